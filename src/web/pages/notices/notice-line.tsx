import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Notice } from '#contract/notice.ts'
import { api } from '../../api.ts'
import { queries } from '../../queries.ts'
import { clock } from '../../ru/dates.ts'
import classes from './notices.module.css'
import { words } from './ru/notices.ts'

/** One thing told, which opens what it tells of and is read by that. */
export function NoticeLine({ notice }: { readonly notice: Notice }) {
  const client = useQueryClient()
  const read = useMutation({
    mutationFn: () => api.readNotices({ id: notice.id }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queries.notices().queryKey })
      void client.invalidateQueries({ queryKey: queries.unread().queryKey })
    },
  })
  const under = [notice.organisation, notice.by, clock(new Date(notice.madeAt))]
  return (
    <li className={`${classes.line} ${notice.read ? '' : classes.fresh}`}>
      <Link
        to={notice.path}
        data-row={notice.id}
        className={classes.subject}
        onClick={() => {
          if (!notice.read) read.mutate()
        }}
      >
        {!notice.read && <span className="unseen">{words.new} </span>}
        {notice.subject}
      </Link>
      {notice.detail !== null && <p className={classes.detail}>{notice.detail}</p>}
      <p className={classes.under}>{under.filter((part) => part !== null && part !== '').join(' · ')}</p>
    </li>
  )
}
