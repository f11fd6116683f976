import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { TaskEvent } from '../task/task-step.ts'
import { answeringFor, noticeOf } from './who-is-told.ts'

const day = '2026-10-05' as CivilDate
const laid = { startOn: null, dueOn: day }

describe('о том, что произошло с заданием, узнаёт тот, кому теперь действовать', () => {
  it.each<[string, TaskEvent, string]>([
    ['отчитались', { kind: 'submitted', doneOn: day, note: null }, 'контролирующий: на проверку'],
    ['просят продлить', { kind: 'time-asked', reason: 'болезнь', until: day }, 'контролирующий: просят срок'],
    ['просят снять', { kind: 'waiver-asked', reason: 'нет' }, 'контролирующий: просят снять'],
    ['приняли', { kind: 'accepted' }, 'исполнители: принято'],
    [
      'вернули',
      { kind: 'returned', points: [{ about: null, reason: 'нет подписи' }] },
      'исполнители: возвращено',
    ],
    ['продлили', { kind: 'time-granted', from: day, until: day, words: null }, 'исполнители: продлено'],
    ['не продлили', { kind: 'time-refused', reason: 'нельзя' }, 'исполнители: не продлено'],
    ['сняли', { kind: 'waiver-agreed' }, 'исполнители: не требуется'],
    ['не сняли', { kind: 'waiver-declined', reason: 'нужно' }, 'исполнители: требуется'],
    ['отменили приёмку', { kind: 'taken-back', reason: null }, 'исполнители: снова открыто'],
    ['отозвали отчёт', { kind: 'withdrawn' }, 'никто'],
    ['отозвали просьбу', { kind: 'request-withdrawn' }, 'никто'],
    ['срок перенёс акт', { kind: 'redated', from: laid, to: laid, why: 'act', words: null }, 'никто'],
    ['изменили слова', { kind: 'amended', act: 'приказ', changes: [] }, 'никто'],
    ['исключили', { kind: 'cancelled', reason: 'акт' }, 'никто'],
  ])('%s', (_, event, told) => {
    const notice = noticeOf(event)
    const words: Readonly<Record<string, string>> = {
      'to-check': 'на проверку',
      'time-asked': 'просят срок',
      'waiver-asked': 'просят снять',
      accepted: 'принято',
      returned: 'возвращено',
      'time-granted': 'продлено',
      'time-refused': 'не продлено',
      'waiver-agreed': 'не требуется',
      'waiver-declined': 'требуется',
      'taken-back': 'снова открыто',
    }
    expect(
      notice === null
        ? 'никто'
        : `${notice.audience === 'doers' ? 'исполнители' : 'контролирующий'}: ${words[notice.kind]}`,
    ).toBe(told)
  })
})

describe('за организацию отвечают', () => {
  const line = ['центр', 'школа', 'район', 'край']
  const roles = ['head-of-centre', 'school-head', 'municipal-coordinator'] as const
  const at = (personId: string, role: (typeof roles)[number] | 'teacher', organisationId: string) => ({
    personId,
    role,
    organisationId,
  })

  it('те, у кого роль в ней самой, и никто выше', () => {
    const holders = [at('Галина', 'head-of-centre', 'центр'), at('Дмитрий', 'school-head', 'школа')]
    expect(answeringFor(line, holders, roles)).toEqual(['Галина'])
  })

  it('ближайшие над нею, где в ней нет никого; педагог ни за что не отвечает', () => {
    const holders = [
      at('Пётр', 'teacher', 'центр'),
      at('Дмитрий', 'school-head', 'школа'),
      at('Мария', 'municipal-coordinator', 'район'),
    ]
    expect(answeringFor(line, holders, roles)).toEqual(['Дмитрий'])
  })

  it('никто, где никого нет; соседи не в счёт', () => {
    expect(answeringFor(line, [at('Юлия', 'municipal-coordinator', 'соседний район')], roles)).toEqual([])
  })
})
