import { Button, Popover, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RollOut } from '#contract/roll-out.ts'
import type { Upload } from '#contract/upload.ts'
import { sentenceOf } from '../ask.ts'
import { Icon } from '../components/icon.tsx'
import { isLaying, isUnderWay, queries } from '../queries.ts'
import { pastedText, uploadWord } from '../ru/upload.ts'
import classes from './jobs-button.module.css'
import { words } from './ru/shell.ts'
import { useJobNews } from './use-job-news.tsx'

/** Long work, found again from any page: what is being read, how far it is, and where its outcome stands. */
export function JobsButton() {
  const [shown, setShown] = useState(false)
  const uploads = useQuery(queries.uploads())
  const lines = uploads.data?.uploads ?? []
  const rollOuts = useQuery(queries.rollOuts()).data?.rollOuts ?? []
  const running = lines.filter(isUnderWay).length + rollOuts.filter(isLaying).length
  useJobNews(lines)
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-end" width={340} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          className={classes.button ?? ''}
          leftSection={<Icon name="jobs" size={18} />}
          rightSection={running > 0 && <span className={classes.running}>{running}</span>}
          aria-label={running > 0 ? words.jobsRunning(running) : words.jobs}
          onClick={() => setShown(!shown)}
        >
          <span className={classes.word}>{words.jobs}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.jobs}>
        {lines.length + rollOuts.length === 0 ? (
          <p className={classes.none}>{uploads.error === null ? words.noJobs : sentenceOf(uploads.error)}</p>
        ) : (
          <ul className={classes.lines}>
            {rollOuts.slice(0, 3).map((rollOut) => (
              <RollOutLine key={rollOut.id} rollOut={rollOut} onOpen={() => setShown(false)} />
            ))}
            {lines.slice(0, 8).map((upload) => (
              <JobLine key={upload.id} upload={upload} onOpen={() => setShown(false)} />
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function RollOutLine({ rollOut, onOpen }: { readonly rollOut: RollOut; readonly onOpen: () => void }) {
  const { planId } = rollOut
  return (
    <li>
      <div className={classes.name}>{words.rollOut(rollOut.planTitle)}</div>
      <div className={classes.state}>
        {rollOut.refusal ?? words.rollOutState[rollOut.state]}
        {' · '}
        <Link to="/plans/$planId/roll-out" params={{ planId }} onClick={onOpen}>
          {words.openRollOut}
        </Link>
      </div>
      {isLaying(rollOut) && (
        <Progress
          value={rollOut.progress * 100}
          aria-label={words.rollOut(rollOut.planTitle)}
          size="sm"
          transitionDuration={200}
        />
      )}
    </li>
  )
}

function JobLine({ upload, onOpen }: { readonly upload: Upload; readonly onOpen: () => void }) {
  const name = upload.fileName ?? pastedText
  return (
    <li>
      <div className={classes.name}>{name}</div>
      <div className={classes.state}>
        {upload.refusal ?? uploadWord[upload.state]}
        {upload.draftId !== null && (
          <>
            {' · '}
            <Link to="/drafts/$draftId" params={{ draftId: upload.draftId }} onClick={onOpen}>
              {upload.state === 'no-plan' ? words.typeByHand : words.openReview}
            </Link>
          </>
        )}
      </div>
      {isUnderWay(upload) && (
        <Progress value={upload.progress * 100} aria-label={name} size="sm" transitionDuration={200} />
      )}
    </li>
  )
}
