import { workingYearSentences } from '#core/calendar/ru.ts'
import type { WorkingYearRefusal } from '#core/calendar/working-year-text.ts'
import type { ReaderRefusalCode } from '#documents/finding.ts'
import { sayReaderRefusal } from '#documents/ru.ts'
import type { ApplicationRefusal, ApplicationRefusalCode } from '../refusal.ts'
import { minutesText } from './plural.ru.ts'

type OwnCode = Exclude<ApplicationRefusalCode, ReaderRefusalCode | WorkingYearRefusal>
type Params = NonNullable<ApplicationRefusal['params']>

/** Who did it, in brackets, where that is known. */
function by(params: Params): string {
  return params.by === undefined ? '' : ` (${params.by})`
}

const sentences: Readonly<Record<OwnCode, (params: Params) => string>> = {
  'session/needed': () => 'Войдите, чтобы продолжить.',
  'session/wrong-password': () => 'Имя или пароль не подходят. Проверьте раскладку и клавишу Caps Lock.',
  'session/too-many-attempts': (params) =>
    `Слишком много попыток входа. Попробуйте снова через ${minutesText(Number(params.minutes ?? 1))}.`,
  'session/not-found': () => 'Этот вход уже завершён.',
  'session/wrong-code': () =>
    'Код не подходит. Введите тот, который приложение показывает сейчас: каждый код годится один раз.',
  'session/step-over': () => 'Время для этого шага вышло. Начните вход заново.',
  'door/proof-wrong': () => 'Пароль или код не подходит. Введите его ещё раз.',
  'door/codes-on': () => 'Вход с кодом уже включён. Чтобы подключить другой телефон, сначала отключите его.',
  'door/codes-not-begun': () => 'Вход с кодом не включён. Включите его сначала.',
  'openid/none': () => 'Сервер учётных записей к Ростку не подключён.',
  'openid/no-site': () =>
    'Войти через сервер учётных записей можно, когда Росток открыт по адресу, указанному в его настройках.',
  'openid/unreachable': () =>
    'Сервер учётных записей не отвечает. Попробуйте позже или войдите другим способом.',
  'openid/not-taken': () => 'Сервер учётных записей не подтвердил вход. Попробуйте ещё раз.',
  'openid/unlinked': (params) =>
    `Учётная запись «${params.shown}» ни с кем в Ростке не связана. Войдите по паролю и свяжите её в настройках, в разделе «Вход и безопасность».`,
  'openid/linked-to-other': () => 'Эта учётная запись уже связана с другим человеком в Ростке.',
  'openid/only-way': () =>
    'Другого способа войти у вас нет. Сначала добавьте ключ доступа или попросите задать вам пароль.',
  'passkey/no-site': () =>
    'Ключи доступа работают, когда Росток открыт по имени сайта с https, а не по числовому адресу.',
  'passkey/not-taken': () =>
    'Ключ доступа не подошёл. Попробуйте ещё раз; если он удалён из настроек Ростка, войдите по паролю.',
  'passkey/not-found': () => 'Такого ключа доступа уже нет.',
  'passkey/name-missing': () => 'Назовите ключ: так вы узнаете его в списке.',
  'passkey/too-many': (params) =>
    `Ключей доступа может быть не больше ${params.most}. Удалите те, которыми не пользуетесь.`,
  'password/wrong': () => 'Нынешний пароль не подходит. Введите его ещё раз.',
  'password/too-short': () => 'Новый пароль слишком короткий: нужно не меньше 10 знаков.',
  'password/too-long': () => 'Новый пароль слишком длинный: нужно не больше 200 знаков.',
  'password/too-common': () =>
    'Такой пароль легко подобрать. Придумайте другой, например из нескольких слов.',
  'password/holds-name': () => 'В новом пароле не должно быть вашего имени. Придумайте другой.',
  'organisation/not-found': () => 'Такой организации нет, или она вам не видна.',
  'organisation/not-legal': () => 'Не сохранено: исправьте отмеченные поля.',
  'organisation/changed-meanwhile': () =>
    'Эту организацию тем временем изменили. Откройте её заново: набранное вами ещё видно в полях.',
  'organisation/wrong-place': () => 'Такая организация не может стоять здесь: центр бывает только при школе.',
  'organisation/other-region': () => 'Перевести можно только внутри своего региона.',
  'organisation/stands-there': () => 'Организация уже стоит здесь. Выберите другое место.',
  'organisation/place-closed': () => 'Туда перевести нельзя: эта организация закрыта.',
  'organisation/move-ahead': () =>
    'Этот день ещё не наступил. Запишите перевод, когда он состоится, или укажите сегодняшний или более ранний день.',
  'organisation/moved-later': () =>
    'В этот день или позже организацию уже переводили. Укажите день после последнего перевода.',
  'organisation-import/not-found': () => 'Этого файла больше нет: загрузите его ещё раз.',
  'organisation-import/no-table': () =>
    'В файле не нашлось таблицы организаций: в ней должен быть столбец «Полное название» и хотя бы ещё один из образца.',
  'organisation-import/column-twice': (params) =>
    `Столбец «${params.column}» стоит в таблице дважды: уберите лишний.`,
  'organisation-import/no-rows': () => 'В таблице нет ни одной строки: впишите организации под заголовком.',
  'organisation-import/too-many-rows': (params) => `Строк больше ${params.most}: разделите таблицу на части.`,
  'organisation-import/too-large': (params) =>
    `Файл больше ${params.megabytes} МБ: разделите таблицу на части.`,
  'organisation-import/text-below': (params) =>
    `Под таблицей остался текст «${params.text}». Уберите пустые строки внутри таблицы и всё, что стоит под ней.`,
  'organisation-import/faulty': () =>
    'В таблице есть строки с ошибками: исправьте их в файле и загрузите его снова.',
  'organisation-import/changed-meanwhile': () =>
    'Организации тем временем изменили. Ничего не записано: посмотрите, что будет изменено теперь.',
  'organisation-import/applied': () => 'Этот файл уже применён.',
  'access/denied': () =>
    'Для этой организации вам этого делать нельзя. Если должно быть можно, обратитесь к координатору.',
  'upload/not-found': () => 'Такой загрузки нет. Возможно, её уже убрали из списка.',
  'upload/reading-failed': () =>
    'Прочитать файл не удалось из-за ошибки программы. Файл сохранён; попробуйте загрузить его ещё раз.',
  'draft/not-found': () => 'Такого черновика нет, или он вам не виден.',
  'draft/original-missing': () => 'У этого черновика нет исходного файла: он набран вручную.',
  'draft/in-force': () => 'План уже введён в действие, поэтому черновик больше не меняется.',
  'draft/dropped': () => 'Черновик удалён. Чтобы продолжить, верните его.',
  'draft/revision-unknown': () => 'Черновик ушёл далеко вперёд. Откройте его заново: набранное вами уцелеет.',
  'draft/too-large': (params) =>
    `В черновике не может быть больше ${params.most} мероприятий. Разделите план на части.`,
  'draft/changed-meanwhile': (params) =>
    `Черновик тем временем изменили${by(params)}. Посмотрите на изменения и повторите.`,
  'draft/not-legal': () => 'План пока нельзя ввести в действие: исправьте перечисленное.',
  'draft/table-not-found': () => 'Такой таблицы в документе нет. Откройте черновик заново и повторите.',
  'draft/columns-changed': (params) =>
    `Смысл столбцов тем временем изменили${by(params)}. Посмотрите, как они поняты теперь, и повторите.`,
  'draft/field-changed': (params) =>
    `Это же поле тем временем изменили${by(params)}. Выберите, что оставить.`,
  'draft/row-gone': (params) => `Эту строку тем временем удалили${by(params)}.`,
  'draft/not-possible': () => 'Такое изменение здесь невозможно. Откройте черновик заново и повторите.',
  'plan/not-found': () => 'Такого плана нет, или он вам не виден.',
  'plan/original-missing': () => 'У этого плана нет исходного файла: он набран вручную.',
  'plan/not-in-force': () => 'План уже не действует.',
  'plan/worked-on': () =>
    'План нельзя отозвать: по его заданиям уже отчитались. Измените его новой редакцией.',
  'plan/not-replaceable': () =>
    'Заменить новой редакцией можно только действующий план той же организации. Откройте черновик заново.',
  'plan/controller-unfit': () =>
    'Передать контроль можно тому, кто видит задания этого плана. Выберите другого человека.',
  'roll-out/failed': () =>
    'Довести план до исполнителей не удалось из-за ошибки программы. Задания остались как были; попробуйте ещё раз.',
  'party/no-words': () => 'Ответственный не назван: укажите его словами документа.',
  'task/not-found': () => 'Такого задания нет, или оно вам не видно.',
  'task/plan-closed': () => 'План больше не действует, поэтому отметка по заданию не ставится.',
  'task/cancelled': () => 'Задание отменено.',
  'task/not-required': () => 'Задание признано не требующим исполнения.',
  'task/already-accepted': () => 'Исполнение этого задания уже принято.',
  'task/already-submitted': () =>
    'Исполнение уже на проверке. Чтобы что-то изменить, отзовите его или дождитесь ответа.',
  'task/not-submitted': () => 'Исполнение этого задания ещё не представлено на проверку.',
  'task/not-accepted': () => 'Это задание ещё не снято с контроля.',
  'task/not-controller': () => 'Решает тот, кто контролирует план. Сейчас это не вы.',
  'task/own-submission': () =>
    'Своё исполнение принять нельзя: передайте контроль другому или попросите коллегу представить исполнение.',
  'task/own-request': () => 'На собственную просьбу ответить нельзя: передайте контроль другому.',
  'task/request-open': () => 'Предыдущая просьба ещё ждёт ответа. Отзовите её, чтобы подать другую.',
  'task/no-request': () => 'Такой просьбы уже нет: на неё ответили, или её отозвали.',
  'task/nothing-shown': () => 'Приложите подтверждение или напишите, что сделано.',
  'task/reason-missing': () => 'Напишите причину.',
  'task/waits-for-date': () => 'У задания ещё нет срока, поэтому и продлить его нельзя.',
  'task/until-not-later': () => 'Новый срок должен быть позже нынешнего и не в прошлом.',
  'task/day-not-real': () => 'Такого дня в календаре нет: исправьте дату.',
  'task/day-ahead': () => 'Дата исполнения ещё не наступила: поставьте сегодняшнюю или более раннюю.',
  'evidence/not-found': () => 'Такого подтверждения нет, или оно вам не видно.',
  'evidence/no-file': () => 'У этого подтверждения нет файла.',
  'evidence/format-refused': (params) =>
    `Файл не принят: внутри него ${params.what}. Приложите PDF, документ Word, Excel, PowerPoint или OpenDocument либо снимок JPEG или PNG.`,
  'evidence/link-refused': () => 'Это не адрес страницы. Он начинается с http:// или https://.',
  'evidence/words-missing': () => 'Напишите, чем подтверждается исполнение.',
  'evidence/too-many': (params) => `К заданию можно приложить не больше ${params.most} подтверждений.`,
  'page/key-unknown': () => 'Список изменился. Откройте его сначала.',
  'calendar/year-not-found': () => 'Такого года в производственном календаре нет.',
  'calendar/changed-meanwhile': () =>
    'Этот год календаря тем временем изменили. Откройте его заново и повторите.',
}

/** The one sentence of a refusal: what is wrong and what to do. */
export function sayRefusal(refusal: ApplicationRefusal): string {
  const { code, params } = refusal
  if (isReaderCode(code)) return sayReaderRefusal(params === undefined ? { code } : { code, params })
  if (isYearCode(code)) return workingYearSentences[code](String(params?.text ?? ''))
  return sentences[code](params ?? {})
}

function isReaderCode(code: ApplicationRefusalCode): code is ReaderRefusalCode {
  return code.startsWith('file/')
}

function isYearCode(code: ApplicationRefusalCode): code is WorkingYearRefusal {
  return code.startsWith('working-year/')
}
