import { useEffect } from 'react'
import { words } from '../ru/words.ts'

/** The element into which the title of a page just opened is written for screen readers. */
export const announcerId = 'announcer'

/** Names the page in the browser's tab and tells screen readers that it is there. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return
    document.title = `${title} · ${words.product}`
    const announcer = document.getElementById(announcerId)
    if (announcer !== null) announcer.textContent = title
  }, [title])
}
