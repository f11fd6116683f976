import { Kbd, Modal, Table } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { words as general } from '../../ru/words.ts'
import type { SaidFinding } from './findings/draft-findings.ts'
import { sameSpot } from './place/spot.ts'
import { useReview } from './review.ts'
import { planRows } from './rows/plan-rows.ts'
import { keyLines, words } from './ru/table.ts'
import { rowActions } from './table/row-actions.ts'
import { spotAt } from './table/use-table-keys.ts'

/** Keys that work wherever the focus is on this page; they go before those of the frame around it. */
export function usePageKeys(
  plan: number,
  findings: readonly SaidFinding[],
): { readonly nextFinding: () => void; readonly dialog: ReactNode } {
  const review = useReview()
  const { desk, chooser } = review
  const [helpShown, setHelpShown] = useState(false)
  const now = useRef({ plan, findings })
  now.current = { plan, findings }

  const nextFinding = useCallback(() => {
    const { findings } = now.current
    const at = findings.findIndex(({ spot }) => sameSpot(spot, chooser.get().spot))
    const next = findings[(at + 1) % Math.max(1, findings.length)]
    if (next !== undefined) chooser.goTo(next.spot)
  }, [chooser])

  const byRow = useCallback(
    (step: 1 | -1) => {
      const draft = desk.view().draft.reading.plans[now.current.plan]
      if (draft === undefined) return
      const rows = planRows(draft)
      const { spot } = chooser.get()
      const key = spot?.kind === 'cell' ? spot.assignment : spot?.kind === 'section' ? spot.section : null
      const at = rows.findIndex((row) => row.key === key)
      const field = spot?.kind === 'cell' ? spot.field : 'title'
      const next = spotAt(rows, at === -1 ? 0 : at + step, field, step)
      if (next !== null) chooser.goTo(next)
    },
    [desk, chooser],
  )

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || isTyping(event.target) || dialogOpen()) return
      const command = event.ctrlKey || event.metaKey
      if (command && event.code === 'KeyZ' && !event.shiftKey) desk.undo()
      else if (command && (event.code === 'KeyZ' || event.code === 'KeyY')) desk.redo()
      else if (command || !keysOn()) return
      else if (event.code === 'Slash' && event.shiftKey) setHelpShown(true)
      else if (event.code === 'KeyN' && !event.shiftKey) nextFinding()
      else if (event.code === 'KeyV' && !event.shiftKey) rowActions(review, now.current.plan).look()
      else if (event.code === 'KeyJ' && !event.shiftKey) byRow(1)
      else if (event.code === 'KeyK' && !event.shiftKey) byRow(-1)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', press, { capture: true })
    return () => document.removeEventListener('keydown', press, { capture: true })
  }, [desk, review, nextFinding, byRow])

  const dialog = (
    <Modal
      opened={helpShown}
      onClose={() => setHelpShown(false)}
      title={words.keys}
      closeButtonProps={{ 'aria-label': general.close }}
    >
      <Table>
        <Table.Tbody>
          {keyLines.map(([key, meaning]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" w={150}>
                <Kbd>{key}</Kbd>
              </Table.Th>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
  return { nextFinding, dialog }
}

/** The switch in the help of the frame turns the one-letter keys off everywhere (WCAG 2.1.4). */
function keysOn(): boolean {
  try {
    return globalThis.localStorage.getItem('rostok-shortcuts') !== 'false'
  } catch {
    return true
  }
}

function dialogOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="menuitem"]'))
  )
}
