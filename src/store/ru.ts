/** What is said to the person who starts the program when the database does not open. */
export const ru = {
  serverTooOld: (found: number, needed: number) =>
    `По адресу из DATABASE_URL отвечает PostgreSQL ${found}, а нужен ${needed} или новее.`,
  databaseIsNewer: (names: string) =>
    `База данных новее программы (${names}): её уже открывала следующая версия. Обновите программу.`,
  cannotMakeRole: (role: string) =>
    `Пользователю базы данных из DATABASE_URL нельзя создавать роли. Попросите администратора сервера выполнить: create role ${role} login nosuperuser nobypassrls; grant ${role} to пользователь_из_DATABASE_URL; — и запустите программу снова.`,
  serverDoesNotAnswer: (error: Error) =>
    `Не удалось открыть базу данных по адресу из DATABASE_URL: ${reason(error)}.`,
  noServerForPlatform: (platform: string) =>
    `Встроенной базы данных для ${platform} нет. Поставьте PostgreSQL 15 или новее и укажите его адрес в DATABASE_URL.`,
  packageMissing: (name: string) =>
    `Не установлен пакет ${name} со встроенной базой данных. Выполните npm install без ключа --omit=optional либо укажите адрес своего PostgreSQL в DATABASE_URL.`,
  anotherMajor: (folder: string, found: string, own: string) =>
    `Папка ${folder} создана PostgreSQL ${found}, а в программу встроен PostgreSQL ${own}. Запустите прежнюю версию программы, выгрузите данные и загрузите их в новую папку.`,
  folderOfAnother: (folder: string) =>
    `Папка ${folder} принадлежит другому пользователю. Запустите программу от его имени или задайте другую папку в ROSTOK_DATA.`,
  folderNotWritable: (folder: string) =>
    `Создать папку ${folder} или писать в неё нельзя: нет прав или места. Задайте другую в ROSTOK_DATA.`,
  rootNeedsAccount: (folder: string) =>
    `PostgreSQL не работает от имени root, а завести для него отдельное имя здесь не удалось: пространства имён запрещены, и пользователям postgres и nobody не видны папка программы или папка данных ${folder}. Запустите программу от имени обычного пользователя или укажите адрес своего PostgreSQL в DATABASE_URL.`,
  initFailed: (folder: string, log: string) => `Создать базу данных в папке ${folder} не удалось:\n${log}`,
  startFailed: (folder: string, log: string) =>
    `Встроенная база данных из папки ${folder} не запустилась:\n${log}`,
  startTooLong: (folder: string) =>
    `Встроенная база данных из папки ${folder} не ответила за минуту. Возможно, её ещё держит другая программа.`,
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'сервер не отвечает (не запущен или другой порт)',
  ENOTFOUND: 'такого имени сервера в сети нет',
  ENOENT: 'сокета сервера по этому пути нет',
  ETIMEDOUT: 'сервер не ответил вовремя',
  '28P01': 'неверный пароль',
  '28000': 'этому пользователю вход запрещён',
  '3D000': 'такой базы на сервере нет, её нужно создать',
  '53300': 'на сервере не осталось свободных подключений',
}

function reason(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? error.message
}
