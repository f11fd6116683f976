import type { ReactNode } from 'react'
import type { PeoplePage, PersonLine } from '#contract/person.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import { api } from '../../api.ts'
import { PrintButton } from '../../components/print/print-button.tsx'
import { missingOf, PrintedList } from '../../components/print/printed-list.tsx'
import { words as paper } from '../../components/print/ru/print.ts'
import { rowsAtOnce, usePrintable } from '../../components/print/use-printable.ts'
import { useSelf } from '../../components/self.ts'
import { fullDate, shortDate } from '../../ru/dates.ts'
import { words } from './ru/people.ts'

interface PeoplePrint {
  readonly button: ReactNode
  readonly paper: ReactNode
}

/** The people on paper; `loaded` is what the page shows. */
export function usePeoplePrint(query: string, loaded: readonly PeoplePage[]): PeoplePrint {
  const { today } = useSelf()
  const printable = usePrintable(query, (after) => {
    const key = after === '' ? '' : `&after=${encodeURIComponent(after)}`
    return api.people(`${query === '' ? '' : `${query}&`}limit=${rowsAtOnce}${key}`)
  })
  const pages = printable.pages ?? loaded
  const people = pages.flatMap((page) => page.people)
  const count = pages[0]?.count ?? people.length
  return {
    button: <PrintButton printable={printable} />,
    paper: printable.printing && (
      <PrintedList
        title={words.title}
        facts={[words.count(count), paper.today(fullDate(today)), ...(query === '' ? [] : [paper.notAll])]}
        missing={missingOf(people.length, count)}
        columns={[
          { name: words.columns.name, width: 26 },
          { name: words.columns.post, width: 28 },
          { name: words.columns.roles, width: 46 },
        ]}
        rows={people.map((person) => ({ id: person.id, cells: cellsOf(person) }))}
      />
    ),
  }
}

function cellsOf({ name, post, roles, leavesOn }: PersonLine): readonly ReactNode[] {
  return [
    name,
    post,
    <>
      {roles.map(({ role, organisationId, organisation }) => (
        <div key={`${role} ${organisationId}`}>{`${roleWords[role]}, ${organisation}`}</div>
      ))}
      {leavesOn !== null && <div>{words.leaves(shortDate(leavesOn))}</div>}
    </>,
  ]
}
