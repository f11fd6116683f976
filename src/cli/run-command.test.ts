import { expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

async function run(...words: string[]) {
  const written: string[] = []
  const failed: string[] = []
  const code = await runCommand(words, {
    write: (text) => written.push(text),
    fail: (text) => failed.push(text),
  })
  return { code, written: written.join('\n'), failed: failed.join('\n') }
}

test('help names every command, on stdout', async () => {
  const { code, written, failed } = await run('help')
  expect(code).toBe(0)
  for (const name of ['read', 'due', 'import', 'serve', 'password', 'journal']) {
    expect(written).toContain(`./rostok ${name}`)
  }
  expect(failed).toBe('')
})

test('no word at all is a call for help', async () => {
  expect((await run()).written).toBe((await run('help')).written)
})

test('an unknown command is refused with the nearest one as a hint', async () => {
  const { code, written, failed } = await run('raed')
  expect(code).toBe(2)
  expect(written).toBe('')
  expect(failed).toContain('«read»')
})

test('a word far from every command gets no guess', async () => {
  expect((await run('выгрузить')).failed).not.toContain('Возможно')
})

test('the help of one command speaks of that one alone', async () => {
  const { written } = await run('due', '--help')
  expect(written).toContain('--file')
  expect(written).not.toContain('password')
})
