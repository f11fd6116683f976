import { type Fuzzed, fuzzCase } from './fuzz-case.ts'
import { readingFault } from './reading-fault.ts'

/** What the child is asked. */
export interface FuzzQuestion {
  readonly format: Fuzzed
  readonly seed: number
  readonly number: number
}

export interface FuzzAnswer {
  readonly fault: string | null
}

// A format library may complain; nobody listens here.
console.error = () => {}
console.warn = () => {}
console.log = () => {}

// As in the process in which people's files are read.
process.on('unhandledRejection', () => {})
process.on('message', (question: FuzzQuestion) => {
  void readingFault(fuzzCase(question.format, question.seed, question.number)).then((fault) => {
    process.send?.({ fault } satisfies FuzzAnswer)
  })
})
process.send?.({ fault: null } satisfies FuzzAnswer)
