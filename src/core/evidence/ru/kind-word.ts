import type { EvidenceKind } from '../evidence-kind.ts'

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
