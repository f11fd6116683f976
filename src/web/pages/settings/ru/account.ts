import { counted } from '../../../ru/plural.ts'

export const sessions = {
  title: 'Сеансы',
  about: 'Где вы сейчас вошли. Незнакомый сеанс завершите и смените пароль.',
  count: (count: number) => counted(count, ['сеанс', 'сеанса', 'сеансов']),
  current: 'этот сеанс',
  seen: (moment: string) => `последнее действие ${moment}`,
  way: {
    password: 'по паролю',
    code: 'по паролю и коду',
    'recovery-code': 'по паролю и запасному коду',
    passkey: 'ключом доступа',
    openid: 'через сервер учётных записей',
  },
  opened: (moment: string, way: string) => `вход ${way} ${moment}`,
  address: (address: string) => `адрес ${address}`,
  close: 'Завершить',
  closeOf: (device: string) => `Завершить сеанс: ${device}`,
  closed: 'Сеанс завершён',
  closeOthers: 'Завершить остальные',
  othersClosed: 'Остальные сеансы завершены',
  failed: 'Сеанс не завершён',
  emptyTitle: 'Сеансов нет',
  emptyHow: 'Здесь видно, с каких устройств вы вошли.',
} as const

export const password = {
  title: 'Пароль',
  current: 'Нынешний пароль',
  next: 'Новый пароль',
  nextHow: 'Не короче 10 знаков. Хороший пароль – несколько не связанных между собой слов',
  again: 'Новый пароль ещё раз',
  show: 'Показать или скрыть пароль',
  save: 'Сменить пароль',
  saved: 'Пароль изменён. Остальные сеансы завершены.',
  failed: 'Пароль не изменён',
  currentMissing: 'Введите нынешний пароль',
  tooShort: 'Нужно не меньше 10 знаков',
  notSame: 'Пароли не совпадают',
} as const

export const standIns = {
  title: 'Замещение',
  about:
    'На время отпуска или болезни за вас действует другой человек: видит то же, что вы, и контролирует ваши планы. Всё сделанное им записывается как сделанное за вас.',
  emptyTitle: 'Никто никого не замещает',
  emptyHow: 'Здесь видно, кто и до какого дня замещает вас и кого замещаете вы.',
  naming: 'Назначить замещающего',
} as const
