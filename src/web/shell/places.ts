import type { Self } from '#contract/session.ts'
import type { IconName } from '../components/icon.tsx'
import { words } from './ru/shell.ts'

export interface Place {
  readonly to: '/' | '/plans' | '/tasks' | '/overview' | '/centres' | '/people' | '/import' | '/settings'
  readonly icon: IconName
  readonly name: string
}

/** The places of the navigation, for this person: nobody is shown a door that does not open. */
export function placesFor(self: Self): readonly Place[] {
  const all: readonly (Place | null)[] = [
    { to: '/', icon: 'today', name: words.today },
    self.actions.includes('plan/see') ? { to: '/plans', icon: 'plans', name: words.plans } : null,
    self.actions.includes('task/see') ? { to: '/tasks', icon: 'tasks', name: words.tasks } : null,
    oversees(self) ? { to: '/overview', icon: 'overview', name: words.overview } : null,
    self.actions.includes('organisation/see')
      ? { to: '/centres', icon: 'centres', name: words.centres }
      : null,
    self.actions.includes('person/see') ? { to: '/people', icon: 'person', name: words.people } : null,
    self.drafting.length > 0 ? { to: '/import', icon: 'import', name: words.import } : null,
    { to: '/settings', icon: 'settings', name: words.settings },
  ]
  return all.filter((place) => place !== null)
}

/** Whether there are organisations below whose tasks this person looks after, or looks at. */
export function oversees({ actions, grants }: Self): boolean {
  return (
    actions.includes('task/oversee') ||
    grants.some(
      ({ role, organisation: { kind } }) =>
        role === 'observer' && (kind === 'region' || kind === 'municipality'),
    )
  )
}
