import type { OrganisationKind } from '../organisation.ts'
import type { PassportField } from '../passport.ts'
import type { Profile } from '../profile.ts'

export const kindWords: Readonly<Record<OrganisationKind, string>> = {
  region: 'регион',
  municipality: 'муниципалитет',
  school: 'школа',
  centre: 'центр',
}

export const profileWords: Readonly<Record<Profile, string>> = {
  'digital-humanities': 'цифровой и гуманитарный',
  'science-technology': 'естественно-научная и технологическая',
}

/** Words by which people also name a generation; folded, any of them is enough. */
export const profileMarks: Readonly<Record<Profile, RegExp>> = {
  'digital-humanities': /цифров|гуманитарн/u,
  'science-technology': /естественн|технологич/u,
}

export const yes = 'да'
export const no = 'нет'

/** Hours ahead of Moscow → the city that everybody knows the zone by. */
export const zoneCities: Readonly<Record<number, string>> = {
  [-1]: 'Калининград',
  0: 'Москва',
  1: 'Самара',
  2: 'Екатеринбург',
  3: 'Омск',
  4: 'Красноярск',
  5: 'Иркутск',
  6: 'Якутск',
  7: 'Владивосток',
  8: 'Магадан',
  9: 'Камчатка',
}
export const moscowTime = 'МСК'
/** The same with what people put around it: «МСК +4», «МСК+4 ч»; «Омск» holds it too, and is another thing. */
export const moscowHours = /(?<!\p{L})мск\s*([+-]\s*\d{1,2})?/u

/** As a form labels them and a sheet heads them. */
export const fieldWords: Readonly<Record<PassportField, string>> = {
  name: 'Полное название',
  shortName: 'Краткое название',
  outerKey: 'Код организации',
  profile: 'Профиль центра',
  openingYear: 'Год открытия центра',
  settlement: 'Населённый пункт',
  smallSchool: 'Малокомплектная',
  workingWeek: 'Рабочая неделя, дней',
  site: 'Адрес сайта',
  timeZone: 'Часовой пояс',
  openedOn: 'Действует с',
  closedOn: 'Закрыта с',
}
