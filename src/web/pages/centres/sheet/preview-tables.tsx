import { Fragment } from 'react'
import type { TreeImport } from '#contract/organisation.ts'
import { words as passport } from '../ru/passport.ts'
import { words } from '../ru/sheet.ts'
import classes from './sheet.module.css'

type Rows<Part extends 'faults' | 'added' | 'changed'> = { readonly rows: TreeImport[Part] }

/** Rows that keep the sheet from being applied. */
export function FaultyRows({ rows }: Rows<'faults'>) {
  const { line, column, message } = words.faultsColumns
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{words.faults}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.line}>
            {line}
          </th>
          <th scope="col" className={classes.column}>
            {column}
          </th>
          <th scope="col">{message}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.line} ${row.column} ${row.message}`}>
            <LineHead line={row.line} />
            <td>{row.column}</td>
            <td className={classes.fault}>{row.message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The number of a row on the sheet; on a phone, where the table has no head, with its word. */
function LineHead({ line, rows = 1 }: { readonly line: number; readonly rows?: number }) {
  return (
    <th scope={rows === 1 ? 'row' : 'rowgroup'} rowSpan={rows}>
      <span className={classes.lineWord}>{words.faultsColumns.line} </span>
      {line}
    </th>
  )
}

export function AddedRows({ rows }: Rows<'added'>) {
  const { line, kind, name, under } = words.addedColumns
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{words.added(rows.length)}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.line}>
            {line}
          </th>
          <th scope="col">{name}</th>
          <th scope="col" className={classes.column}>
            {kind}
          </th>
          <th scope="col" className={classes.column}>
            {under}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <LineHead line={row.line} />
            <td>{row.name}</td>
            <td>{passport.kind[row.kind]}</td>
            <td>{row.under}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Field by field: what stands there, and what will. */
export function ChangedRows({ rows }: Rows<'changed'>) {
  const { line, name, field, from, to } = words.changedColumns
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{words.changed(rows.length)}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.line}>
            {line}
          </th>
          <th scope="col">{name}</th>
          <th scope="col">{field}</th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.line}>
            {row.changes.map((change, index) => (
              <tr key={change.field}>
                {index === 0 && (
                  <>
                    <LineHead line={row.line} rows={row.changes.length} />
                    <td rowSpan={row.changes.length}>{row.name}</td>
                  </>
                )}
                <td>{passport.field[change.field]}</td>
                <td className={classes.from}>{change.from === '' ? words.empty : change.from}</td>
                <td>{change.to === '' ? words.empty : change.to}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
