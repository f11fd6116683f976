const usage = 'Укажите имя для входа: ./rostok password ИМЯ'

export const ru = {
  usage,
  unknownOption: (option: string) => `Параметра ${option} нет. ${usage}`,
  noTerminal:
    'Спросить пароль негде: это не терминал. Передайте его через стандартный ввод: ./rostok password ИМЯ --stdin < файл',
  nobody: (name: string) => `Пользователя с именем для входа «${name}» нет.`,
  ask: (name: string) => `Новый пароль (${name}): `,
  again: 'Ещё раз: ',
  different: 'Пароли не совпали. Введите заново.',
  noFactor: (name: string) => `Вход с кодом не включён (${name}): отключать нечего.`,
  dropped: (name: string, passkeys: number) =>
    `Вход с кодом отключён (${name}), прежние входы закрыты. Теперь для входа достаточно пароля.` +
    (passkeys === 0
      ? ''
      : ` Ключей доступа осталось: ${passkeys}. Если среди них есть утраченный, пусть владелец удалит его в настройках.`),
  left: 'Пароль не изменён.',
  done: (name: string) => `Новый пароль задан (${name}). Прежние входы этого пользователя закрыты.`,
}
