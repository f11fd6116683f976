import type { PartyView } from '#contract/roll-out.ts'

/** Why a responsible party reaches nobody, and who does its work meanwhile. */
export const unreached: Readonly<Record<NonNullable<PartyView['unreached']>, string>> = {
  above: 'Это вышестоящий уровень: его задания остаются за вами.',
  outside: 'Этой организации нет в системе: задание остаётся за вами.',
  person: 'Назван человек без должности: задание остаётся за вами.',
  unknown: 'Не удалось понять, кто это: задание остаётся за вами.',
  'not-found': 'Организации с таким названием на вашей территории нет: задание остаётся за вами.',
  'several-found': 'Так называются несколько организаций: укажите, какая из них.',
  nobody: 'На вашей территории таких организаций нет: задание остаётся за вами.',
}
