import { describe, expect, it } from 'vitest'
import { writeLetter } from '../ru/letter.ru.ts'
import { htmlOf, textOf } from './lay-out-letter.ts'
import type { Letter } from './letter.ts'

const invitation: Letter = {
  kind: 'invitation',
  name: 'Вера <b>Новенькая</b>',
  by: 'Мария "Северная" & Ко',
  roles: [{ role: 'teacher', organisation: 'СОШ № 5' }],
  token: 'x'.repeat(43),
  days: 21,
}
const written = writeLetter(invitation, 'https://rostok.example')

describe('a letter', () => {
  it('as text says who invites, to what, and until when, with its link on a line of its own', () => {
    const text = textOf(written)
    expect(text).toContain('Здравствуйте, Вера <b>Новенькая</b>.')
    expect(text).toContain('Вам поручается:\n— педагог, СОШ № 5')
    expect(text.split('\n')).toContain(`https://rostok.example/invitation#${'x'.repeat(43)}`)
    expect(text).toContain('Ссылка действует 21 день и открывается один раз.')
  })

  it('as a page says the same, and nothing that was typed becomes a part of the page', () => {
    const html = htmlOf(written)
    expect(html).toContain('Вера &lt;b&gt;Новенькая&lt;/b&gt;')
    expect(html).toContain('Мария &quot;Северная&quot; &amp; Ко')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<script|src=/)
  })

  it('about a new password tells the sign-in name', () => {
    const letter: Letter = { kind: 'new-password', name: 'Вера', signInName: 'vera', token: 'y'.repeat(43) }
    const text = textOf(writeLetter(letter, 'https://rostok.example'))
    expect(text).toContain('Ваше имя для входа: vera')
    expect(text).toContain(`https://rostok.example/new-password#${'y'.repeat(43)}`)
  })
})
