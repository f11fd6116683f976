import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { words as drop } from '../../components/draft/ru/drop-draft.ts'
import { useDropDraft } from '../../components/draft/use-drop-draft.tsx'
import { Faces, SkeletonRows } from '../../components/faces.tsx'
import { Icon } from '../../components/icon.tsx'
import { queries } from '../../queries.ts'
import { moment } from '../../ru/dates.ts'
import { counted, measures } from '../../ru/plural.ts'
import classes from './import.module.css'
import { words } from './ru/import.ts'

/** What was read and is not yet in force. */
export function DraftList() {
  const drafts = useQuery(queries.drafts())
  const dropping = useDropDraft()
  return (
    <section aria-labelledby="drafts-title">
      <h2 id="drafts-title" className={classes.listTitle}>
        {words.drafts}
      </h2>
      <Faces query={drafts} skeleton={<SkeletonRows rows={4} />}>
        {(found) =>
          found.drafts.length === 0 ? (
            <p className={classes.soft} data-face="empty">
              {words.draftsNone}
            </p>
          ) : (
            <ul className={classes.list}>
              {found.drafts.map((draft) => (
                <li key={draft.id} className={classes.upload}>
                  <div>
                    <Link to="/drafts/$draftId" params={{ draftId: draft.id }} data-row>
                      {draft.title === '' ? words.untitled : draft.title}
                    </Link>
                    <div className={classes.soft}>
                      {draft.organisation.shortName} · {counted(draft.measures, measures)} ·{' '}
                      {words.changed(moment(draft.changedAt), draft.changedBy)}
                    </div>
                  </div>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    title={drop.drop}
                    aria-label={drop.dropNamed(draft.title === '' ? words.untitled : draft.title)}
                    loading={dropping.isPending && dropping.variables === draft.id}
                    onClick={() => dropping.mutate(draft.id)}
                  >
                    <Icon name="close" size={16} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )
        }
      </Faces>
    </section>
  )
}
