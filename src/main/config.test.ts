import { expect, test } from 'vitest'
import { readConfig, WrongConfig } from './config.ts'

test('with nothing set the site is for this machine alone, its data lie in the project', () => {
  const config = readConfig({ PORT: '', HOST: ' ' })
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, publicUrl: null })
  expect(config.folder).toMatch(/\/data$/)
})

test('what is set is taken', () => {
  expect(
    readConfig({
      PORT: '8080',
      HOST: '[::1]',
      ROSTOK_DATA: '/srv/rostok',
      DATABASE_URL: 'postgres://rostok:secret@db.local/rostok',
      ROSTOK_URL: 'https://rostok.example.ru/',
      ROSTOK_SMTP_URL: 'smtp://rostok:secret@mail.local:587',
      ROSTOK_MAIL_FROM: 'Росток <rostok@example.ru>',
      ROSTOK_ADMIN_MAIL: 'admin@example.ru',
    }),
  ).toEqual({
    port: 8080,
    host: '::1',
    folder: '/srv/rostok',
    databaseUrl: 'postgres://rostok:secret@db.local/rostok',
    publicUrl: 'https://rostok.example.ru',
    mail: { url: 'smtp://rostok:secret@mail.local:587', from: 'Росток <rostok@example.ru>' },
    adminMail: 'admin@example.ru',
    behindProxy: false,
    secret: null,
    openid: null,
  })
})

test.each([
  ['PORT', '80 80'],
  ['PORT', '-1'],
  ['PORT', '70000'],
  ['HOST', 'http://localhost'],
  ['ROSTOK_DATA', 'a\0b'],
  ['DATABASE_URL', 'mysql://db.local/rostok'],
  ['DATABASE_URL', 'postgres://db.local'],
  ['DATABASE_URL', 'db.local'],
  ['ROSTOK_PROXY', 'yes'],
  ['ROSTOK_ADMIN_MAIL', 'admin'],
  ['ROSTOK_URL', 'rostok.example.ru'],
  ['ROSTOK_URL', 'https://example.ru/rostok'],
])('%s=%j is refused by name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(WrongConfig)
  expect(() => readConfig({ [name]: value })).toThrow(name)
})

test('a refused address of the database is not repeated, it may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgres://rostok:secret@db.local' })).not.toThrow('secret')
})

test('letters need a server, a sender, and the address with which their links begin', () => {
  const mail = {
    ROSTOK_SMTP_URL: 'smtps://mail.local',
    ROSTOK_MAIL_FROM: 'rostok@example.ru',
    ROSTOK_URL: 'https://rostok.example.ru',
  }
  expect(readConfig(mail).mail).toEqual({ url: 'smtps://mail.local', from: 'rostok@example.ru' })
  expect(readConfig({ ...mail, ROSTOK_SMTP_URL: '' }).mail).toBeNull()
  for (const [name, value] of [
    ['ROSTOK_SMTP_URL', 'https://mail.local/secret'],
    ['ROSTOK_MAIL_FROM', 'Росток'],
    ['ROSTOK_MAIL_FROM', ''],
    ['ROSTOK_URL', ''],
  ] as const) {
    expect(() => readConfig({ ...mail, [name]: value }), name).toThrow(WrongConfig)
    expect(() => readConfig({ ...mail, [name]: value })).not.toThrow(/secret/)
  }
})

test('an identity server is configured as a whole or not at all, and without https only on this machine', () => {
  const whole = {
    ROSTOK_OIDC_ISSUER: 'https://id.example.ru/realms/edu',
    ROSTOK_OIDC_CLIENT_ID: 'rostok',
    ROSTOK_OIDC_CLIENT_SECRET: 'тайна',
  }
  expect(readConfig(whole).openid).toMatchObject({ clientId: 'rostok', name: 'id.example.ru' })
  expect(readConfig({ ...whole, ROSTOK_OIDC_NAME: 'ЕСИА района' }).openid?.name).toBe('ЕСИА района')
  expect(() => readConfig({ ...whole, ROSTOK_OIDC_CLIENT_SECRET: '' })).toThrow(WrongConfig)
  for (const issuer of ['id.example.ru', 'http://id.example.ru', 'ftp://localhost']) {
    expect(() => readConfig({ ...whole, ROSTOK_OIDC_ISSUER: issuer }), issuer).toThrow(WrongConfig)
  }
  expect(readConfig({ ...whole, ROSTOK_OIDC_ISSUER: 'http://localhost:4000' }).openid).not.toBeNull()
})

test('a secret that anybody could guess is not taken', () => {
  expect(() => readConfig({ ROSTOK_SECRET: 'коротко' })).toThrow(WrongConfig)
  expect(readConfig({ ROSTOK_SECRET: 'x'.repeat(32) }).secret).toHaveLength(32)
})
