import type { Standing } from '#core/task/standing.ts'
import { standingWord } from '../ru/standing.ts'
import classes from './standing-mark.module.css'
import { StandingShape, standingColor } from './standing-shape.tsx'

/** A standing as colour, shape and word; `word` says more where more is known («просрочено на 3 дня»). */
export function StandingMark({ standing, word }: { readonly standing: Standing; readonly word?: string }) {
  return (
    <span className={classes.mark} style={{ color: standingColor[standing] }}>
      <StandingShape standing={standing} />
      <span>{word ?? standingWord[standing]}</span>
    </span>
  )
}
