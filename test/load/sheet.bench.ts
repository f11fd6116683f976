import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROWS = 50_000
const ROUNDS = 3
const once = fileURLToPath(new URL('write-once.mjs', import.meta.url))
const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * 50,000 rows of twelve columns as xlsx, against ExcelJS's streaming writer in the same run, each in a process of its own.
 * Memory is what the process took beyond its loaded program. Promised: no more CPU, and a third of the memory.
 */
export async function benchSheet(): Promise<void> {
  const rounds = Array.from({ length: ROUNDS }, () => ({ own: write('own'), other: write('exceljs') }))
  const cpu = (of: 'own' | 'other') => Math.min(...rounds.map((round) => round[of].cpu))
  const megabytes = (of: 'own' | 'other') => Math.min(...rounds.map((round) => round[of].megabytes))
  for (const of of ['own', 'other'] as const) {
    console.log(
      `${of === 'own' ? 'ours' : 'exceljs'}: ${Math.round(cpu(of))} ms of CPU, ${Math.round(megabytes(of))} MB more`,
    )
  }
  if (cpu('own') > cpu('other')) throw new Error('promise not kept: CPU')
  if (megabytes('own') * 3 > megabytes('other')) throw new Error('promise not kept: memory')
}

function write(writer: 'own' | 'exceljs'): { readonly cpu: number; readonly megabytes: number } {
  const answer = execFileSync(process.execPath, [once, writer, String(ROWS), dist], { encoding: 'utf8' })
  return JSON.parse(answer) as { cpu: number; megabytes: number }
}
