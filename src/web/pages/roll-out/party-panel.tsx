import { useQuery } from '@tanstack/react-query'
import type { PartyMeasure, PartyView, RollOutPreview } from '#contract/roll-out.ts'
import { Faces } from '../../components/faces.tsx'
import { SidePanel } from '../../components/panel/side-panel.tsx'
import { queries } from '../../queries.ts'
import { PartyForm } from './party-form.tsx'
import classes from './roll-out.module.css'
import { words } from './ru/roll-out.ts'

interface PartyPanelProps {
  readonly preview: RollOutPreview
  readonly party: PartyView | undefined
  readonly asked: string
  readonly onClose: () => void
}

/** One responsible party: whom it reaches by name, in which measures, and who it is really. */
export function PartyPanel({ preview, party, asked, onClose }: PartyPanelProps) {
  if (party === undefined)
    return (
      <SidePanel of={asked} title={words.gone} onClose={onClose}>
        {null}
      </SidePanel>
    )
  return (
    <SidePanel
      of={asked}
      title={party.words}
      over={`${words.target(party, preview.organisation.kind)}, ${words.by[party.by]}`}
      onClose={onClose}
    >
      {party.unreached !== null && <p>{words.unreached[party.unreached]}</p>}
      <PartyForm key={`${party.party} ${party.by}`} preview={preview} party={party} />
      <Measures title={words.mainList} measures={party.main} />
      <Measures title={words.coList} measures={party.co} />
      <Names planId={preview.planId} party={party.party} />
    </SidePanel>
  )
}

interface MeasuresProps {
  readonly title: string
  readonly measures: readonly PartyMeasure[]
}

function Measures({ title, measures }: MeasuresProps) {
  if (measures.length === 0) return null
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.names}>
        {measures.map((measure) => (
          <li key={measure.id}>{words.measure(measure.number, measure.title)}</li>
        ))}
      </ul>
    </section>
  )
}

function Names({ planId, party }: { readonly planId: string; readonly party: string }) {
  const query = useQuery(queries.reached(planId, party))
  return (
    <section>
      <h3 className={classes.heading}>{words.names}</h3>
      <Faces query={query}>
        {({ organisations }) =>
          organisations.length === 0 ? (
            <p>{words.noNames}</p>
          ) : (
            <ul className={classes.names}>
              {organisations.map((one) => (
                <li key={one.id}>
                  {one.shortName}
                  {one.kind === 'centre' && one.parent !== null && (
                    <span className={classes.soft}> · {one.parent}</span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Faces>
    </section>
  )
}
