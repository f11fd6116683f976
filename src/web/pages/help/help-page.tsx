import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import type { Chapter } from './chapter.ts'
import classes from './help.module.css'
import { guide, words } from './ru/guide.ts'

/** How things are done here; each is told only of what they may do. */
export function HelpPage() {
  const { actions } = useSelf()
  const chapters = guide.filter(({ asks }) => asks === null || actions.includes(asks))
  return (
    <>
      <PageBar
        title={words.title}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {words.print}
          </Button>
        }
      />
      <p className={classes.about}>{words.about}</p>
      <div className={classes.page}>
        <nav className={`${classes.contents} off-paper`} aria-label={words.contents}>
          <ul>
            {chapters.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {chapters.map((chapter) => (
            <ChapterText key={chapter.id} chapter={chapter} />
          ))}
        </div>
      </div>
    </>
  )
}

function ChapterText({ chapter: { id, title, about, steps, links } }: { readonly chapter: Chapter }) {
  return (
    <section id={id} className={classes.chapter} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>{about}</p>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className={`${classes.links} off-paper`}>
        {links.map(({ to, name }) => (
          <Link key={to} to={to}>
            {name}
          </Link>
        ))}
      </p>
    </section>
  )
}
