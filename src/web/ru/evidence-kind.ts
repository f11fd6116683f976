import type { EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'

/** What a piece of evidence is called. */
export const kindWord: Readonly<Record<EvidenceKind, string>> = {
  act: 'Приказ, положение или иной акт',
  plan: 'Утверждённый план, «дорожная карта»',
  agreement: 'Договор, соглашение',
  report: 'Отчёт',
  analysis: 'Справка, анализ, заключение',
  minutes: 'Протокол, решение',
  certificate: 'Удостоверение, свидетельство',
  licence: 'Лицензия',
  delivery: 'Акт приёмки, накладная',
  letter: 'Письмо',
  'web-page': 'Страница сайта',
  publication: 'Публикация в СМИ или соцсетях',
  photo: 'Фотография, видео',
  materials: 'Материалы, программа',
  other: 'Другое',
}

export const peopleWord: Readonly<Record<PeopleShown, string>> = {
  nobody: 'Людей на снимке нет',
  'with-consent': 'Есть, согласие на публикацию получено',
  'without-consent': 'Есть, согласия на публикацию нет',
}
