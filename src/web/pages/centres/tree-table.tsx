import type { TreeLine } from '#contract/organisation.ts'
import classes from './centres.module.css'
import { words } from './ru/centres.ts'
import { TreeLink } from './tree-link.tsx'
import { TreeUnderLine } from './tree-under-line.tsx'

interface TreeProps {
  readonly lines: readonly TreeLine[]
  readonly narrowed: boolean
}

/** The tree on a wide screen: a row for each organisation, set in by its kind. */
export function TreeTable({ lines, narrowed }: TreeProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.organisation}</th>
          <th scope="col" className={classes.settlement}>
            {words.columns.settlement}
          </th>
          <th scope="col" className={classes.profile}>
            {words.columns.profile}
          </th>
          <th scope="col" className={classes.number}>
            {words.columns.year}
          </th>
          <th scope="col" className={classes.number}>
            {words.columns.schools}
          </th>
          <th scope="col" className={classes.number}>
            {words.columns.centres}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-kind={line.kind}>
            <th scope="row" data-set-in={narrowed ? undefined : line.kind}>
              <TreeLink line={line} />
              <TreeUnderLine line={line} withTrail={narrowed} />
            </th>
            <td>{line.settlement}</td>
            <td>{line.profile === null ? null : words.profile[line.profile]}</td>
            <td className={classes.number}>{line.openingYear}</td>
            <td className={classes.number}>{holdsSchools(line) ? line.schools : null}</td>
            <td className={classes.number}>{line.kind === 'centre' ? null : line.centres}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function holdsSchools({ kind }: TreeLine): boolean {
  return kind === 'region' || kind === 'municipality'
}

/** The tree on a phone: two lines for each organisation. */
export function TreeList({ lines, narrowed }: TreeProps) {
  return (
    <ul className={classes.list}>
      {lines.map((line) => (
        <li
          key={line.id}
          className={classes.item}
          data-kind={line.kind}
          data-set-in={narrowed ? undefined : line.kind}
        >
          <TreeLink line={line} />
          {briefly(line) !== '' && <div className={classes.under}>{briefly(line)}</div>}
          <TreeUnderLine line={line} withTrail={narrowed} />
        </li>
      ))}
    </ul>
  )
}

function briefly(line: TreeLine): string {
  const parts = [
    holdsSchools(line) ? words.count('school', line.schools) : null,
    line.centres === 0 ? null : words.count('centre', line.centres),
    line.settlement,
    line.profile === null ? null : words.profile[line.profile],
    line.openingYear === null ? null : String(line.openingYear),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
