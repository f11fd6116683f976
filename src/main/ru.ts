/** What the program says when it starts, stops, or cannot. */
export const ru = {
  wrongPort: (value: string) => `PORT=${value}: нужен номер порта от 0 до 65535, например PORT=3000.`,
  wrongHost: (value: string) =>
    `HOST=${value}: нужен адрес или имя машины без http:// и порта, например HOST=0.0.0.0.`,
  wrongFolder: 'ROSTOK_DATA: такого пути к папке не бывает.',
  wrongDatabaseUrl:
    'DATABASE_URL: нужен адрес вида postgres://имя:пароль@сервер:5432/база. Специальные знаки в пароле записываются через %: @ как %40, / как %2F.',
  wrongPublicUrl: (value: string) =>
    `ROSTOK_URL=${value}: нужен адрес, по которому сайт открывают люди, без пути в конце, например https://rostok.example.ru.`,
  wrongSmtpUrl:
    'ROSTOK_SMTP_URL: нужен адрес почтового сервера вида smtp://имя:пароль@сервер:587 или smtps://…:465. Специальные знаки в пароле записываются через %: @ как %40, / как %2F.',
  wrongMailFrom: (value: string) =>
    `ROSTOK_MAIL_FROM=${value}: нужно, от кого приходят письма, например «Росток <rostok@example.ru>».`,
  wrongAdminMail: (value: string) => `ROSTOK_ADMIN_MAIL: «${value}» не похоже на адрес электронной почты.`,
  mailWithoutUrl:
    'ROSTOK_SMTP_URL задан, а ROSTOK_URL нет: напишите адрес, по которому сайт открывают люди, с него начинаются ссылки в письмах.',
  wrongSwitch: (value: string) =>
    `ROSTOK_PROXY=${value}: напишите 1, если сайт открывают через свой прокси, и 0, если нет.`,
  wrongSecret: (least: number) =>
    `ROSTOK_SECRET: нужно не меньше ${least} случайных знаков, например вывод команды openssl rand -base64 32.`,
  halfOpenId:
    'Для входа через сервер учётных записей нужны все три переменные: ROSTOK_OIDC_ISSUER, ROSTOK_OIDC_CLIENT_ID и ROSTOK_OIDC_CLIENT_SECRET.',
  wrongIssuer: (value: string) =>
    `ROSTOK_OIDC_ISSUER=${value}: нужен адрес сервера учётных записей, начинающийся с https://.`,
  portTaken: (host: string, port: number) =>
    `Адрес ${host}:${port} уже занят другой программой. Остановите её или задайте другой порт, например PORT=${port + 1} npm start.`,
  portForbidden: (port: number) =>
    `Нет права занять порт ${port}: порты до 1024 открывает только root. Задайте другой, например PORT=3000.`,
  hostUnknown: (host: string) => `HOST=${host}: у этой машины нет такого адреса.`,
  dataFolder: (folder: string) => `Данные: ${folder}`,
  databaseServer: (address: string) => `База данных: ${address}`,
  demoLoading: 'Загружаю демонстрационные данные',
  open: (url: string) => `Росток открыт: ${url}`,
  howToStop: 'Остановить: Ctrl+C',
  demoAccounts: 'Демонстрационные имена для входа (пароль у всех один):',
  demoPassword: (password: string) => `Пароль: ${password}`,
  demoOpen: 'Внимание: демонстрация открыта в сеть, а её пароль известен всем. Не вносите настоящих данных.',
  demoToday: (day: string) => `В демонстрации сегодня ${day}.`,
  stopping: 'Останавливаюсь: дописываю начатое и закрываю базу данных. Повторный Ctrl+C прервёт сразу.',
  stopped: 'Остановлен.',
  /** In the journal, in place of a person and of a network address. */
  operator: 'Администратор сервера',
  commandLine: 'командная строка',
}
