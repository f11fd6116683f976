import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyFace } from '../../components/faces.tsx'
import { useSelf } from '../../components/self.ts'
import { words } from './ru/today.ts'

/** Says what to do first: whoever may draft plans loads one, whoever may see them waits, the rest have settings. */
export function NothingYet({ furnished }: { readonly furnished: boolean }) {
  const self = useSelf()
  const looksAfter = !self.actions.includes('task/see') && self.actions.includes('person/mend')
  if (looksAfter && furnished)
    return (
      <EmptyFace
        icon="check"
        title={words.furnishedTitle}
        action={<Button renderRoot={(props) => <Link to="/centres" {...props} />}>{words.toTree}</Button>}
      >
        {words.furnishedHow} <Link to="/people">{words.toPeople}</Link>.
      </EmptyFace>
    )
  if (looksAfter)
    return (
      <EmptyFace
        icon="person"
        title={words.furnishTitle}
        action={<Button renderRoot={(props) => <Link to="/centres" {...props} />}>{words.toCentres}</Button>}
      >
        {words.furnishHow} <Link to="/people">{words.toPeople}</Link>.
      </EmptyFace>
    )
  if (!self.actions.includes('task/see'))
    return (
      <EmptyFace
        icon="settings"
        title={words.notForYou}
        action={
          <Button renderRoot={(props) => <Link to="/settings" {...props} />}>{words.toSettings}</Button>
        }
      >
        {words.notForYouHow}
      </EmptyFace>
    )
  const mayDraft = self.drafting.length > 0
  return (
    <EmptyFace
      icon="today"
      title={words.emptyTitle}
      action={
        mayDraft && (
          <Button renderRoot={(props) => <Link to="/import" {...props} />}>{words.emptyAction}</Button>
        )
      }
    >
      {mayDraft ? words.emptyHow : words.emptyForReader}
    </EmptyFace>
  )
}
