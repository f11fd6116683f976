import { UnstyledButton } from '@mantine/core'
import type { DemoNames, SignIn } from '#contract/session.ts'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'

interface DemoNamesListProps {
  readonly names: DemoNames['names']
  readonly onChoose: (name: SignIn) => void
}

/** In the demo one click is enough to enter as somebody. */
export function DemoNamesList({ names, onChoose }: DemoNamesListProps) {
  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes.demoTitle}>
        {words.demoTitle}
      </h2>
      <p className={classes.demoHow}>{words.demoHow}</p>
      <ul className={classes.demoNames}>
        {names.map(({ name, role, password }) => (
          <li key={name}>
            <UnstyledButton className={classes.demoName} onClick={() => onChoose({ name, password })}>
              <span>{role}</span>
              <span className={classes.credentials}>
                {name} / {password}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
