/** In a measure's title: whose timetable it is, or where it is published: «(график на сайте ИРО ЗК)». */
export const authorityInTitle =
  /(?:график|план(?!-график)|расписани|календар)[а-яё]*\s+(?:(?:размещ[а-яё]+\s+)?на\s+сайте\s+|утвержда[а-яё]+\s+|определя[а-яё]+\s+)?(?<who>\p{Lu}[^(),;.]{1,80})/u
