import { Link } from '@tanstack/react-router'
import type { JournalLineView, JournalLink } from '#contract/journal.ts'
import { moment } from '../../../ru/dates.ts'
import classes from './journal.module.css'
import { words } from './ru/journal.ts'

/** One line of the journal: a row on a wide screen, a few lines on a phone. */
export function JournalLine({ line }: { readonly line: JournalLineView }) {
  const { number, at, by, personId, address, sentence, links, organisation, hash } = line
  return (
    <tr>
      <td className={classes.at}>{moment(at)}</td>
      <td className={classes.by}>
        {personId === null ? (
          by
        ) : (
          <Link
            to="/settings/journal"
            search={(old) => ({ ...old, person: personId })}
            title={words.ofPerson(by)}
            className={classes.quiet}
          >
            {by}
          </Link>
        )}
      </td>
      <td className={classes.what}>
        {sentence}
        {links.map((link) => (
          <div key={link.id} className={classes.under}>
            <LinkTo link={link} />
          </div>
        ))}
      </td>
      <td className={classes.place}>{organisation?.shortName}</td>
      <td className={classes.from}>{address}</td>
      <td className={classes.number}>
        <span className="unseen">{words.number(number)} </span>
        <span aria-hidden="true">{number}</span>
        <code className={classes.hash} title={words.hash(hash)}>
          {hash.slice(0, 8)}
        </code>
      </td>
    </tr>
  )
}

function LinkTo({ link: { kind, id, title } }: { readonly link: JournalLink }) {
  switch (kind) {
    case 'task':
      return (
        <Link to="/tasks/$taskId" params={{ taskId: id }} aria-label={words.openTaskOf(title)}>
          {words.openTask}
        </Link>
      )
    case 'plan':
      return (
        <Link to="/plans/$planId" params={{ planId: id }}>
          {title}
        </Link>
      )
    case 'draft':
      return (
        <Link to="/drafts/$draftId" params={{ draftId: id }}>
          {title}
        </Link>
      )
    case 'organisation':
      return (
        <Link to="/centres" search={{ organisation: id }}>
          {title}
        </Link>
      )
    case 'person':
      return (
        <Link to="/people" search={{ person: id }}>
          {title}
        </Link>
      )
  }
}
