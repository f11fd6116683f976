import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Doors } from '#contract/door.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { canAskDevice } from '../../../ask-device.ts'
import { Icon } from '../../../components/icon.tsx'
import { queries } from '../../../queries.ts'
import { moment } from '../../../ru/dates.ts'
import settings from '../settings.module.css'
import classes from './doors.module.css'
import { NewKeyForm } from './new-key-form.tsx'
import { keys as own } from './ru/keys.ts'

/** Keys of devices, by which one signs in without a name. */
export function KeysSection({ doors }: { readonly doors: Doors }) {
  const [adding, add] = useState(false)
  const client = useQueryClient()
  const lookAgain = () => client.invalidateQueries({ queryKey: queries.doors().queryKey })
  const remove = useMutation({
    mutationFn: api.removePasskey,
    onSuccess: async () => {
      await lookAgain()
      notifications.show({ message: own.removed })
    },
    onError: (error) => notifications.show({ color: 'red', title: own.failed, message: sentenceOf(error) }),
  })
  return (
    <section className={classes.section} aria-labelledby="keys-title">
      <h2 id="keys-title" className={classes.title}>
        {own.title}
      </h2>
      <p className={classes.about}>{own.about}</p>
      {doors.passkeys.length === 0 ? (
        <p className={classes.state}>{own.none}</p>
      ) : (
        <ul className={`${settings.sessions} ${classes.list}`}>
          {doors.passkeys.map((key) => (
            <li key={key.id} className={settings.session}>
              <Icon name="key" />
              <div className={settings.sessionFacts}>
                <strong>{key.name}</strong>
                <div className={settings.soft}>
                  {own.added(moment(key.addedAt))}
                  {' · '}
                  {key.usedAt === null ? own.unused : own.used(moment(key.usedAt))}
                </div>
              </div>
              <Button
                variant="default"
                size="xs"
                aria-label={own.removeOf(key.name)}
                onClick={() => remove.mutate(key.id)}
              >
                {own.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <NewKeyForm
          proofs={doors.proofs}
          onDone={() => {
            add(false)
            void lookAgain()
          }}
          onCancel={() => add(false)}
        />
      ) : (
        <AddButton keysWork={doors.keysWork} onAdd={() => add(true)} />
      )}
    </section>
  )
}

function AddButton({ keysWork, onAdd }: { readonly keysWork: boolean; readonly onAdd: () => void }) {
  if (!keysWork) return <p className={classes.about}>{own.notHere}</p>
  if (!canAskDevice()) return <p className={classes.about}>{own.notInBrowser}</p>
  return <Button onClick={onAdd}>{own.add}</Button>
}
