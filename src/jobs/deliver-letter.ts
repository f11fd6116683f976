import type { Task } from 'graphile-worker'
import { createTransport } from 'nodemailer'
import type { House } from '#application/context.ts'
import { deliverLetter, giveUpLetter, type Mail } from '#application/letter/deliver-letter.ts'

export interface MailServer {
  /** «smtp://name:password@server:587»; with smtps:// encrypted from the first byte. */
  readonly url: string
  /** «Росток <rostok@region.example>» */
  readonly from: string
}

/** A server that does not answer in this time is tried again later. */
const patienceMs = 30_000

/**
 * Hands one letter to the mail server. An address that the server says it will never take is given up at once, a server that
 * is away after the last attempt. Faults go to the log without the letter: links in it open doors.
 */
export function deliverLetterTask(house: House, server: MailServer | null): Task {
  const send = server === null ? null : sender(server)
  return async (payload, { job }) => {
    const letterId = letterIdOf(payload)
    if (send === null) return giveUpLetter(house, letterId, '')
    try {
      await deliverLetter(house, letterId, send)
    } catch (fault) {
      if (isForEver(fault)) return giveUpLetter(house, letterId, wordsOf(fault))
      if (job.attempts >= job.max_attempts) await giveUpLetter(house, letterId, wordsOf(fault))
      throw new Error(`letter ${letterId} was not taken: ${wordsOf(fault)}`)
    }
  }
}

function sender({ url, from }: MailServer): (mail: Mail) => Promise<void> {
  const transport = createTransport(url, {
    from,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object)
  return async (mail) => {
    await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers } })
  }
}

/** 5xx to the recipient or to the letter itself. Other refusals, of us or of the moment, may pass. */
function isForEver(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('responseCode' in fault) || !('command' in fault)) return false
  return Number(fault.responseCode) >= 500 && (fault.command === 'RCPT TO' || fault.command === 'DATA')
}

/** The server's answer may repeat the address; the letter itself never stands in it. */
function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message.slice(0, 300) : 'unknown fault'
}

function letterIdOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'letterId' in payload)
    return String(payload.letterId)
  throw new Error('a job without a letter')
}
