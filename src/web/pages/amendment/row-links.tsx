import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Amendment } from '#contract/amendment.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import classes from './amendment.module.css'
import { words } from './ru/amendment.ts'

const none = 'new'

/** Which measure of the plan each row of the draft is: what is in doubt is asked, the rest may be mended. */
export function RowLinks({ amendment }: { readonly amendment: Amendment }) {
  const doubtful = amendment.rows.filter((row) => !row.sure)
  const others = amendment.rows.filter((row) => row.sure)
  return (
    <>
      {doubtful.length > 0 && (
        <section className={classes.section} aria-labelledby="doubts-title">
          <h2 id="doubts-title">{words.doubts}</h2>
          <p className={classes.soft}>{words.doubtsHow}</p>
          <Rows amendment={amendment} rows={doubtful} />
        </section>
      )}
      {others.length > 0 && (
        <details className={classes.section}>
          <summary>{words.rows(others.length)}</summary>
          <Rows amendment={amendment} rows={others} />
        </details>
      )}
    </>
  )
}

function Rows({ amendment, rows }: { readonly amendment: Amendment; readonly rows: Amendment['rows'] }) {
  const { draftId, measures } = amendment
  const client = useQueryClient()
  const link = useMutation({
    mutationFn: (body: { key: string; measureId: string | null }) => api.linkRow(draftId, body),
    onSuccess: (shown) => client.setQueryData(queries.amendment(draftId).queryKey, shown),
    onError: (error) => notifications.show({ color: 'red', message: sentenceOf(error) }),
  })
  const choices = [
    { value: none, label: words.isNew },
    ...measures.map(({ id, number, title }) => ({ value: id, label: words.measure(number, title) })),
  ]
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.key} className={classes.row}>
          <span>{words.measure(row.number, row.title)}</span>
          <Select
            aria-label={words.linkOf(row.title)}
            data={choices}
            value={row.measureId ?? none}
            allowDeselect={false}
            searchable
            disabled={link.isPending}
            onChange={(value) =>
              value !== null && link.mutate({ key: row.key, measureId: value === none ? null : value })
            }
          />
        </li>
      ))}
    </ul>
  )
}
