/** Every word that the scripts say to a person. */
export const ru = {
  nodeTooOld: (found, needed) =>
    `Нужен Node.js ${needed} или новее, а здесь ${found}. Возьмите новый на https://nodejs.org и повторите команду.`,
  installing: 'Устанавливаю зависимости',
  building: 'Собираю программу',
  waiting: 'Другая команда уже готовит программу, жду её',
  done: (seconds) => `готово за ${seconds} с`,
  failed: 'не получилось',
  lockTooLong:
    'Не дождался другой команды, которая готовит программу. Если она зависла, остановите её и повторите.',
  noNpm: 'Не нашлась программа npm. Она ставится вместе с Node.js: https://nodejs.org',
  npmFailed: (why, log) => `Установить зависимости не удалось. ${why}\nЧто ответил npm:\n${log}`,
  buildFailed: (log) => `Собрать программу не удалось. Что ответил сборщик:\n${log}`,
  diskFull: 'На диске не осталось места: освободите около 1 ГБ и повторите.',
  noRights: 'Нет права писать в папку проекта: проверьте, кому она принадлежит.',
  offline: 'Похоже, нет связи с хранилищем пакетов npm: проверьте сеть или настройки прокси и повторите.',
  lockfileWrong: 'Файл package-lock.json не подходит к package.json: верните их из репозитория.',
  unknownWhy: 'Подробности ниже.',
  outOfMemory: 'Не хватило памяти.',
  preparationFault: (details) => `Подготовить программу не удалось.\n${details}`,
  testing: {
    step: (name) => `── ${name} `,
    install: 'установка',
    browser: 'браузер',
    browserFound: (path) => `Браузер: ${path}`,
    browserInstalling: 'Браузера на машине нет, ставлю chromium из пакетов Debian',
    browserUnpacking: (folder) => `Браузера на машине нет, распаковываю chromium в ${folder}`,
    browserSkipped: (why) => `Проверки в браузере пропущены: ${why}`,
    noBrowserTests: 'в папке test/browser нет проверок',
    noAptGet: 'браузер не найден, а поставить его нечем: нет apt-get и dpkg',
    aptFailed: (why) => `браузер не найден, а поставить его не удалось: ${why}`,
    browserDoesNotStart: (path, why) => `браузер ${path} не запускается: ${why}`,
    sharedMissing:
      'Рядом с проектом нет ../shared: проверки на настоящих документах будут пропущены.',
  },
}
