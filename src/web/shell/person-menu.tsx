import { Popover, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { roleWords } from '#core/access/ru/role-words.ts'
import { Icon } from '../components/icon.tsx'
import { useSelf } from '../components/self.ts'

import { shortDate } from '../ru/dates.ts'
import classes from './person-menu.module.css'
import { oversees } from './places.ts'
import { words } from './ru/shell.ts'
import { useSignOut } from './use-sign-out.ts'

interface PersonMenuProps {
  readonly onHelp: () => void
  /** As the last place of a phone's bottom bar. */
  readonly asMore?: boolean
}

/** Who I am, how it looks, and the way out. */
export function PersonMenu({ onHelp, asMore = false }: PersonMenuProps) {
  const self = useSelf()
  const [shown, menu] = useDisclosure(false)
  return (
    <Popover
      opened={shown}
      onChange={(open) => (open ? menu.open() : menu.close())}
      position={asMore ? 'top-end' : 'bottom-end'}
      width={288}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        {asMore ? (
          <UnstyledButton className={classes.more} onClick={menu.toggle}>
            <Icon name="more" />
            {words.more}
          </UnstyledButton>
        ) : (
          <UnstyledButton
            className={classes.person}
            onClick={menu.toggle}
            aria-label={words.account(self.person.name)}
          >
            <Icon name="person" />
            <span className={classes.name}>{self.person.name}</span>
            <Icon name="down" size={14} />
          </UnstyledButton>
        )}
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={words.account(self.person.name)}>
        <PersonChoices onHelp={onHelp} onClose={menu.close} withSettings={asMore} />
      </Popover.Dropdown>
    </Popover>
  )
}

interface PersonChoicesProps {
  readonly onHelp: () => void
  readonly onClose: () => void
  /** A phone's bottom bar has no room for them. */
  readonly withSettings: boolean
}

function PersonChoices({ onHelp, onClose, withSettings }: PersonChoicesProps) {
  const self = useSelf()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <>
      <div className={classes.head}>
        <strong>{self.person.name}</strong>
        {self.grants.map((grant) => (
          <div key={`${grant.role} ${grant.organisation.id}`}>
            {roleWords[grant.role]}, {grant.organisation.shortName}
          </div>
        ))}
        {self.standsInFor.map(({ name, endsOn }) => (
          <div key={name}>{words.standsIn(name, shortDate(endsOn))}</div>
        ))}
      </div>
      {withSettings && oversees(self) && (
        <Link to="/overview" className={classes.choice} onClick={onClose}>
          <Icon name="overview" />
          {words.overview}
        </Link>
      )}
      {withSettings && self.drafting.length > 0 && (
        <Link to="/import" className={classes.choice} onClick={onClose}>
          <Icon name="import" />
          {words.import}
        </Link>
      )}
      {withSettings && self.actions.includes('person/see') && (
        <Link to="/people" className={classes.choice} onClick={onClose}>
          <Icon name="person" />
          {words.people}
        </Link>
      )}
      {withSettings && (
        // Settings begin with the working calendar, which is for those who look after organisations.
        <Link
          to={self.actions.includes('organisation/mend') ? '/settings' : '/settings/notices'}
          className={classes.choice}
          onClick={onClose}
        >
          <Icon name="settings" />
          {words.settings}
        </Link>
      )}
      <Link to="/settings/stand-ins" className={classes.choice} onClick={onClose}>
        <Icon name="undo" />
        {words.standIns}
      </Link>
      <Link to="/settings/sessions" className={classes.choice} onClick={onClose}>
        <Icon name="screen" />
        {words.sessions}
      </Link>
      <Link to="/settings/password" className={classes.choice} onClick={onClose}>
        <Icon name="key" />
        {words.password}
      </Link>
      <div className={classes.look}>
        <div className={classes.lookName}>{words.look}</div>
        <SegmentedControl
          aria-label={words.look}
          fullWidth
          size="xs"
          data={[...words.looks]}
          value={colorScheme}
          onChange={(look) => setColorScheme(words.looks.find((one) => one.value === look)?.value ?? 'auto')}
        />
      </div>
      <Link to="/help" className={classes.choice} onClick={onClose}>
        <Icon name="help" />
        {words.help}
      </Link>
      <UnstyledButton
        className={classes.choice}
        onClick={() => {
          onClose()
          onHelp()
        }}
      >
        <span className={classes.sign}>?</span>
        {words.shortcuts}
      </UnstyledButton>
      <UnstyledButton className={classes.choice} onClick={() => signOut.mutate()}>
        <Icon name="door" />
        {words.signOut}
      </UnstyledButton>
    </>
  )
}
