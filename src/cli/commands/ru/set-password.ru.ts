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
  left: 'Пароль не изменён.',
  done: (name: string) => `Новый пароль задан (${name}). Прежние входы этого пользователя закрыты.`,
}
