import type { JournalNoun } from '#core/journal/journal-act.ts'
import { nounWords } from '#core/journal/ru/act-words.ts'
import type { ListColumn } from '../list-sheet.ts'

export interface LineInJournal {
  readonly number: number
  readonly clockTime: string
  readonly by: string
  readonly address: string
  readonly noun: string
  readonly sentence: string
  readonly about: string
  readonly organisation: string | null
  readonly hash: string
}

export const journalColumns: readonly ListColumn<LineInJournal>[] = [
  { heading: '№ записи', width: 10, kind: 'count', says: (line) => String(line.number) },
  { heading: 'Когда', width: 20, says: (line) => line.clockTime },
  { heading: 'Кто', width: 34, says: (line) => line.by },
  { heading: 'Откуда', width: 20, says: (line) => line.address },
  { heading: 'Предмет', width: 24, says: (line) => nounWords[line.noun as JournalNoun] ?? line.noun },
  { heading: 'Что сделано', width: 80, says: (line) => line.sentence },
  { heading: 'К чему относится', width: 50, says: (line) => line.about },
  { heading: 'Организация', width: 30, says: (line) => line.organisation },
  { heading: 'Отпечаток записи (SHA-256)', width: 68, says: (line) => line.hash },
]
