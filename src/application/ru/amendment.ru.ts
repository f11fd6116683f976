import type { Instruction } from '#core/plan/amendment/instruction.ts'
import type { AmendedField } from '#core/task/task-step.ts'
import { chosen } from './plural.ru.ts'

/** Why a task was taken off when its plan was rolled out again. */
export const reachedOthers = 'План доведён заново: исполнитель теперь другой.'

/** Why a task was taken off, in its history. */
export function sayDropped(act: string): string {
  return `Исключено из плана: ${act}.`
}

/** The same, where an act names others. */
export function sayHandedOn(act: string): string {
  return `Исполнитель теперь другой: ${act}.`
}

const fieldWords: Readonly<
  Record<AmendedField['field'], { was: string; will: string; gone: string; none: string }>
> = {
  number: { was: 'номер был', will: 'станет', gone: 'станет без номера', none: 'номера не было' },
  title: {
    was: 'мероприятие называлось',
    will: 'будет называться',
    gone: 'станет без названия',
    none: 'названия не было',
  },
  result: { was: 'результат был', will: 'станет', gone: 'теперь не указан', none: 'результат не был указан' },
  audience: {
    was: 'аудитория была',
    will: 'станет',
    gone: 'теперь не указана',
    none: 'аудитория не была указана',
  },
  due: { was: 'срок был', will: 'станет', gone: 'теперь не указан', none: 'срок не был указан' },
  responsible: {
    was: 'ответственный был',
    will: 'станет',
    gone: 'теперь не указан',
    none: 'ответственный не был указан',
  },
}

/** «срок был «до 1 марта», станет «до 1 апреля»» */
export function sayField({ field, from, to }: AmendedField): string {
  const { was, will, gone, none } = fieldWords[field]
  const before = isEmpty(from) ? none : `${was} «${from}»`
  return `${before}, ${isEmpty(to) ? `${gone}` : `${will} «${to}»`}`
}

function isEmpty(text: string | null): boolean {
  return text === null || text.trim() === ''
}

function quoted(text: string | null): string {
  return text === null || text.trim() === '' ? 'не указан' : `«${text}»`
}

export interface SaidEffect {
  readonly tasks: number
  readonly organisations: number
  readonly done: number
  readonly submitted: number
  readonly granted: number
}

/** «12 заданий в 12 организациях переносятся; 3 уже исполнены и остаются» */
export function sayMoved({ tasks, organisations, done, submitted, granted }: SaidEffect): readonly string[] {
  return [
    ...(tasks === 0
      ? []
      : [`${tasksIn(tasks, organisations)} ${chosen(tasks, 'переносится', 'переносятся', 'переносятся')}`]),
    ...sayDone(done),
    ...(submitted === 0 ? [] : [`${submitted} на проверке: срок прежний`]),
    ...(granted === 0 ? [] : [`${granted} с продлённым сроком: продление сохраняется`]),
  ]
}

/** «12 заданий в 12 организациях снимаются; 3 уже исполнены и остаются» */
export function sayTakenOff({ tasks, organisations, done, submitted }: SaidEffect): readonly string[] {
  return [
    ...(tasks === 0
      ? []
      : [`${tasksIn(tasks, organisations)} ${chosen(tasks, 'снимается', 'снимаются', 'снимаются')}`]),
    ...sayDone(done),
    ...(submitted === 0
      ? []
      : [`${submitted} на проверке: ${chosen(submitted, 'остаётся', 'остаются', 'остаются')} до ответа`]),
  ]
}

export function sayAdded(tasks: number, organisations: number): string {
  return `${tasksIn(tasks, organisations)} ${chosen(tasks, 'добавляется', 'добавляются', 'добавляются')}`
}

/** «12 заданий в 12 организациях добавляются; 1 задание в 1 организации снимается» */
export function sayHanded(handed: {
  readonly added: number
  readonly addedIn: number
  readonly takenOff: number
  readonly takenOffIn: number
  readonly kept: number
  readonly fallen: boolean
}): readonly string[] {
  const { added, addedIn, takenOff, takenOffIn, kept, fallen } = handed
  if (added + takenOff + kept === 0) return ['исполнители прежние']
  return [
    ...(added === 0 ? [] : [sayAdded(added, addedIn)]),
    ...(takenOff === 0
      ? []
      : [`${tasksIn(takenOff, takenOffIn)} ${chosen(takenOff, 'снимается', 'снимаются', 'снимаются')}`]),
    ...(kept === 0
      ? []
      : [
          `${kept} ${chosen(kept, 'задание', 'задания', 'заданий')} с начатым исполнением ` +
            `${chosen(kept, 'остаётся', 'остаются', 'остаются')} у прежних исполнителей`,
        ]),
    ...(fallen ? [amendmentWords.fallen] : []),
  ]
}

function sayDone(done: number): readonly string[] {
  if (done === 0) return []
  return [
    `${done} уже ${chosen(done, 'исполнено и остаётся', 'исполнены и остаются', 'исполнены и остаются')}`,
  ]
}

function tasksIn(tasks: number, organisations: number): string {
  return (
    `${tasks} ${chosen(tasks, 'задание', 'задания', 'заданий')} в ` +
    `${organisations} ${chosen(organisations, 'организации', 'организациях', 'организациях')}`
  )
}

export const amendmentWords = {
  dropped: 'мероприятие исключено',
  added: 'новое мероприятие',
  termDropped: (due: string | null) => `срок ${quoted(due)} исключён`,
  termAdded: (due: string | null) => `новый срок ${quoted(due)}`,
  fallen: 'исполнитель не определён, и задание остаётся за владельцем плана',
  again: 'план ещё не доведён, исполнители определятся при доведении',
} as const

/** What was done by the words of an act, point by point. */
export function sayInstruction(instruction: Instruction): string {
  const point = `Пункт ${instruction.number}`
  switch (instruction.kind) {
    case 'replace-words':
      return instruction.to === ''
        ? `${point}: убраны слова «${instruction.from}»`
        : `${point}: слова «${instruction.from}» заменены на «${instruction.to}»`
    case 'reword':
      return `${point} изложен заново`
    case 'drop':
      return `${point} исключён`
    case 'add':
      return `${point} добавлен`
    case 'set-due':
      return `${point}: срок теперь «${instruction.due}»`
  }
}
