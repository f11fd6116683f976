import { Alert, Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { askForKey, canAskDevice } from '../../ask-device.ts'
import { queries } from '../../queries.ts'
import { failureOf } from './failure-of.ts'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'

interface OtherWaysProps {
  /** Where the person wants to be afterwards. */
  readonly to: string
  readonly onEntered: () => Promise<void>
}

/** A key of the device, and the authority's own identity server, where they can be used. */
export function OtherWays({ to, onEntered }: OtherWaysProps) {
  const ways = useQuery(queries.signInWays())
  const byKey = useMutation({
    mutationFn: async () => {
      const { options } = await api.askForKey()
      await api.signInByKey({ credential: await askForKey(options) })
    },
    onSuccess: onEntered,
  })
  const byServer = useMutation({
    mutationFn: () => api.signInByOpenId({ to }),
    onSuccess: ({ address }) => window.location.assign(address),
  })
  const key = ways.data?.passkey === true && canAskDevice()
  const server = ways.data?.openid ?? null
  const error = byKey.error ?? byServer.error
  if (!key && server === null) return null
  return (
    <div className={classes.others}>
      {error !== null && (
        <Alert color="red" role="alert">
          {failureOf(error)}
        </Alert>
      )}
      {key && (
        <Button variant="default" loading={byKey.isPending} onClick={() => byKey.mutate()}>
          {words.byKey}
        </Button>
      )}
      {server !== null && (
        <Button variant="default" loading={byServer.isPending} onClick={() => byServer.mutate()}>
          {words.byServer(server)}
        </Button>
      )}
    </div>
  )
}
