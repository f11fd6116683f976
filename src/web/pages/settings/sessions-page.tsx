import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionLines } from '#contract/session.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { Icon } from '../../components/icon.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { queries } from '../../queries.ts'
import { moment } from '../../ru/dates.ts'
import { sessions as words } from './ru/account.ts'
import classes from './settings.module.css'

type SessionLine = SessionLines['sessions'][number]

export function SessionsPage() {
  const query = useQuery(queries.sessions())
  const others = useClose<void>(api.revokeOtherSessions, words.othersClosed)
  return (
    <>
      <PageBar
        title={words.title}
        aside={query.data && words.count(query.data.sessions.length)}
        actions={
          (query.data?.sessions.length ?? 0) > 1 && (
            <Button variant="default" loading={others.isPending} onClick={() => others.mutate()}>
              {words.closeOthers}
            </Button>
          )
        }
      >
        <p className={classes.about}>{words.about}</p>
      </PageBar>
      <Faces query={query}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <EmptyFace title={words.emptyTitle}>{words.emptyHow}</EmptyFace>
          ) : (
            <ul className={classes.sessions}>
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </ul>
          )
        }
      </Faces>
    </>
  )
}

function SessionRow({ session }: { readonly session: SessionLine }) {
  const close = useClose(api.revokeSession, words.closed)
  return (
    <li className={classes.session}>
      <Icon name="screen" />
      <div className={classes.sessionFacts}>
        <div>
          <strong>{session.device}</strong>
          {session.current && <span className={classes.current}>{words.current}</span>}
        </div>
        <div className={classes.soft}>
          {[
            words.seen(moment(session.seenAt)),
            words.opened(moment(session.openedAt), words.way[session.way]),
            words.address(session.address),
          ].join(' · ')}
        </div>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="xs"
          loading={close.isPending}
          onClick={() => close.mutate(session.id)}
          aria-label={words.closeOf(session.device)}
        >
          {words.close}
        </Button>
      )}
    </li>
  )
}

function useClose<Which>(close: (which: Which) => Promise<void>, done: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: close,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.sessions().queryKey })
      notifications.show({ message: done })
    },
    onError: (error) => {
      notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) })
    },
  })
}
