import type { ReactNode } from 'react'
import type { OrganisationView } from '#contract/organisation.ts'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { fieldWords } from '#core/organisation/ru/passport-words.ts'
import { fieldsOf } from './fields-of.ts'
import classes from './organisation.module.css'

/** A passport to be read: what is not said is left out. */
export function PassportWords({ view }: { readonly view: OrganisationView }) {
  const said = formatPassport(view.passport)
  const shown = fieldsOf(view.kind).filter((field) => said[field] !== '')
  return (
    <dl className={classes.facts}>
      {shown.map((field) => (
        <Fact key={field} label={fieldWords[field]}>
          {field === 'site' ? (
            <a href={said.site} target="_blank" rel="noreferrer noopener">
              {said.site}
            </a>
          ) : (
            said[field]
          )}
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
