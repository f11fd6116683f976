/** «разработать и утвердить план (дорожную карту)»: the doing, and near behind it what is to be made. */
export const planAsked =
  /(?:разработ|состав|утвержд|утверд|приня|подготов)[а-яё]*(?:[^.;:\n]{0,80}?)(?<![а-яё-])(?:план[а-яё]{0,3}(?![а-яё-])|дорожн[а-яё]+\s+карт[а-яё]*)/iu

/** Plans that are no plans of measures, and what is made for a plan rather than one. */
export const notSuchPlan =
  /(?:учебн|методическ|тематическ|поурочн|внеурочн|финансов|медиа)[а-яё]*\s+план|план[а-яё]{0,3}\s+(?:и\s+программ[а-яё]*\s+)?(?:внеурочн|методическ|обучени|повышени|закуп|урок|заняти|сетев|внедрени)|ответственн[а-яё]*\s+за\s+разработ/iu

/** «Срок: ежегодно до 1 сентября» inside a clause. */
export const clauseTerm =
  /[\s.;,]*(?:срок[а-яё]*(?:\s+исполнени[а-яё]*)?)\s*[:–—-]\s*(?<term>[^\n]+?)[.\s]*$/iu

/** «до 1 сентября 2026 года» at the end of a clause without the word. */
export const trailingTerm =
  /[\s,]+(?:в\s+срок\s+)?(?<term>(?:ежегодно\s+)?(?:до|не\s+позднее)\s+\d[^\n]+?)[.\s]*$/iu

/** «Организовать обучение педагогов …»: a clause that begins with what is to be done, and not with «Ответственность». */
export const ordersDoing = /^\s*[а-яё]+(?:(?<!ос)ть|ти|чь)(?:ся)?(?![а-яё])/iu
