import type { ReactNode } from 'react'
import { usePageTitle } from '../../components/page-title.ts'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'

/** What stands before the door: the product's name, what this page is for, and its form. */
export function Doorstep({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  usePageTitle(title)
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <img src="/mark.svg" alt="" width={40} height={40} />
        <div>
          <div className={classes.product}>{words.product}</div>
          <div className={classes.about}>{words.about}</div>
        </div>
      </div>
      <h1 className={classes.title}>{title}</h1>
      {children}
    </main>
  )
}
