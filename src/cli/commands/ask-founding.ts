import type { House } from '#application/context.ts'
import { checkFirstPerson, type FirstPerson, type Founding, isTimeZone } from '#main/found-installation.ts'
import type { CommandOutput } from '../command.ts'
import { ask, askHidden } from '../terminal/ask.ts'
import { ru, sayProblem } from './ru/serve-site.ru.ts'

type Weakness = House['passwords']['weakness']

/** Asks on the terminal for what an empty installation must know; each answer again until it can be taken. */
export async function askFounding(weakness: Weakness, out: CommandOutput): Promise<Founding> {
  out.write(ru.founding)
  const region = await askFilled(ru.region)
  const kind = await askKind()
  const organisation =
    kind === 'region' ? null : ({ kind, name: await askFilled(ru.organisation[kind]) } as const)
  const timeZone = await askTimeZone(out)
  out.write(ru.coordinator)
  const coordinator = await askPerson(weakness, out, null)
  out.write(ru.administrator)
  const administrator = await askPerson(weakness, out, coordinator.signInName)
  return { region, organisation, timeZone, coordinator, administrator }
}

async function askFilled(question: string): Promise<string> {
  for (;;) {
    const answer = (await ask(question)).trim()
    if (answer !== '') return answer
  }
}

async function askKind(): Promise<'region' | 'municipality' | 'school'> {
  for (;;) {
    const answer = (await ask(ru.kind)).trim()
    if (answer === '' || answer === '1') return 'region'
    if (answer === '2') return 'municipality'
    if (answer === '3') return 'school'
  }
}

async function askTimeZone(out: CommandOutput): Promise<string> {
  for (;;) {
    const name = (await ask(ru.timeZone)).trim() || 'Europe/Moscow'
    if (isTimeZone(name)) return name
    out.fail(sayProblem({ what: 'time-zone', name }))
  }
}

async function askPerson(weakness: Weakness, out: CommandOutput, taken: string | null): Promise<FirstPerson> {
  for (;;) {
    const name = await askFilled(ru.name)
    const signInName = await askFilled(ru.signInName)
    if (signInName.toLowerCase() === taken?.toLowerCase()) {
      out.fail(sayProblem({ what: 'same-sign-in-name', name: signInName }))
      continue
    }
    const person = { name, signInName, password: await askPassword(out) }
    const problem = checkFirstPerson(person, weakness)
    if (problem === null) return person
    out.fail(sayProblem(problem))
  }
}

async function askPassword(out: CommandOutput): Promise<string> {
  for (;;) {
    const password = await askHidden(ru.password)
    if (password === (await askHidden(ru.again))) return password
    out.fail(ru.different)
  }
}
