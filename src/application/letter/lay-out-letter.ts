import type { WrittenLetter } from './letter.ts'

/** The letter as plain text. */
export function textOf({ before, link, after }: WrittenLetter): string {
  return `${[...before, ...(link === null ? [] : [link.url]), ...after].join('\n\n')}\n`
}

/** The same as a small page: no pictures, nothing loaded, one link. */
export function htmlOf({ subject, before, link, after }: WrittenLetter): string {
  const button =
    link === null
      ? []
      : [
          `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:10px 16px;background:#1f6f43;color:#ffffff;text-decoration:none;border-radius:4px">${escaped(link.words)}</a></p>`,
          `<p style="color:#555555;font-size:13px">${escaped(link.url)}</p>`,
        ]
  const body = [...before.map(paragraph), ...button, ...after.map(paragraph)].join('\n')
  return `<!doctype html>
<html lang="ru">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:sans-serif;font-size:15px;line-height:22px;color:#1b1b1b;max-width:560px">
${body}
</body>
</html>
`
}

function paragraph(text: string): string {
  return `<p>${escaped(text).replaceAll('\n', '<br>\n')}</p>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
