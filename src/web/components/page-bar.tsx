import type { ReactNode } from 'react'
import classes from './page-bar.module.css'
import { usePageTitle } from './page-title.ts'

interface PageBarProps {
  readonly title: string
  /** Where the page stands: links from the widest to the nearest. */
  readonly trail?: ReactNode
  /** Beside the title: the day, how many. */
  readonly aside?: ReactNode
  /** One primary action first, the rest in order of use. */
  readonly actions?: ReactNode
  /** Second line: filters, views. */
  readonly children?: ReactNode
  /** What the browser's tab says where the title is too long for it. */
  readonly tabTitle?: string
  /** A title out of a document may fill a whole page: it is cut after a few lines and stands in full elsewhere. */
  readonly long?: boolean
}

/** The bar on top of each page: where I am, and what I can do here; on paper its title alone. */
export function PageBar({ title, trail, aside, actions, children, tabTitle, long = false }: PageBarProps) {
  usePageTitle(tabTitle ?? title)
  return (
    <div className={`${classes.bar} ${long && trail !== undefined ? classes.longBar : ''}`}>
      {trail !== undefined && <div className={`${classes.trail} off-paper`}>{trail}</div>}
      <div className={classes.line}>
        <div className={classes.heading}>
          <h1 className={long ? classes.longTitle : classes.title} title={long ? title : undefined}>
            {title}
          </h1>
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </div>
        {actions !== undefined && <div className={`${classes.actions} off-paper`}>{actions}</div>}
      </div>
      {children !== undefined && <div className={`${classes.below} off-paper`}>{children}</div>}
    </div>
  )
}
