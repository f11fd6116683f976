import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { TaskPage } from '#contract/task.ts'
import { parseCivilDate } from '#core/calendar/civil-date.ts'
import { api } from '../../api.ts'
import { queries } from '../../queries.ts'
import { fullDate, shortDate } from '../../ru/dates.ts'
import { dueDay } from '../../ru/due-words.ts'
import { standingWord } from '../../ru/standing.ts'
import { GanttPrint } from '../gantt/gantt-print.tsx'
import { standingSentence } from '../measure/standing-sentence.ts'
import { Paper } from '../paper.tsx'
import { PrintButton } from '../print/print-button.tsx'
import { missingOf, PrintedList } from '../print/printed-list.tsx'
import { words as paper } from '../print/ru/print.ts'
import { rowsAtOnce, usePrintable } from '../print/use-printable.ts'
import { StandingMark } from '../standing-mark.tsx'
import { tasksSheet } from './gantt/tasks-sheet.ts'
import { words } from './ru/tasks.ts'
import { countAsked, ganttQuery, type TaskSearch, tasksQuery } from './task-search.ts'

interface TasksPrint {
  readonly button: ReactNode
  /** Stands beside the page and not in it; null while nothing is printed. */
  readonly paper: ReactNode
}

/** The list of tasks, or their drawing, on paper. */
export function useTasksPrint(search: TaskSearch, title: string): TasksPrint {
  const gantt = search.view === 'gantt'
  const query = gantt ? ganttQuery(search) : tasksQuery(search)
  const listed = useInfiniteQuery({ ...queries.tasks(query), enabled: false }).data?.pages
  const printable = usePrintable(query, (after) =>
    api.tasks(`${query}&limit=${rowsAtOnce}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`),
  )
  const pages = printable.pages ?? listed ?? []
  const Printed = gantt ? PrintedGantt : PrintedTasks
  return {
    button: <PrintButton printable={printable} />,
    paper: printable.printing && pages[0] !== undefined && (
      <Printed pages={pages} first={pages[0]} search={search} title={title} />
    ),
  }
}

interface PrintedProps {
  readonly pages: readonly TaskPage[]
  readonly first: TaskPage
  readonly search: TaskSearch
  readonly title: string
}

function PrintedTasks({ pages, first, search, title }: PrintedProps) {
  const tasks = pages.flatMap((page) => page.tasks)
  const all = countAsked(search, first.counts)
  return (
    <PrintedList
      title={title}
      facts={factsOf(search, all, first)}
      missing={missingOf(tasks.length, all)}
      columns={[
        { name: words.columns.task, width: 42 },
        { name: words.columns.organisation, width: 26 },
        { name: words.columns.due, width: 16 },
        { name: words.columns.standing, width: 16 },
      ]}
      rows={tasks.map((task) => ({
        id: task.id,
        cells: [
          task.measureNumber === null
            ? task.measureTitle
            : words.number(task.measureNumber, task.measureTitle),
          [task.organisation, task.responsible].filter((part) => part !== null).join(' · '),
          task.dueOn === null ? words.noDay : dueDay(task.dueOn, task.termOn),
          <StandingMark key="standing" standing={task.standing} word={standingSentence(task, first.today)} />,
        ],
      }))}
    />
  )
}

function PrintedGantt({ pages, first, search, title }: PrintedProps) {
  const tasks = pages.flatMap((page) => page.tasks)
  const all = countAsked(search, first.counts)
  const missing = missingOf(tasks.length, all)
  return (
    <Paper over={paper.product} title={title} under={factsOf(search, all, first).join(' · ')} wide>
      {missing !== null && <p>{missing}</p>}
      <GanttPrint sheet={tasksSheet(tasks, first.today)} />
    </Paper>
  )
}

/** What list it is: how long, of which day, and what narrows it. */
function factsOf(
  { standing = '', from, to }: TaskSearch,
  all: number,
  { today }: TaskPage,
): readonly string[] {
  const asked = Object.entries(standingWord).filter(([one]) => standing.split(',').includes(one))
  const filters = [...asked.map(([, word]) => word), ...said(from, words.dueFrom), ...said(to, words.dueTo)]
  return [
    words.count(all),
    paper.today(fullDate(today)),
    ...(filters.length === 0 ? [] : [paper.narrowed(filters.join(', '))]),
  ]
}

function said(day: string | undefined, words: (day: string) => string): readonly string[] {
  const date = parseCivilDate(day ?? '')
  return date === null ? [] : [words(shortDate(date))]
}
