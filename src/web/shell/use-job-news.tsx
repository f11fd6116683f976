import { notifications } from '@mantine/notifications'
import { Link, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Upload, UploadState } from '#contract/upload.ts'
import { isUnderWay } from '../queries.ts'
import { pastedText } from '../ru/upload.ts'
import { words } from './ru/shell.ts'

/** Says so when a file has been read while its owner was on another page; the import page shows it by itself. */
export function useJobNews(uploads: readonly Upload[]): void {
  const { pathname } = useLocation()
  const seen = useRef<ReadonlyMap<string, UploadState>>(new Map())
  useEffect(() => {
    for (const upload of uploads) {
      const before = seen.current.get(upload.id)
      const finished = before !== undefined && before !== upload.state && !isUnderWay(upload)
      if (finished && pathname !== '/import') tell(upload)
    }
    seen.current = new Map(uploads.map((upload) => [upload.id, upload.state]))
  }, [uploads, pathname])
}

function tell(upload: Upload): void {
  const name = upload.fileName ?? pastedText
  const refused = upload.state === 'refused'
  notifications.show({
    color: refused ? 'red' : 'green',
    title: refused ? words.jobRefused(name) : words.jobDone(name),
    message:
      upload.draftId === null ? (
        upload.refusal
      ) : (
        <Link to="/drafts/$draftId" params={{ draftId: upload.draftId }}>
          {words.openReview}
        </Link>
      ),
    autoClose: 10_000,
  })
}
