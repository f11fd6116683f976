import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Faces, SkeletonRows } from '../../components/faces.tsx'
import { Icon } from '../../components/icon.tsx'
import { queries } from '../../queries.ts'
import { moment } from '../../ru/dates.ts'
import { pastedText, uploadWord } from '../../ru/upload.ts'
import classes from './import.module.css'
import { words } from './ru/import.ts'
import { useForget } from './use-forget.ts'

interface UploadListProps {
  readonly watched: readonly string[]
  readonly onWatch: (id: string) => void
  readonly onForgotten: (id: string) => void
}

/** Mine, newest first; each opens beside the drop zone again. */
export function UploadList({ watched, onWatch, onForgotten }: UploadListProps) {
  const uploads = useQuery(queries.uploads())
  const forget = useForget(onForgotten)
  return (
    <section aria-labelledby="uploads-title">
      <h2 id="uploads-title" className={classes.listTitle}>
        {words.recent}
      </h2>
      <Faces query={uploads} skeleton={<SkeletonRows rows={3} />}>
        {(found) =>
          found.uploads.length === 0 ? (
            <p className={classes.soft}>{words.uploadsNone}</p>
          ) : (
            <ul className={classes.list}>
              {found.uploads.slice(0, 20).map((upload) => (
                <li key={upload.id} className={classes.upload}>
                  <div>
                    <button
                      type="button"
                      className={classes.link}
                      aria-current={watched.includes(upload.id) ? 'true' : undefined}
                      onClick={() => onWatch(upload.id)}
                      data-row
                    >
                      {upload.fileName ?? pastedText}
                    </button>
                    <div className={classes.soft}>
                      {uploadWord[upload.state]} · {moment(upload.startedAt)}
                    </div>
                  </div>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    title={words.forget}
                    aria-label={`${words.forget}: ${upload.fileName ?? pastedText}`}
                    onClick={() => forget.mutate(upload.id)}
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
