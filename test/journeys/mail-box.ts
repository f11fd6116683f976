import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect } from 'vitest'

/** A letter as it came to the server. */
export interface Received {
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly headers: ReadonlyMap<string, string>
}

export interface MailBox {
  readonly url: string
  /** In the order in which they came. */
  readonly received: readonly Received[]
  /** Addresses that there are not, as often as they were tried. */
  readonly refused: readonly string[]
  /** Waits until so many have come to an address. */
  lettersTo(address: string, count: number): Promise<readonly Received[]>
}

/**
 * A real mail server of the test's own, closed after its last test; it has no box of anybody called `nobody`. `pauseMs` is how
 * long it thinks about a letter, of so many that came; `isAway` whether it turns the next one away for now.
 */
export async function openMailBox(
  pauseMs: number | ((came: number) => number) = 0,
  isAway: () => boolean = () => false,
): Promise<MailBox> {
  const received: Received[] = []
  const refused: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith('nobody@')) return done()
      refused.push(address)
      done(Object.assign(new Error('no such box'), { responseCode: 550 }))
    },
    onData(stream, session, done) {
      if (isAway()) {
        stream.resume()
        stream.on('end', () => done(Object.assign(new Error('try later'), { responseCode: 451 })))
        return
      }
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      void simpleParser(stream, {}).then((mail) => {
        received.push({
          to,
          from: mail.from?.text ?? '',
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html === false ? '' : mail.html,
          messageId: mail.messageId ?? '',
          headers: new Map(
            mail.headerLines.map(({ key, line }) => [
              key,
              line
                .slice(line.indexOf(':') + 1)
                .replace(/\r?\n\s*/g, '')
                .trim(),
            ]),
          ),
        })
        const pause = typeof pauseMs === 'number' ? pauseMs : pauseMs(received.length)
        // Whoever is thought about for long may be killed meanwhile; nobody waits for the end of that.
        setTimeout(done, pause).unref()
      })
    },
  })
  await new Promise<void>((open) => {
    server.listen(0, '127.0.0.1', open)
  })
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refused,
    async lettersTo(address, count) {
      const found = () => received.filter(({ to }) => to === address)
      await expect.poll(() => found().length).toBeGreaterThanOrEqual(count)
      return found()
    },
  }
}
