/** Kinds of acts; letters of a heading may stand apart («П Р И К А З»). */
export const actKinds = ['приказ', 'постановление', 'распоряжение', 'решение', 'протокол', 'указ'] as const

const spaced = actKinds.map((kind) => [...kind].join('\\s?')).join('|')
/** A line that is the kind of an act, with nothing but its number, date and class beside it. */
export const actHeading = new RegExp(
  `^(?<kind>${spaced})(?![\\p{L}])(?<rest>\\s*(?:по\\s+(?:школе|управлению|основной\\s+деятельности)[^№\\d]{0,40}|(?:от\\s*)?[\\d«"].*|№.*|n\\s.*)?)$`,
  'iu',
)

/** The word that the operative part begins with. */
export const operativeWord =
  /(?:п\s?р\s?и\s?к\s?а\s?з\s?ы\s?в\s?а\s?(?:ю|е\s?т)|п\s?о\s?с\s?т\s?а\s?н\s?о\s?в\s?л\s?я\s?(?:ю|е\s?т)|р\s?а\s?с\s?п\s?о\s?р\s?я\s?ж\s?а\s?(?:ю|е\s?т)\s?с\s?ь|о\s?б\s?я\s?з\s?ы\s?в\s?а\s?(?:ю|е\s?т)|р\s?е\s?ш\s?(?:и\s?л[аио]?|а\s?е\s?т)|постановил[аи]?)\s*[:.]?\s*/iu

export const preambleStart =
  /^(?:в\s+соответствии|на\s+основ(?:ании|е)|в\s+целях|с\s+целью|во?\s+исполнение|во\s+изменение|в\s+дополнение|в\s+продолжение|руководствуясь|в\s+рамках|в\s+связи|ввиду|для\s+(?:реализации|обеспечения|организации)|учитывая|принимая\s+во\s+внимание|с\s+уч[её]том|исходя\s+из|согласно|рассмотрев|заслушав|обсудив|изучив|по\s+(?:итогам|результатам)|реализуя|исполняя|настоящим)(?!\p{L})/iu

