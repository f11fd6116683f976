/** A day that stands in the column of ends alone is the last one of an open stretch. */
export function untilDay(text: string): string {
  return /^(?:до|к|не позднее)(?!\p{L})/iu.test(text) ? text : `до ${text}`
}

/** «по плану …»: a body that follows is whose timetable it is. */
export const ownTimetable = /(?<!\p{L})(?:план|график|расписани|циклограмм|приказ)[а-яё]*$/iu

/** A term that breaks off where a page ends. */
export const unfinishedTerm = /(?:[-–—,]|(?<!\p{L})(?:до|с|по|в|и|не позднее|течение|течении))\s*$/iu

/** In running text: what introduces the term, the responsible party, the result of a measure. */
export const dueLabel =
  /(?<!\p{L})срок(?:и)?(?:\s+(?:исполнения|реализации|выполнения|проведения))?\s*[:–—-]\s*/iu
export const responsibleLabel =
  /(?<!\p{L})(?:ответственн[а-яё]+(?:\s+(?:за\s+[а-яё]+|исполнител[а-яё]+|лиц[оа]))?|исполнител[ьи])\s*[:–—-]\s*|(?<!\p{L})отв(?:\.\s*[:–—-]?|[:])\s*(?=\p{L})/iu
export const resultLabel = /(?<!\p{L})(?:(?:ожидаемы[йе]|планируемы[йе])\s+)?результаты?\s*[:–—-]\s*/iu
export const audienceLabel = /(?<!\p{L})(?:целевая аудитория|участники|категория участников)\s*[:–—-]\s*/iu

/** A line that goes on with a field of the point above: «Срок: …», «Ответственный: …». */
export function startsWithLabel(text: string): boolean {
  return [dueLabel, responsibleLabel, resultLabel, audienceLabel].some(
    (pattern) => pattern.exec(text)?.index === 0,
  )
}
