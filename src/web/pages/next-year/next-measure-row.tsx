import { Checkbox } from '@mantine/core'
import type { NextYear } from '#contract/next-year.ts'
import classes from './next-year.module.css'
import { words } from './ru/next-year.ts'

interface NextMeasureRowProps {
  readonly measure: NextYear['measures'][number]
  readonly chosen: boolean
  readonly onChoose: (on: boolean) => void
}

/** A measure that goes on or is left behind: its term as it will be, and who has not done it yet. */
export function NextMeasureRow({ measure, chosen, onChoose }: NextMeasureRowProps) {
  const { number, title, result, terms, finished, undone, behind, names } = measure
  const rest = behind - names.length
  return (
    <li>
      <Checkbox
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        label={words.measure(number, title)}
      />
      <div className={classes.told}>
        {finished && <p>{words.finished}</p>}
        {terms.map(({ before, after, mark }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the terms of a measure stand in its order and may be alike
          <p key={index}>
            {words.term(before, after)}
            {mark !== null && <span className={classes.mark}> — {words.mark[mark]}</span>}
          </p>
        ))}
        {result !== null && <p>{words.result(result)}</p>}
        {undone > 0 && (
          <details className={classes.undone}>
            <summary>{words.undone(measure)}</summary>
            <p>
              {names.join(', ')}
              {rest > 0 && ` ${words.more(rest)}`}
            </p>
          </details>
        )}
      </div>
    </li>
  )
}
