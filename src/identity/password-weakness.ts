import { commonPasswords } from './common-passwords.ru.ts'

export type PasswordWeakness = 'too-short' | 'too-long' | 'too-common' | 'holds-name'

const shortestPassword = 10
/** Beyond it hashing would be work for nothing. */
const longestPassword = 200

/**
 * Why a password is not taken; null: it is. Length counts, not kinds of characters (NIST SP 800-63B). `names` are the
 * person's sign-in name and the like.
 */
export function passwordWeakness(password: string, names: readonly string[]): PasswordWeakness | null {
  const length = [...password].length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  const bare = simplified(password)
  if (isCommon(bare)) return 'too-common'
  return names.map(simplified).some((name) => name.length >= 4 && bare.includes(name)) ? 'holds-name' : null
}

function isCommon(bare: string): boolean {
  const letters = bare.replace(/[^\p{L}]+/gu, '')
  return (
    new Set(bare).size < 4 ||
    isRun(bare) ||
    commonPasswords.some(
      (common) => bare === common || (letters === common && bare.length - common.length < 6),
    )
  )
}

/** 1234567890, abcdefghij and the same backwards. */
function isRun(bare: string): boolean {
  const codes = [...bare].map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0))
  const plain = steps.filter((step) => step === steps[0] || step === -9 || step === 9)
  return (steps[0] === 1 || steps[0] === -1) && plain.length === steps.length
}

function simplified(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
