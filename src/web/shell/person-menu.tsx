import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api, isSignedOut, sentenceOf } from '../api.ts'
import { Icon } from '../components/icon.tsx'
import { useSelf } from '../components/self.ts'
import { roleWord } from '../ru/role.ts'
import classes from './person-menu.module.css'
import { words } from './ru/shell.ts'

const looks = [
  ['auto', words.lookAuto],
  ['light', words.lookLight],
  ['dark', words.lookDark],
] as const

interface PersonMenuProps {
  readonly onHelp: () => void
  /** As the last place of a phone's bottom bar. */
  readonly asMore?: boolean
}

/** Who I am, how it looks, and the way out. */
export function PersonMenu({ onHelp, asMore = false }: PersonMenuProps) {
  const self = useSelf()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <Menu position={asMore ? 'top-end' : 'bottom-end'} width={264} keepMounted={false}>
      <Menu.Target>
        {asMore ? (
          <UnstyledButton className={classes.more}>
            <Icon name="more" />
            {words.more}
          </UnstyledButton>
        ) : (
          <UnstyledButton className={classes.person} aria-label={words.account(self.person.name)}>
            <Icon name="person" />
            <span className={classes.name}>{self.person.name}</span>
            <Icon name="down" size={14} />
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.head} role="presentation">
          <strong>{self.person.name}</strong>
          {self.grants.map((grant) => (
            <div key={`${grant.role} ${grant.organisation.id}`}>
              {roleWord[grant.role]}, {grant.organisation.shortName}
            </div>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="screen" />} component={Link} to="/settings/sessions">
          {words.sessions}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="key" />} component={Link} to="/settings/password">
          {words.password}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{words.look}</Menu.Label>
        {looks.map(([look, name]) => (
          <Menu.Item
            key={look}
            role="menuitemradio"
            aria-checked={colorScheme === look}
            leftSection={colorScheme === look ? <Icon name="check" /> : <span className={classes.gap} />}
            onClick={() => setColorScheme(look)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<span className={classes.gap}>?</span>} onClick={onHelp}>
          {words.shortcuts}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="door" />} onClick={() => signOut.mutate()}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: api.signOut,
    onSettled: async (_, error) => {
      if (error !== null && !isSignedOut(error)) {
        notifications.show({ color: 'red', title: words.signOutFailed, message: sentenceOf(error) })
        return
      }
      await navigate({ to: '/sign-in' })
      client.clear()
    },
  })
}
