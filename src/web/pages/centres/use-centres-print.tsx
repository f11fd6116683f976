import type { ReactNode } from 'react'
import type { TreeLine, TreePage } from '#contract/organisation.ts'
import { api } from '../../api.ts'
import { PrintButton } from '../../components/print/print-button.tsx'
import { missingOf, PrintedList } from '../../components/print/printed-list.tsx'
import { words as paper } from '../../components/print/ru/print.ts'
import { rowsAtOnce, usePrintable } from '../../components/print/use-printable.ts'
import { useSelf } from '../../components/self.ts'
import { fullDate } from '../../ru/dates.ts'
import classes from './centres.module.css'
import { words } from './ru/centres.ts'
import { TreeUnderLine } from './tree-under-line.tsx'

interface CentresPrint {
  readonly button: ReactNode
  readonly paper: ReactNode
}

/** The tree on paper; `loaded` is what the page shows, `narrowed` whether rows may stand there without those above them. */
export function useCentresPrint(query: string, loaded: readonly TreePage[], narrowed: boolean): CentresPrint {
  const { today } = useSelf()
  const printable = usePrintable(query, (after) =>
    api.tree(`${query === '' ? '' : `${query}&`}limit=${rowsAtOnce}${after === '' ? '' : `&after=${after}`}`),
  )
  const pages = printable.pages ?? loaded
  const [first] = pages
  const lines = pages.flatMap(({ organisations }) => organisations)
  const all = Object.values(first?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  return {
    button: <PrintButton printable={printable} />,
    paper: printable.printing && first !== undefined && (
      <PrintedList
        title={words.title}
        facts={[
          ...(['municipality', 'school', 'centre'] as const)
            .filter((kind) => first.counts[kind] > 0)
            .map((kind) => words.count(kind, first.counts[kind])),
          paper.today(fullDate(today)),
          ...(query === '' ? [] : [paper.notAll]),
        ]}
        missing={missingOf(lines.length, all)}
        columns={[
          { name: words.columns.organisation, width: 42 },
          { name: words.columns.settlement, width: 16 },
          { name: words.columns.profile, width: 20 },
          { name: words.columns.year, width: 8 },
          { name: words.columns.schools, width: 7 },
          { name: words.columns.centres, width: 7 },
        ]}
        rows={lines.map((line) => ({ id: line.id, cells: cellsOf(line, narrowed) }))}
      />
    ),
  }
}

function cellsOf(line: TreeLine, narrowed: boolean): readonly ReactNode[] {
  const { kind, name, settlement, profile, openingYear, schools, centres } = line
  return [
    <div key="name" className={classes.printed} data-set-in={narrowed ? undefined : kind}>
      {name}
      <TreeUnderLine line={line} withTrail={narrowed} />
    </div>,
    settlement,
    profile === null ? null : words.profile[profile],
    openingYear,
    kind === 'region' || kind === 'municipality' ? schools : null,
    kind === 'centre' ? null : centres,
  ]
}
