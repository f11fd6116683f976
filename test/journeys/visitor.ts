import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '#http/app.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  readonly text: string
  readonly bytes: Buffer
  /** The body as JSON, whatever it is; a test says what it expects to find. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a stranger would, by looking
  readonly json: any
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const host = 'rostok.test'

/** A browser with one jar of cookies, as far as the server can tell. */
export class Visitor {
  readonly #app: App
  readonly cookies = new Map<string, string>()

  constructor(app: App) {
    this.#app = app
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask('GET', url, undefined, headers)
  }

  post(url: string, body?: object): Promise<Answer> {
    return this.ask('POST', url, body)
  }

  put(url: string, body?: object): Promise<Answer> {
    return this.ask('PUT', url, body)
  }

  delete(url: string): Promise<Answer> {
    return this.ask('DELETE', url)
  }

  /** Sends a file as a form does: the organisation in front of it. */
  send(url: string, organisationId: string, fileName: string, bytes: Uint8Array): Promise<Answer> {
    const boundary = 'rostok-boundary-7c9e'
    const head =
      `--${boundary}\r\nContent-Disposition: form-data; name="organisationId"\r\n\r\n${organisationId}\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n'
    const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
    return this.ask('POST', url, body, { 'content-type': `multipart/form-data; boundary=${boundary}` })
  }

  async ask(
    method: Method,
    url: string,
    body?: object | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.#app.inject({
      method,
      url,
      headers: {
        host,
        origin: `http://${host}`,
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 YaBrowser/24.10 Safari/537.36',
        ...(this.cookies.size === 0 ? {} : { cookie: this.#jar() }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    for (const cookie of response.cookies) {
      if (cookie.value === '') this.cookies.delete(cookie.name)
      else this.cookies.set(cookie.name, cookie.value)
    }
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      bytes: response.rawPayload,
      get json() {
        return JSON.parse(response.body)
      },
    }
  }

  /** Asks again until the upload has come to its end; gives the upload. */
  async awaitUpload(id: string): Promise<Answer['json']> {
    const until = performance.now() + 100_000
    for (;;) {
      const upload = (await this.get(`/api/uploads/${id}`)).json
      if (!['waiting', 'reading', 'seeing', 'recognising'].includes(upload.state)) return upload
      if (performance.now() > until) throw new Error(`upload ${id} is still ${upload.state}`)
      await pause(40)
    }
  }

  #jar(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
