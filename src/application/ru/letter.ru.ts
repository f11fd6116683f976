import { roleWords } from '#core/access/ru/role-words.ts'
import type { Letter, WrittenLetter } from '../letter/letter.ts'
import { chosen } from './plural.ru.ts'
import { writeDigest, writeNotice } from './told-letter.ru.ts'

/** What a letter says. The token stands behind «#», which browsers send to nobody. */
export function writeLetter(letter: Letter, url: string): WrittenLetter {
  switch (letter.kind) {
    case 'invitation': {
      const roles = letter.roles.map(({ role, organisation }) => `— ${roleWords[role]}, ${organisation}`)
      return {
        subject: '«Росток»: приглашение',
        before: [
          `Здравствуйте, ${letter.name}.`,
          `${letter.by} приглашает вас в «Росток» — в нём ведут планы центров «Точка роста». Вам поручается:\n${roles.join('\n')}`,
          'Откройте ссылку, придумайте имя для входа и пароль — и можно работать.',
        ],
        link: { words: 'Принять приглашение', url: `${url}/invitation#${letter.token}` },
        after: [
          `Ссылка действует ${letter.days} ${chosen(letter.days, 'день', 'дня', 'дней')} и открывается один раз. Никому её не передавайте.`,
          'Если вы не ждали этого письма, ничего делать не нужно.',
        ],
      }
    }
    case 'journal-heads':
      return {
        subject: `«Росток»: контрольные суммы журнала, ${letter.day}`,
        before: [
          'Сохраните это письмо: по нему видно, не укорочен ли журнал и не составлен ли он заново.',
          letter.text.trimEnd(),
        ],
        link: null,
        after: ['Проверить: сохраните текст письма в файл и выполните ./rostok journal verify --head ФАЙЛ'],
      }
    case 'new-password':
      return {
        subject: '«Росток»: новый пароль',
        before: [
          `Здравствуйте, ${letter.name}.`,
          `По этой ссылке можно задать новый пароль. Ваше имя для входа: ${letter.signInName}`,
        ],
        link: { words: 'Задать новый пароль', url: `${url}/new-password#${letter.token}` },
        after: [
          'Ссылка действует один час и открывается один раз. Никому её не передавайте.',
          'Если вы не просили об этом, ничего делать не нужно: прежний пароль остаётся в силе.',
        ],
      }
    case 'confirm-email':
      return {
        subject: '«Росток»: подтвердите электронную почту',
        before: [
          `Здравствуйте, ${letter.name}.`,
          `Этот адрес указан как новая электронная почта для входа «${letter.signInName}» в «Росток». Пока вы его не подтвердите, письма приходят на прежний.`,
        ],
        link: { words: 'Подтвердить адрес', url: `${url}/new-email#${letter.token}` },
        after: [
          'Ссылка действует сутки и открывается один раз. Никому её не передавайте.',
          'Если вы не просили об этом, ничего делать не нужно: адрес не изменится.',
        ],
      }
    case 'email-changed':
      return {
        subject: '«Росток»: электронная почта изменена',
        before: [
          `Здравствуйте, ${letter.name}.`,
          `Для входа «${letter.signInName}» в «Росток» подтверждён другой адрес электронной почты. Сюда письма больше не придут.`,
          'Если вы этого не делали, сразу сообщите своему координатору: он вернёт прежний адрес и пришлёт ссылку для нового пароля.',
        ],
        link: null,
        after: [],
      }
    case 'notice':
      return writeNotice(letter, url)
    case 'digest':
      return writeDigest(letter, url)
  }
}
