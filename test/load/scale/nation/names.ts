import type { Chance } from './chance.ts'

const heads = [
  '',
  'Верхне',
  'Нижне',
  'Средне',
  'Ново',
  'Старо',
  'Красно',
  'Бело',
  'Усть-',
  'Северо',
  'Южно',
  'Мало',
]
const stems = [
  'озерск',
  'камск',
  'горск',
  'ольховск',
  'сосновск',
  'реченск',
  'дубровск',
  'полянск',
  'лесогорск',
  'березовск',
  'тверецк',
  'липовск',
  'шуйск',
  'покровск',
  'ильинск',
  'троицк',
  'калиновск',
  'вишневск',
  'синегорск',
  'каменск',
  'заволжск',
  'луговск',
  'тростянск',
  'гремячинск',
  'ключевск',
  'солнечногорск',
  'медвежьегорск',
  'раздольск',
  'донецк',
  'угловск',
]
const villages = [
  'Ольховка',
  'Баляга',
  'Сосновка',
  'Берёзовка',
  'Каменка',
  'Ивановка',
  'Покровское',
  'Троицкое',
  'Луговое',
  'Ключи',
  'Заречье',
  'Раздолье',
  'Дубки',
  'Озёрное',
  'Зелёный Бор',
]
const surnames = [
  'Иванов',
  'Смирнов',
  'Кузнецов',
  'Попов',
  'Васильев',
  'Петров',
  'Соколов',
  'Михайлов',
  'Новиков',
  'Фёдоров',
  'Морозов',
  'Волков',
  'Алексеев',
  'Лебедев',
  'Семёнов',
  'Егоров',
  'Павлов',
  'Козлов',
  'Степанов',
  'Николаев',
  'Орлов',
  'Андреев',
  'Макаров',
  'Никитин',
  'Захаров',
  'Зайцев',
  'Соловьёв',
  'Борисов',
  'Яковлев',
  'Григорьев',
  'Романов',
  'Воробьёв',
  'Сергеев',
  'Кузьмин',
  'Фролов',
  'Александров',
  'Дмитриев',
  'Королёв',
  'Гусев',
  'Киселёв',
  'Ильин',
  'Максимов',
  'Поляков',
  'Сорокин',
  'Виноградов',
  'Ковалёв',
  'Белов',
  'Медведев',
  'Антонов',
  'Тарасов',
]
const women = [
  'Анна',
  'Мария',
  'Елена',
  'Ольга',
  'Наталья',
  'Татьяна',
  'Ирина',
  'Светлана',
  'Людмила',
  'Галина',
  'Марина',
  'Екатерина',
  'Надежда',
  'Вера',
  'Любовь',
  'Оксана',
]
const men = [
  'Александр',
  'Сергей',
  'Владимир',
  'Андрей',
  'Алексей',
  'Николай',
  'Иван',
  'Дмитрий',
  'Михаил',
  'Павел',
  'Виктор',
  'Юрий',
]
/** «Иванов…» before «…ич» and «…на». */
const fathers = [
  'Александров',
  'Иванов',
  'Сергеев',
  'Михайлов',
  'Петров',
  'Павлов',
  'Викторов',
  'Владимиров',
  'Николаев',
  'Степанов',
]
const zones = [
  'Europe/Moscow',
  'Europe/Moscow',
  'Europe/Moscow',
  'Europe/Kaliningrad',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
]

/** «Нижнекамск…»: another one for every number below 360. */
function place(number: number): string {
  const head = heads[number % heads.length] ?? ''
  const stem = stems[Math.floor(number / heads.length) % stems.length] ?? ''
  const name = `${head}${stem}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

export function regionName(number: number): string {
  return number % 4 === 3 ? `${place(number)}ий край` : `${place(number)}ая область`
}

export function municipalityName(number: number): string {
  return `${place(number * 7 + 3)}ий ${number % 3 === 2 ? 'муниципальный округ' : 'район'}`
}

export function villageName(chance: Chance): string {
  return chance.pick(villages)
}

export function zoneOf(region: number): string {
  return zones[region % zones.length] ?? 'Europe/Moscow'
}

export function personName(chance: Chance): string {
  const woman = chance.part() < 0.8
  const surname = `${chance.pick(surnames)}${woman ? 'а' : ''}`
  return `${surname} ${chance.pick(woman ? women : men)} ${chance.pick(fathers)}${woman ? 'на' : 'ич'}`
}
