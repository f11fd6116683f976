import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** The person went away in the middle: Ctrl-C, Ctrl-D, or the input's end. */
export class AskingEnded extends Error {}

export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true
}

/** Asks on the terminal; what is typed is seen. */
export function ask(question: string): Promise<string> {
  return put(question, process.stdout)
}

/** What is typed is not seen, its length neither. */
export async function askHidden(question: string): Promise<string> {
  process.stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  try {
    return await put('', silent)
  } finally {
    process.stdout.write('\n')
  }
}

function put(words: string, output: Writable): Promise<string> {
  const asking = createInterface({ input: process.stdin, output, terminal: true })
  return new Promise((resolve, reject) => {
    asking.question(words, (answer) => {
      resolve(answer)
      asking.close()
    })
    asking.once('close', () => reject(new AskingEnded('nobody answers')))
  })
}

/** All of standard input, for `--stdin`; the last line's end is not part of it. */
export async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}
