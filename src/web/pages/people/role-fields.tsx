import { ActionIcon, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Role } from '#core/access/role.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { Icon } from '../../components/icon.tsx'
import { OrganisationPick } from '../../components/organisation-pick.tsx'
import { queries } from '../../queries.ts'
import classes from './people.module.css'
import { inviting as words } from './ru/people.ts'

/** A role at an organisation while it is being chosen. */
export interface ChosenRole {
  readonly organisationId: string | null
  readonly role: Role | null
}

export const nothingChosen: ChosenRole = { organisationId: null, role: null }

export function isChosen(one: ChosenRole): one is { readonly organisationId: string; readonly role: Role } {
  return one.organisationId !== null && one.role !== null
}

interface RoleFieldsProps {
  readonly chosen: ChosenRole
  readonly onChange: (chosen: ChosenRole) => void
  readonly onRemove?: () => void
}

/** Where, and what of the roles that I may give there; the only one there is chosen by itself. */
export function RoleFields({ chosen, onChange, onRemove }: RoleFieldsProps) {
  const { organisationId, role } = chosen
  const query = useQuery({
    ...queries.grantableRoles(organisationId ?? ''),
    enabled: organisationId !== null,
  })
  const roles = organisationId === null ? [] : (query.data?.roles ?? [])
  const none = organisationId !== null && query.data?.roles.length === 0
  return (
    <div className={classes.pair}>
      <OrganisationPick
        label={words.organisation}
        placeholder={words.chooseOrganisation}
        value={organisationId}
        onChange={(id) => onChange({ organisationId: id, role: null })}
      />
      <Select
        label={words.role}
        placeholder={words.chooseRole}
        data={roles.map((one) => ({ value: one, label: roleWords[one] }))}
        value={role}
        onChange={(next) => onChange({ ...chosen, role: next as Role | null })}
        disabled={organisationId === null || none}
        error={none ? words.noRoles : undefined}
      />
      {onRemove !== undefined && (
        <ActionIcon
          className={classes.remove ?? ''}
          variant="subtle"
          color="gray"
          onClick={onRemove}
          aria-label={words.removeRole}
        >
          <Icon name="close" />
        </ActionIcon>
      )}
    </div>
  )
}
