import { sayRefusal } from '#application/ru/refusal.ru.ts'
import type { FoundingProblem } from '#main/found-installation.ts'

const usage = './rostok serve [--empty]'

export const ru = {
  unknownWord: (word: string) => `Параметра ${word} нет. Запуск: ${usage}`,
  notEmpty: (folder: string) =>
    `В папке ${folder} уже есть данные, пустой она не станет. Задайте другую, например ROSTOK_DATA=./work npm start -- --empty`,
  notEmptyServer: 'В базе из DATABASE_URL уже есть данные, пустой она не станет. Укажите адрес другой базы.',
  founding: [
    'Установка без демонстрационных данных. Ответьте на несколько вопросов:',
    'кто работает первым и кто ведёт установку. Остальное добавляется потом на сайте.',
    '',
  ].join('\n'),
  region: 'Регион (например, Заречная область): ',
  kind: 'Кто начинает работу: 1 — сам регион, 2 — муниципалитет, 3 — школа [1]: ',
  organisation: { municipality: 'Название управления образования: ', school: 'Название школы: ' },
  timeZone: 'Часовой пояс [Europe/Moscow]: ',
  coordinator: '\nКоординатор — тот, кто вводит планы в действие.',
  administrator: '\nАдминистратор — тот, кто ведёт установку, но не планы.',
  name: 'Фамилия, имя, отчество: ',
  signInName: 'Имя для входа (например, ivanova): ',
  password: 'Пароль, не меньше 10 знаков: ',
  again: 'Ещё раз: ',
  different: 'Пароли не совпали. Введите заново.',
  left: 'Запуск отменён, ничего не создано.',
  founded: 'Установка готова.',
  missing: (options: readonly string[]) =>
    [
      'Спросить о первой организации негде: это не терминал. Передайте ответы так:',
      '  ROSTOK_COORDINATOR_PASSWORD=… ROSTOK_ADMINISTRATOR_PASSWORD=… npm start -- --empty \\',
      '    --region "Заречная область" --kind municipality --organisation "Управление образования" \\',
      '    --coordinator "Иванова Анна Петровна" --coordinator-login ivanova \\',
      '    --administrator "Петров Олег Ильич" --administrator-login petrov',
      '  --kind: region, municipality или school; --time-zone, если не Europe/Moscow',
      `Не хватает: ${options.join(', ')}`,
    ].join('\n'),
}

export function sayProblem(problem: FoundingProblem): string {
  switch (problem.what) {
    case 'region-missing':
      return 'Напишите название региона.'
    case 'organisation-missing':
      return 'Напишите название организации.'
    case 'name-missing':
      return 'Напишите фамилию, имя и отчество.'
    case 'sign-in-name':
      return `Имя для входа «${problem.name}» не годится: нужно от 3 до 60 букв, цифр и знаков . _ - @ без пробелов.`
    case 'same-sign-in-name':
      return `Имя для входа «${problem.name}» уже взято: у координатора и администратора они разные.`
    case 'time-zone':
      return `Часового пояса «${problem.name}» нет. Пояса называются по городам: Europe/Moscow, Asia/Yekaterinburg, Asia/Chita.`
    case 'password':
      return `${problem.name}: ${sayRefusal({ code: `password/${problem.weakness}` })}`
  }
}
