import type { ReactNode } from 'react'
import classes from './paper.module.css'

interface PaperProps {
  /** What stands above the title, and under it. */
  readonly over: ReactNode
  readonly title: string
  readonly under: ReactNode
  /** A3 on its side instead of A4. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** What is put on paper in place of the page: a head and what is printed; the numbers of pages are the sheet's. */
export function Paper({ over, title, under, wide = false, children }: PaperProps) {
  return (
    <div className={`${classes.paper} ${wide ? classes.wide : ''} on-paper`}>
      <p className={classes.over}>{over}</p>
      <h1>{title}</h1>
      <p className={classes.over}>{under}</p>
      {children}
    </div>
  )
}
