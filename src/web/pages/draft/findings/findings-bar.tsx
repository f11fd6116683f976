import { Button, Chip, Group } from '@mantine/core'
import { useState } from 'react'
import type { Draft } from '#contract/draft.ts'
import type { FindingCode } from '#core/plan/finding.ts'
import { Icon } from '../../../components/icon.tsx'
import { counted, findings as findingForms } from '../../../ru/plural.ts'
import { sameSpot } from '../place/spot.ts'
import { useChoice, useReview } from '../review.ts'
import { findingKind } from '../ru/finding-kind.ts'
import { findingWords as words } from '../ru/review.ts'
import type { SaidFinding } from './draft-findings.ts'
import classes from './findings.module.css'

interface FindingsBarProps {
  readonly findings: readonly SaidFinding[]
  readonly readerFindings: Draft['readerFindings']
  readonly onNext: () => void
}

/** How much is still to be looked at; the list leads to each place. */
export function FindingsBar({ findings, readerFindings, onNext }: FindingsBarProps) {
  const [shown, setShown] = useState(false)
  const chosen = useChoice((choice) => choice.spot)
  const at = findings.findIndex(({ spot }) => sameSpot(spot, chosen))
  const current = findings[at] ?? null
  const all = findings.length + readerFindings.length
  if (all === 0)
    return (
      <span className={classes.none} role="status">
        <Icon name="check" size={16} /> {words.none}
      </span>
    )
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className={classes.count ?? ''}
        leftSection={<Icon name="warning" size={16} />}
        rightSection={<Icon name="down" size={16} />}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {counted(all, findingForms)}
      </Button>
      {findings.length > 0 && (
        <Button size="xs" variant="default" onClick={onNext} title="n">
          {words.next}
        </Button>
      )}
      <span className={classes.current} aria-live="polite">
        {current !== null && words.position(at + 1, findings.length)}
        <span className="unseen">{current?.sentence}</span>
      </span>
      {shown && <FindingsList findings={findings} readerFindings={readerFindings} current={current} />}
    </>
  )
}

function FindingsList({
  findings,
  readerFindings,
  current,
}: Pick<FindingsBarProps, 'findings' | 'readerFindings'> & { readonly current: SaidFinding | null }) {
  const { chooser } = useReview()
  const [kind, setKind] = useState<FindingCode | 'all'>('all')
  const kinds = [...new Set(findings.map(({ finding }) => finding.code))]
  const shown = kind === 'all' ? findings : findings.filter(({ finding }) => finding.code === kind)
  return (
    <section className={classes.list} aria-label={words.list}>
      {kinds.length > 1 && (
        <Chip.Group value={kind} onChange={(value) => setKind(value as FindingCode | 'all')}>
          <Group gap={6} role="radiogroup" aria-label={words.filter}>
            <Chip size="xs" value="all">
              {words.all} {findings.length}
            </Chip>
            {kinds.map((code) => (
              <Chip key={code} size="xs" value={code}>
                {findingKind[code]} {findings.filter(({ finding }) => finding.code === code).length}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <ul>
        {shown.map((said) => (
          <li key={said.id}>
            <button
              type="button"
              aria-current={said.id === current?.id ? 'true' : undefined}
              onClick={() => chooser.goTo(said.spot)}
            >
              {said.finding.measure !== null && <b>{words.about(said.finding.measure)}</b>}
              {said.sentence}
            </button>
          </li>
        ))}
        {kind === 'all' &&
          readerFindings.map(({ code, message, place }) => (
            <li key={`${code} ${message} ${JSON.stringify(place)}`} className={classes.aboutFile}>
              <b>{words.aboutFile}</b>
              {message}
            </li>
          ))}
      </ul>
    </section>
  )
}
