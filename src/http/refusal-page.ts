import type { FastifyRequest } from 'fastify'
import type { Problem } from '#contract/shapes.ts'
import { refusalPage as words } from './ru.ts'

/** A browser that was sent here by a link shows what comes; a page of ours that asks takes JSON alone. */
export function showsPages(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
}

/** A refusal for whoever followed a link to a file: the sentence and the way back. It needs nothing but itself. */
export function refusalPage(request: FastifyRequest, { message, trace }: Problem): string {
  const code = trace === undefined ? '' : `<p class="code">${escaped(words.code(trace))}</p>`
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<title>${escaped(words.title)}</title>
<style>
body { max-width: 34rem; margin: 0 auto; padding: 20vh 16px 16px; background: #fff; color: #1b201d; font: 1rem/1.5 "Golos Text", system-ui, sans-serif; overflow-wrap: anywhere }
h1 { margin: 0 0 8px; font-size: 1.375rem; line-height: 1.75rem; font-weight: 600 }
a { color: #1b6b3c; font-weight: 500 }
.code { color: #59625c; font-size: 0.875rem }
@media (prefers-color-scheme: dark) { body { background: #181c19; color: #e9ece9 } a { color: #7fcf9c } .code { color: #a8b0a9 } }
</style>
</head>
<body>
<main>
<h1>${escaped(words.title)}</h1>
<p>${escaped(message)}</p>
<p><a href="${escaped(cameFrom(request))}">${escaped(words.back)}</a></p>
${code}
</main>
</body>
</html>
`
}

/** The page of ours on which the link stands; the first page where nobody says. */
function cameFrom({ headers }: FastifyRequest): string {
  const { referer, host } = headers
  if (referer === undefined || !URL.canParse(referer)) return '/'
  const page = new URL(referer)
  return page.host === host && !page.pathname.startsWith('/api/') ? `${page.pathname}${page.search}` : '/'
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
