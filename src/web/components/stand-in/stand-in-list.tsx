import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { StandInLine } from '#contract/person.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { dateRange } from '../../ru/dates.ts'
import { useSelf } from '../self.ts'
import { words } from './ru/stand-in.ts'
import classes from './stand-in.module.css'

/** Who stands in for whom, on which days. */
export function StandInList({ standIns }: { readonly standIns: readonly StandInLine[] }) {
  const me = useSelf().person.id
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: api.endStandIn,
    onSuccess: async () => {
      await client.invalidateQueries()
      notifications.show({ message: words.ended })
    },
    onError: (error) => notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) }),
  })
  return (
    <ul className={classes.list}>
      {standIns.map((one) => (
        <li key={one.id} className={classes.line}>
          <div className={classes.facts}>
            {told(one, me)}
            <div className={classes.soft}>
              {dateRange(one.startsOn, one.endsOn)}
              {!one.begun && ` · ${words.notBegun}`}
            </div>
          </div>
          {one.mayEnd && (
            <Button
              variant="default"
              size="xs"
              aria-label={words.endOf(one.person.name)}
              loading={end.isPending && end.variables === one.id}
              onClick={() => end.mutate(one.id)}
            >
              {words.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function told({ absent, person }: StandInLine, me: string): string {
  if (person.id === me) return words.iAct(absent.name)
  return absent.id === me ? words.actsForMe(person.name) : words.acts(person.name, absent.name)
}
