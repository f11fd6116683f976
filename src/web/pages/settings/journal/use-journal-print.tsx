import type { ReactNode } from 'react'
import type { JournalLineView, JournalPage } from '#contract/journal.ts'
import { parseCivilDate } from '#core/calendar/civil-date.ts'
import { isJournalNoun } from '#core/journal/journal-act.ts'
import { actWords, isJournalAct, nounWords } from '#core/journal/ru/act-words.ts'
import { api } from '../../../api.ts'
import { PrintButton } from '../../../components/print/print-button.tsx'
import { PrintedList } from '../../../components/print/printed-list.tsx'
import { words as paper } from '../../../components/print/ru/print.ts'
import { rowsAtOnce, usePrintable } from '../../../components/print/use-printable.ts'
import { useSelf } from '../../../components/self.ts'
import { fullDate, moment, shortDate } from '../../../ru/dates.ts'
import { type JournalFilters, journalQuery } from './journal-search.ts'
import { words } from './ru/journal.ts'

interface JournalPrint {
  readonly button: ReactNode
  /** Stands beside the page and not in it; null while nothing is printed. */
  readonly paper: ReactNode
}

/** The journal under its filters on paper, the latest lines of it; `loaded` is what the page shows. */
export function useJournalPrint(search: JournalFilters, loaded: readonly JournalPage[]): JournalPrint {
  const { today } = useSelf()
  const query = journalQuery(search)
  const printable = usePrintable(query, async (after) => {
    const page = await api.journal(`${query}&limit=${rowsAtOnce}`, after === '' ? null : Number(after))
    return { ...page, next: page.next === null ? null : String(page.next) }
  })
  const pages: readonly Pick<JournalPage, 'lines' | 'person' | 'region' | 'regions'>[] =
    printable.pages ?? loaded
  const lines = pages.flatMap((page) => page.lines)
  const more = (printable.pages ?? loaded).at(-1)?.next ?? null
  const facts = [paper.today(fullDate(today)), ...factsOf(search, pages[0], lines)]
  return {
    button: <PrintButton printable={printable} />,
    paper: printable.printing && (
      <PrintedList
        title={words.title}
        facts={facts}
        missing={more === null ? null : words.printed(lines.length)}
        columns={[
          { name: words.columns.at, width: 13 },
          { name: words.columns.by, width: 17 },
          { name: words.columns.what, width: 37 },
          { name: words.columns.place, width: 15 },
          { name: words.columns.from, width: 10 },
          { name: words.columns.number, width: 8 },
        ]}
        rows={lines.map((line) => ({ id: String(line.number), cells: cellsOf(line) }))}
      />
    ),
  }
}

/** Whose chain it is, where there are several, and what the lines were chosen by. */
function factsOf(
  search: JournalFilters,
  page: Pick<JournalPage, 'person' | 'region' | 'regions'> | undefined,
  lines: readonly JournalLineView[],
): readonly string[] {
  const { noun = '', act = '', organisation = '' } = search
  const region = page?.regions.find(({ id }) => id === page.region)?.shortName
  const place = lines.find((line) => line.organisation?.id === organisation)?.organisation?.shortName
  const [from, to] = [search.from, search.to].map((day) => parseCivilDate(day ?? ''))
  const chosen = [
    ...(isJournalNoun(noun) ? [nounWords[noun]] : []),
    ...(isJournalAct(act) ? [actWords[act]] : []),
    ...(page?.person ? [page.person.name] : []),
    ...(organisation === '' ? [] : [place ?? words.oneOrganisation]),
    ...(from ? [words.since(shortDate(from))] : []),
    ...(to ? [words.until(shortDate(to))] : []),
  ]
  return [
    ...(region !== undefined && (page?.regions.length ?? 0) > 1 ? [region] : []),
    ...(chosen.length === 0 ? [] : [paper.narrowed(chosen.join(', '))]),
  ]
}

function cellsOf(line: JournalLineView): readonly ReactNode[] {
  const { number, at, by, address, sentence, links, organisation, hash } = line
  return [
    moment(at),
    by,
    <>
      {sentence}
      {links.map(({ kind, id, title }) => (
        <div key={`${kind} ${id}`}>{title}</div>
      ))}
    </>,
    organisation?.shortName,
    address,
    <>
      {number} <code>{hash.slice(0, 8)}</code>
    </>,
  ]
}
