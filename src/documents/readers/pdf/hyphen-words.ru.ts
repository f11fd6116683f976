/**
 * Where a line ends in a hyphen, these first halves keep it («учебно-методический», «план-график», «по-прежнему»); any
 * other half is taken for a syllable of a word that was broken.
 */
export const adjectiveHalf =
  /(?:^|[^\p{L}])\p{L}*(?:бно|вно|дно|жно|зно|льно|мно|нно|пно|рно|сно|тно|чно|шно|еско|ико|ино)$/u

/** What an adjective ends in, the long ones only: a broken word's last syllable is shorter. */
export const adjectiveEnd =
  /^\p{Ll}{2,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ость|ости)$/u

/** Nouns that stand in front of another one. */
export const nounHalf =
  /(?:^|[^\p{L}])(?:план|планы|плана|планов|планом|школ[аыуе]|школой|педагог|педагог[аиу]|педагогов|педагогам|педагогом|учитель|учител[яиюе]|учителей|учителям|врач|врач[аиу]|класс|класс[аыу]|онлайн|офлайн|интернет|веб|медиа|видео|аудио|мини|пресс|бизнес|экспресс|блок|бизнес|тест|мастер|конкурс|конкурс[аы]|фестиваль|лагерь|выставка|выставк[аиу]|семинар|семинар[аы]|лекция|лекци[ию]|дом|город|экс|вице|унтер|во|по|кое|кто|что|как|где|когда|какой|какая|какие|какое|из)$/iu

/** What follows a hyphen that is always kept. */
export const particle = /^(?:то|либо|нибудь|таки|ка)(?![\p{L}])/u

/** What begins no Russian word. */
export const beginsNone = /^[ьъый]/u

export const vowel = /[аеёиоуыэюя]/u

/** A letter alone that is no word («и», «в» are). */
export const loneLetter = /^[^авиксоуяб]$/u

/** Endings of inflected words, the long ones: a word cut in the middle seldom ends so. */
export const couldEnd =
  /(?:[иы]й|[оеая]й|[аяуюо][яюей]|[оеы]е|[оеи]го|[оеы]му|[иыоеая]м|[иы]х|[иыая]ми|[аеиоу][влтн]и?[еьия]|ость|ости|ени[еяюий]|ани[еяюий]|ци[ияюй]|[аеоиы]в|[тлн]ь)$/u
