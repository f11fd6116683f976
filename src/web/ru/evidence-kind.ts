import type { PeopleShown } from '#core/evidence/evidence-kind.ts'

export const peopleWord: Readonly<Record<PeopleShown, string>> = {
  nobody: 'Людей на снимке нет',
  'with-consent': 'Есть, согласие на публикацию получено',
  'without-consent': 'Есть, согласия на публикацию нет',
}