export const actTitleStart = /^["«„]?(?:об?|обо|по\s+вопросу)\s+\p{L}/iu

/** Where an act was issued. */
export const placeLine =
  /^(?:г(?:ор)?\s?\.|город|пгт\.?|пос(?:[её]лок)?\.?|п\.|р\.?\s?п\.|с(?:ело)?\.|село|ст(?:-ца|аница)?\.?|дер(?:евня)?\.?|д\.|аул|х(?:утор)?\.)\s*\p{Lu}[\p{L}\s-]{1,40}$/u
export const placeInside =
  /(?<!\p{L})(?:г\.|пгт\.?|пос\.|р\.\s?п\.|рп\.?|с\.|п\.|ст-ца|село|город)\s?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?/u

/** A body that issues acts; lines above it (a crest, «Российская Федерация») name nobody. */
export const issuerNoun =
  /администраци|управлени|министерств|департамент|комитет|отдел|правительств|учреждени|школа|гимнази|лице[йя]|глава|губернатор|М[БКАО]?ОУ|ГБОУ|совет|дума|мэрия|центр/iu
export const countryLine = /^(?:российская\s+федерация|россия|герб|\[?image)/iu

/** A letterhead in two languages: Cyrillic letters that Russian does not have. */
export const otherLanguage = /(?![а-яё])\p{Script=Cyrillic}/iu

/** Address and telephone in a letterhead. */
export const contactLine =
  /тел(?:ефон)?[.:\s]|факс|e-?mail|@|(?<!\p{L})(?:ул|пер|просп|пр-т)\.|улица|инн|огрн|\d{6}/iu

export const numberSign = /(?:№+|(?<!\p{L})N(?=\s*\d))\s*([\p{L}\d][\p{L}\d/.\\-]*(?:\s?[-/]\s?[\p{L}\d]+)*)/u

/** Acts on which another one rests, in any case form, with the kind they are. */
export const basisKinds: readonly (readonly [RegExp, string])[] = [
  [/^федеральн[а-яё]+\s+закон/iu, 'федеральный закон'],
  [/^закон/iu, 'закон'],
  [/^приказ/iu, 'приказ'],
  [/^постановлени/iu, 'постановление'],
  [/^распоряжени/iu, 'распоряжение'],
  [/^указ/iu, 'указ'],
  [/^протокол/iu, 'протокол'],
  [/^письм/iu, 'письмо'],
  [/^решени/iu, 'решение'],
  [/^соглашени/iu, 'соглашение'],
  [/^поручени/iu, 'поручение'],
]
export const basisWord =
  /(?<!\p{L})(?:федеральн[а-яё]+\s+закон|закон|приказ|постановлени|распоряжени|указ|протокол|письм|решени|соглашени|поручени)(?:[аеуюяио]|ом|ем|ами|ями|ах|ях|ам|ям|ов|ий|ия|ию|ьмом|ие|й|а|ь)?(?!\p{L})/giu

/** A post that signs acts. */
export const signatoryPost =
  /^(?:и\.?\s?о\.?\s|врио\s|вр\.?\s?и\.?\s?о\.?\s|исполняющ[а-яё]+\s|временно\s)?(?:перв[а-яё]+\s+)?(?:глав[аы]|начальник|директор|министр|руководител|заведующ|заместител|председател|губернатор|мэр|ректор|управляющ|президент|вице-)/iu
export const actingPost = /^(?:и\.?\s?о\.?\s|врио\s|вр\.?\s?и\.?\s?о\.?\s|исполняющ|временно)/iu
export const signedName =
  /(?<=^|[\s_/])(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}[\p{Ll}]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\.\s?\p{Lu}\.?)(?=[\s/,]*$)/u

/** «заседания методического совета», which stands for a title in minutes. */
export const meetingTitle = /^(?:заседания|совещания|собрания)(?!\p{L})/iu
/** What follows the head of minutes. */
export const minutesBody = /^(?:присутств|слушали|выступ|повестка|председател|секретарь)/iu
/** What was heard and said at a meeting, between the points that were decided. */
export const heardWord = /^(?:слушали|выступил[аи]?|повестка|голосовали)(?!\p{L})/iu
/** To whom a copy goes, at the head of an act or a letter. */
export const addressee =
  /^(?:директор|руководител|начальник|заведующ|председател|глав)[а-яё]*(?:ам|ям|им)(?!\p{L})/iu
/** A whole line of the head: the day, the number, the place. */
export const headLine =
  /^(?:от\s*)?(?:[«"“]?\s?\d{1,2}\s?[»"”]?[\s.]+[\p{L}\d]+[\s.]+20\d\d(?:\s*г(?:\.|ода?)?)?)?\s*(?:(?:№|N)\s*\S{1,20})?\s*(?:(?:г|с|п|пгт|р\.\s?п)\.?\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)?$/u
/** The issuer behind the kind: «ПОСТАНОВЛЕНИЕ» «главы … поселения». */
export const issuerBehind =
  /^(?:глав[ыа]|администраци[ия]|управлени[ея]|отдел[а]?|министерств[ао]|департамент[а]?|комитет[а]?|правительств[ао]|губернатор[а]?|совет[а]?)\s+\p{L}/iu
/** A body's name goes on: «ОКТЯБРЬСКОГО МУНИЦИПАЛЬНОГО РАЙОНА», «Привольной области». */
export const issuerGoesOn =
  /^(?:(?:\p{Lu}[\p{L}-]*(?:ого|его|ой|ей)|муниципальн[а-яё]+|городск[а-яё]+|сельск[а-яё]+)\s+)+(?:района|округа|области|края|поселения|республики|образования|города)$|^республики\s+\p{Lu}[\p{L}-]*$/iu

/** What ends an act: its appendix, a mark of approval, those who have read it. */
export const actTail =
  /^(?:приложение|утвержд[её]н|утверждаю|согласовано|с\s+приказом\s+ознакомлен|ознакомлен|исп(?:олнитель|\.)|рассылка|разослано|лист\s+ознакомления)/iu

/** What stands in the cells of a letterhead or of a mark of approval. */
export const pageLine =
  /^(?:приложение|утвержд|согласован|(?:от\s*)?[«"]?\d{1,2}[».\s].*20\d\d|№\s*\S*\d\S*$|к\s+(?:приказу|постановлению|распоряжению))/iu
