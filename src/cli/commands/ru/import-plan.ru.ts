const usage = 'Укажите файл и организацию: ./rostok import ФАЙЛ --into ОРГАНИЗАЦИЯ'

export const ru = {
  usage,
  unknownOption: (option: string) => `Параметра ${option} нет. ${usage}`,
  fileMissing: (file: string) => `Файла «${file}» нет, или его нельзя открыть.`,
  noOrganisation: (words: string, names: readonly string[]) =>
    [
      `Организации «${words}» нет.`,
      ...(names.length === 0 ? [] : ['Есть такие:', ...names.map((name) => `  ${name}`)]),
    ].join('\n'),
  severalOrganisations: (words: string) =>
    `Организаций с названием «${words}» несколько: напишите полное название или номер (id).`,
  noDrafter: (organisation: string) =>
    `В организации «${organisation}» и выше неё некому вести планы: сначала назначьте координатора.`,
  nobody: (name: string) => `Пользователя с именем для входа «${name}» нет.`,
  noPlan:
    'Плана мероприятий в этом документе нет. Черновик пустой: план можно набрать на сайте рядом с документом.',
  stillReading: (site: string) =>
    `Файл принят, чтение ещё идёт. Что получилось, будет видно здесь: ${site}/import`,
  plan: (title: string, measures: number) =>
    `План: ${title === '' ? 'без названия' : title}. Мероприятий: ${measures}.`,
  known: (title: string, organisation: string) => `Этот файл уже загружали: «${title}», ${organisation}.`,
  draft: (url: string, organisation: string, person: string) =>
    `Черновик (${organisation}, от имени: ${person}): ${url}`,
}
