import type { Matrix } from '#contract/matrix.ts'
import { missingOf } from '../../../components/print/printed-list.tsx'
import { StandingShape } from '../../../components/standing-shape.tsx'
import { Legend } from './matrix-legend.tsx'
import classes from './matrix-print.module.css'
import { words } from './ru/matrix.ts'

/** As many measures as stand beside each other on A3; of more the rest begin a table of their own. */
const measuresAcross = 32

/** Some thirty stand on a sheet; whoever wants more wants a table to sort and sum. */
const mostOrganisations = 500

/** The matrix on A3: the head of the table on every page, then the words of the shapes and the measures by their numbers. */
export function MatrixPrint({ matrix }: { readonly matrix: Matrix }) {
  const { measures } = matrix
  const organisations = matrix.organisations.slice(0, mostOrganisations)
  const missing = missingOf(organisations.length, matrix.organisations.length)
  const strips = Array.from({ length: Math.ceil(measures.length / measuresAcross) }, (_, index) =>
    measures
      .map((measure, column) => ({
        id: measure.id,
        name: words.measure(measure.number, column, measures),
        column,
      }))
      .slice(index * measuresAcross, (index + 1) * measuresAcross),
  )
  return (
    <>
      {missing !== null && <p className={classes.missing}>{missing}</p>}
      {strips.map((strip) => (
        <table key={strip[0]?.id} className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {words.organisation}
              </th>
              <th scope="col" className={classes.sum}>
                {words.overdue}
              </th>
              <th scope="col" className={classes.sum}>
                {words.done}
              </th>
              {strip.map(({ id, name }) => (
                <th key={id} scope="col" className={classes.cell}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map((line) => (
              <tr key={line.id}>
                <th scope="row" className={classes.name}>
                  {line.shortName}
                </th>
                <td className={classes.sum}>{line.overdue}</td>
                <td className={classes.sum}>{words.doneOf(line.done, line.total)}</td>
                {strip.map(({ id, column }) => (
                  <td key={id} className={classes.cell}>
                    <Shape standing={line.cells[column] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <Legend matrix={matrix} />
      <ol className={classes.measures}>
        {measures.map((measure, index) => (
          <li key={measure.id}>
            {words.measureTitle(words.measure(measure.number, index, measures), measure.title)}
          </li>
        ))}
      </ol>
    </>
  )
}

function Shape({ standing }: { readonly standing: Matrix['organisations'][number]['cells'][number] }) {
  return standing === null ? null : <StandingShape standing={standing} />
}
