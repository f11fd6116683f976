import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Feeds } from '#contract/feed.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { EmptyFace, Faces } from '../../../components/faces.tsx'
import { History } from '../../../components/history.tsx'
import { Icon } from '../../../components/icon.tsx'
import { PageBar } from '../../../components/page-bar.tsx'
import { queries } from '../../../queries.ts'
import { moment } from '../../../ru/dates.ts'
import { words as general } from '../../../ru/words.ts'
import classes from '../settings.module.css'
import { FeedForm } from './feed-form.tsx'
import { words } from './ru/feeds.ts'

type FeedLine = Feeds['feeds'][number]

/** Calendar addresses of one's own: what each shows, and how to make and to revoke one. */
export function FeedsPage() {
  const query = useQuery(queries.feeds())
  return (
    <>
      <PageBar
        title={words.title}
        aside={(query.data?.feeds.length ?? 0) > 0 && words.count(query.data?.feeds.length ?? 0)}
      >
        <p className={classes.about}>{words.about}</p>
      </PageBar>
      <Faces query={query}>
        {({ feeds }) => (
          <>
            <FeedForm feeds={feeds} />
            {feeds.length === 0 ? (
              <EmptyFace icon="today" title={words.emptyTitle}>
                {words.emptyHow}
              </EmptyFace>
            ) : (
              <ul className={classes.sessions}>
                {feeds.map((feed) => (
                  <FeedRow key={feed.id} feed={feed} />
                ))}
              </ul>
            )}
            <section aria-labelledby="feeds-history">
              <h2 id="feeds-history" className={classes.subtitle}>
                {general.history}
              </h2>
              <History of={{ thing: 'feeds', id: '' }} empty={words.noHistory} />
            </section>
          </>
        )}
      </Faces>
    </>
  )
}

function FeedRow({ feed }: { readonly feed: FeedLine }) {
  const client = useQueryClient()
  const title = feed.title ?? words.kinds[feed.kind]
  const revoke = useMutation({
    mutationFn: () => api.revokeFeed(feed.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.feeds().queryKey })
      notifications.show({ message: words.revoked })
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: words.notRevoked, message: sentenceOf(error) }),
  })
  return (
    <li className={classes.session}>
      <Icon name="today" />
      <div className={classes.sessionFacts}>
        <strong>{title}</strong>
        <div className={classes.soft}>
          {[
            ...(feed.title === null ? [] : [words.kinds[feed.kind]]),
            words.madeAt(moment(feed.madeAt)),
            ...(feed.lost ? [words.lost] : []),
          ].join(' · ')}
        </div>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={revoke.isPending}
        onClick={() => revoke.mutate()}
        aria-label={words.revokeOf(title)}
      >
        {words.revoke}
      </Button>
    </li>
  )
}
