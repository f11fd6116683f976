import { Button, Group, Progress } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Upload } from '#contract/upload.ts'
import { api } from '../../api.ts'
import { Faces, SkeletonRows } from '../../components/faces.tsx'
import { Icon } from '../../components/icon.tsx'
import { isUnderWay, queries } from '../../queries.ts'
import { pastedText } from '../../ru/upload.ts'
import classes from './import.module.css'
import { KnownOriginals } from './known-originals.tsx'
import { stepWords, words } from './ru/import.ts'
import { useForget } from './use-forget.ts'

interface UploadCardProps {
  readonly id: string
  readonly onDismiss: () => void
}

/** One upload, step by step until it is a draft, is refused, or turns out to be known; asked for anew until it is. */
export function UploadCard({ id, onDismiss }: UploadCardProps) {
  const upload = useQuery({
    queryKey: ['upload', id],
    queryFn: ({ signal }) => api.upload(id, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && !isUnderWay(state.data) ? false : 700),
  })
  const ended = upload.data !== undefined && !isUnderWay(upload.data)
  const client = useQueryClient()
  useEffect(() => {
    if (!ended) return
    void client.invalidateQueries({ queryKey: queries.uploads().queryKey })
    void client.invalidateQueries({ queryKey: queries.drafts().queryKey })
  }, [ended, client])
  return (
    <Faces query={upload} skeleton={<SkeletonRows rows={3} />}>
      {(found) => <Shown upload={found} onDismiss={onDismiss} />}
    </Faces>
  )
}

function Shown({ upload, onDismiss }: { readonly upload: Upload; readonly onDismiss: () => void }) {
  const forget = useForget(onDismiss)
  const name = upload.fileName ?? pastedText
  if (upload.state === 'refused')
    return (
      <section className={classes.cardFailed} role="alert">
        <div className={classes.cardTitle}>
          {words.refused}: {name}
        </div>
        <div>{upload.refusal}</div>
        <div className={classes.soft}>{words.refusedHow}</div>
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => forget.mutate(upload.id)}
            loading={forget.isPending}
          >
            {words.dismiss}
          </Button>
        </Group>
      </section>
    )
  if (isUnderWay(upload))
    return (
      <section className={classes.card} aria-label={words.steps}>
        <div className={classes.cardTitle}>{name}</div>
        <Progress value={upload.progress * 100} aria-label={words.steps} />
        <Steps upload={upload} />
        {upload.state === 'seeing' && (
          <div className={classes.soft} role="status">
            {upload.page === null || upload.pageCount === null
              ? words.pictures
              : words.pageOf(upload.page, upload.pageCount)}
          </div>
        )}
      </section>
    )
  if (upload.state === 'unpacked')
    return (
      <section className={classes.card} role="status">
        <div className={classes.cardTitle}>{name}</div>
        <div>
          {words.unpacked}. <span className={classes.soft}>{words.unpackedHow}</span>
        </div>
      </section>
    )
  const noPlan = upload.state === 'no-plan'
  return (
    <section className={classes.card} role="status">
      <div className={classes.cardTitle}>{name}</div>
      <div>
        {noPlan ? words.noPlan : words.ready}.{' '}
        <span className={classes.soft}>{noPlan ? words.noPlanHow : words.readyHow}</span>
      </div>
      {upload.known.length > 0 ? (
        <KnownOriginals upload={upload} onNothing={() => forget.mutate(upload.id)} />
      ) : (
        upload.draftId !== null && (
          <Group>
            <Button
              renderRoot={(props) => (
                <Link to="/drafts/$draftId" params={{ draftId: upload.draftId ?? '' }} {...props} />
              )}
            >
              {noPlan ? words.typeBeside : words.openReview}
            </Button>
          </Group>
        )
      )}
    </section>
  )
}

function Steps({ upload }: { readonly upload: Upload }) {
  // Most files have no pages that are pictures.
  const seen = upload.state === 'seeing' || upload.pageCount !== null
  const steps = stepWords.filter((step) => seen || step.state !== 'seeing')
  const at = steps.findIndex((step) => step.state === upload.state)
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step.state} data-done={index < at} aria-current={index === at ? 'step' : undefined}>
          {index < at && <Icon name="check" size={16} />}
          {step.word}
        </li>
      ))}
    </ol>
  )
}
