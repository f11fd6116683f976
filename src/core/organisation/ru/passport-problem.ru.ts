import type { PassportProblem } from '../passport.ts'
import { profileWords } from './passport-words.ts'

/** One sentence for each problem of a field: what is wrong and what to write. */
export function passportProblemText(problem: PassportProblem): string {
  const params = problem.params ?? {}
  switch (problem.code) {
    case 'name-missing':
      return 'Впишите название.'
    case 'too-long':
      return `Слишком длинно: здесь помещается не больше ${params.most} знаков.`
    case 'not-text':
      return 'Здесь есть знаки, которых не бывает в тексте: наберите заново.'
    case 'outer-key-signs':
      return 'В коде могут быть только буквы, цифры и знаки «.», «-», «/», «_».'
    case 'profile-unknown':
      return `Профиль пишется так: «${profileWords['digital-humanities']}» или «${profileWords['science-technology']}».`
    case 'profile-not-of-centre':
      return 'Профиль бывает только у центра: здесь оставьте пустым.'
    case 'year-not-a-year':
      return 'Год пишется четырьмя цифрами, например 2021.'
    case 'year-not-of-centre':
      return 'Год открытия бывает только у центра: здесь оставьте пустым.'
    case 'year-too-early':
      return `Первые центры открыты в ${params.first} году: проверьте год.`
    case 'year-ahead':
      return `Год открытия не может быть позже ${params.last}.`
    case 'year-of-other-profile':
      return params.last === ''
        ? `Центры этого профиля открывают с ${params.first} года: проверьте год или профиль.`
        : `Центры этого профиля открывали в ${params.first} и ${params.last} годах: проверьте год или профиль.`
    case 'year-of-other-day':
      return `Центр действует с ${params.year} года: проверьте год открытия или день.`
    case 'small-not-yes-or-no':
      return 'Здесь пишется «да» или «нет».'
    case 'small-not-of-school':
      return 'Малокомплектной бывает только школа: здесь напишите «нет» или оставьте пустым.'
    case 'week-not-5-or-6':
      return 'Рабочая неделя бывает из 5 или 6 дней.'
    case 'site-not-an-address':
      return 'Это не адрес сайта. Напишите его целиком, например https://school5.example.ru.'
    case 'time-zone-unknown':
      return 'Такого часового пояса нет. Напишите его по Москве, например «МСК+4».'
    case 'day-not-real':
      return 'Такого дня нет. Дата пишется так: 01.09.2021.'
    case 'closed-before-opened':
      return 'Закрыта раньше, чем открыта: проверьте обе даты.'
  }
}
