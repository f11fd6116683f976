import type { DemoAccount } from '#application/context.ts'
import { ru } from '../ru.ts'
import { demoPassword } from './demo.ru.ts'

/** Lines that tell how to enter the demo; none outside the demo. */
export function demoGreeting(accounts: readonly DemoAccount[] | null): readonly string[] {
  if (accounts === null) return []
  const width = Math.max(...accounts.map(({ name }) => name.length))
  return [
    '',
    ru.demoAccounts,
    ...accounts.map(({ name, role }) => `  ${name.padEnd(width)}  ${role}`),
    ru.demoPassword(demoPassword),
    '',
  ]
}
