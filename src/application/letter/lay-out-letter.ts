import type { WrittenLetter, WrittenPart } from './letter.ts'

/** The letter as plain text. */
export function textOf({ before, parts = [], link, after, foot }: WrittenLetter): string {
  const end = foot === undefined ? [] : [`-- \n${foot.words}\n${foot.link}: ${foot.url}`]
  const blocks = [...before, ...parts.map(partAsText), ...(link === null ? [] : [link.url]), ...after, ...end]
  return `${blocks.join('\n\n')}\n`
}

function partAsText({ title, lines, more }: WrittenPart): string {
  const listed = lines.map(({ text, detail, url }) =>
    [`— ${text}`, ...(detail === null ? [] : [`  ${detail}`]), `  ${url}`].join('\n'),
  )
  return [title, ...listed, ...(more === null ? [] : [more])].join('\n')
}

/** The same as a small page: no pictures, nothing loaded, readable on a dark ground as well. */
export function htmlOf({ subject, before, parts = [], link, after, foot }: WrittenLetter): string {
  const button =
    link === null
      ? []
      : [
          `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:10px 16px;background:#1f6f43;color:#ffffff;text-decoration:none;border-radius:4px">${escaped(link.words)}</a></p>`,
          `<p class="quiet" style="color:#555555;font-size:13px">${escaped(link.url)}</p>`,
        ]
  const end =
    foot === undefined
      ? []
      : [
          `<p class="quiet" style="margin-top:28px;padding-top:12px;border-top:1px solid #c9cdc9;color:#555555;font-size:13px;line-height:19px">${escaped(foot.words)}<br>\n<a class="link" href="${escaped(foot.url)}" style="color:#1f6f43">${escaped(foot.link)}</a></p>`,
        ]
  const body = [
    ...before.map(paragraph),
    ...parts.map(partAsPage),
    ...button,
    ...after.map(paragraph),
    ...end,
  ]
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  body { background: #1b1d1b; color: #e6e8e6 !important; }
  .quiet { color: #b0b5b0 !important; }
  .link { color: #7fd0a3 !important; }
}
</style>
</head>
<body style="font-family:sans-serif;font-size:15px;line-height:22px;color:#1b1b1b;max-width:560px;margin:0 auto;padding:16px;overflow-wrap:anywhere">
${body.join('\n')}
</body>
</html>
`
}

function partAsPage({ title, lines, more }: WrittenPart): string {
  const listed = lines.map(({ text, detail, url }) => {
    const quiet =
      detail === null
        ? ''
        : `<br>\n<span class="quiet" style="color:#555555;font-size:13px">${escaped(detail)}</span>`
    return `<li style="margin:0 0 10px"><a class="link" href="${escaped(url)}" style="color:#1f6f43">${escaped(text)}</a>${quiet}</li>`
  })
  const rest = more === null ? '' : `\n<p class="quiet" style="color:#555555">${escaped(more)}</p>`
  return `<h2 style="font-size:16px;line-height:22px;margin:22px 0 8px">${escaped(title)}</h2>
<ul style="margin:0;padding:0 0 0 20px">
${listed.join('\n')}
</ul>${rest}`
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
