import { afterAll, beforeAll, describe, test } from 'vitest'
import { faulty, openHeldBack } from './support/answers.ts'
import { glanceOver, lookOver } from './support/looks.ts'
import { people } from './support/people.ts'
import { openVisits, type Visit } from './support/visits.ts'

const visits = openVisits()
const { municipality, school } = people

/** Asks the program as the person who sits there. */
async function ask(visit: Visit, method: 'GET' | 'POST' | 'DELETE', path: string, data?: object) {
  const answer = await visit.context.request.fetch(`/api${path}`, {
    method,
    headers: { origin: visit.url },
    ...(data === undefined ? {} : { data }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`)
  return answer.status() === 204 ? null : await answer.json()
}

const named = async (visit: Visit, text: string) =>
  (await ask(visit, 'GET', `/people?text=${encodeURIComponent(text)}`)).people[0]

let waiting = { id: '', token: '' }
let schoolId = ''
let head = ''
beforeAll(async () => {
  const visit = await visits.resume(municipality, 'looks')
  const found = await named(visit, 'Кедрова')
  head = found.id
  schoolId = found.roles[0].organisationId
  waiting = await ask(visit, 'POST', '/invitations', {
    name: 'Ольхова Тамара Игнатьевна',
    post: 'заместитель директора по воспитательной работе',
    email: 'olhova@school5.example',
    roles: [{ organisationId: schoolId, role: 'teacher' }],
  })
})
afterAll(async () => {
  const visit = await visits.resume(municipality, 'looks')
  await ask(visit, 'DELETE', `/invitations/${waiting.id}`)
})

test('somebody is invited, comes in by the link, is given a role more, and leaves', async () => {
  const { page } = await visits.open(municipality)
  await page.goto('/people')
  await page.getByRole('link', { name: 'Пригласить' }).click()
  const form = page.getByRole('complementary', { name: 'Пригласить человека' })
  await form.getByLabel('Фамилия, имя, отчество').fill('Липова Вера Андреевна')
  await form.getByLabel('Почта').fill('lipova@school5.example')
  await form.getByRole('button', { name: 'Пригласить' }).click()
  await form.getByText('Выберите организацию и роль').waitFor()
  await form.getByRole('combobox', { name: 'Организация' }).fill('СОШ № 5')
  await page.getByRole('option', { name: /^СОШ № 5/ }).click()
  await form.getByRole('combobox', { name: 'Роль' }).click()
  await page.getByRole('option', { name: 'педагог' }).click()
  await form.getByRole('button', { name: 'Пригласить' }).click()
  const link = await form.getByLabel('Ссылка').inputValue()
  await form.getByRole('button', { name: 'Готово' }).click()
  await page.getByText('Липова Вера Андреевна').waitFor()

  const guest = await visits.open({ stranger: 'demo' })
  guest.expectFault(/status of 4\d\d/)
  await guest.page.goto(link)
  await guest.page.getByText('педагог, СОШ № 5').waitFor()
  await guest.page.getByLabel('Имя для входа').fill('kedrova')
  await guest.page.getByRole('textbox', { name: 'Пароль', exact: true }).fill('липовый мёд в августе')
  await guest.page.getByRole('textbox', { name: 'Пароль ещё раз' }).fill('липовый мёд в августе')
  await guest.page.getByRole('button', { name: 'Войти в «Росток»' }).click()
  await guest.page.getByText('Такое имя для входа уже занято').waitFor()
  await guest.page.getByLabel('Имя для входа').fill('lipova')
  await guest.page.getByRole('button', { name: 'Войти в «Росток»' }).click()
  await guest.page.getByRole('heading', { name: 'Сегодня', level: 1 }).waitFor()

  await page.goto('/people?text=липова')
  await page.getByRole('link', { name: 'Липова Вера Андреевна' }).click()
  const panel = page.getByRole('complementary', { name: 'Липова Вера Андреевна' })
  await panel.getByRole('button', { name: 'Снять роль: педагог' }).waitFor()
  await panel.getByLabel('Первый день, когда не работает').fill('5.10')
  await panel.getByLabel('Первый день, когда не работает').press('Tab')
  await panel.getByRole('button', { name: 'Отметить уход' }).click()
  await page.getByText('Под отбор никто не подходит').waitFor()
  await panel.getByText('Прежние роли').waitFor()
  await guest.page.getByRole('link', { name: 'Центры' }).click()
  await guest.page.getByRole('dialog', { name: 'Сеанс закончился' }).waitFor()
})

describe('people', () => {
  test('stand in a calm list under who is invited', () =>
    lookOver(visits, municipality, 'people', async ({ page }) => {
      await page.goto('/people')
      await page.getByText('Ольхова Тамара Игнатьевна').waitFor()
      await page.getByRole('link', { name: 'Кедрова Марина Викторовна' }).waitFor()
    }))

  test('open beside the list', () =>
    glanceOver(visits, municipality, 'people-panel', async ({ page }) => {
      await page.goto(`/people?person=${head}`)
      await page.getByRole('button', { name: 'Отметить уход' }).waitFor()
      await page.getByText('Кто замещает').waitFor()
    }))

  test('are invited by a form', () =>
    glanceOver(visits, municipality, 'people-invite', async ({ page }) => {
      await page.goto('/people?invite=yes')
      await page.getByRole('button', { name: 'Ещё роль' }).waitFor()
    }))

  test('whom nobody looks for are told to be none, and faults and waiting as everywhere', async () => {
    const { page } = await visits.open(municipality)
    await page.goto('/people?text=лодка')
    await page.getByText('Под отбор никто не подходит').waitFor()
    const failed = await visits.open(municipality)
    await faulty(failed, '/people?*')
    await failed.page.goto('/people')
    await failed.page.locator('[data-face="failed"]').waitFor()
    const slow = await visits.open(municipality)
    await openHeldBack(slow, '/people', '/people?*')
    await slow.page.locator('[data-face="loading"]').first().waitFor()
  })
})

describe('at the door', () => {
  test('an invitation says what it is for', () =>
    lookOver(visits, { stranger: 'demo' }, 'invitation', async ({ page }) => {
      await page.goto(`/invitation#${waiting.token}`)
      await page.getByText('педагог, СОШ № 5').waitFor()
    }))

  test('a link that opens nothing says so', async () => {
    const visit = await visits.open({ stranger: 'demo' })
    visit.expectFault(/status of 410/)
    await visit.page.goto(`/new-password#${'x'.repeat(43)}`)
    await visit.page.getByText('Ссылка уже использована или устарела').waitFor()
    await visit.page.getByRole('link', { name: 'Перейти ко входу' }).waitFor()
  })

  test('a forgotten password is asked for', () =>
    lookOver(visits, { stranger: 'demo' }, 'forgotten', async ({ page }) => {
      await page.goto('/forgotten-password')
      await page.getByRole('button', { name: 'Прислать ссылку' }).waitFor()
    }))
})

describe('while somebody is away', () => {
  test('it is said who stands in, and is named in settings', async () => {
    const visit = await visits.resume(school, 'looks')
    const me = (await ask(visit, 'GET', '/session')).person.id
    const [candidate] = (await ask(visit, 'GET', `/people/${me}/stand-ins`)).people
    await ask(visit, 'POST', '/stand-ins', {
      absentId: me,
      personId: candidate.personId,
      startsOn: '2026-12-21',
      endsOn: '2026-12-30',
    })
    await lookOver(visits, school, 'stand-ins', async ({ page }) => {
      await page.goto('/settings/stand-ins')
      await page.getByText(`Вас замещает ${candidate.name}`).waitFor()
      await page.getByRole('button', { name: 'Назначить замещение' }).waitFor()
    })
    const { page } = await visits.resume(school, 'looks')
    await page.goto('/settings/stand-ins')
    await page.getByRole('button', { name: /Прекратить замещение/ }).click()
    await page.getByText('Никто никого не замещает').waitFor()
  })
})
