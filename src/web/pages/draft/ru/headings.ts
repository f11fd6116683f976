import type { MeasureField } from '#core/plan/plan-draft.ts'

/** How the columns of a road map are headed, most telling first: the first that fits is meant. */
export const headings: readonly { readonly field: MeasureField; readonly pattern: RegExp }[] = [
  { field: 'number', pattern: /^\s*(?:№|N|п\s*\/\s*п|номер)/iu },
  { field: 'responsible', pattern: /ответствен|исполнител|кто (?:исполняет|отвечает)/iu },
  { field: 'due', pattern: /срок|дата|период|когда|время/iu },
  { field: 'result', pattern: /результат|документ|итог|показател|форма завершения|подтвержд/iu },
  { field: 'audience', pattern: /аудитор|участник|категори|для кого|целев/iu },
  { field: 'title', pattern: /мероприят|содержание|действи|наименован|направлени|работ|задач|что делать/iu },
]
