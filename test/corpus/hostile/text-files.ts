import { docxOf, paragraphXml } from '../../support/docx-of.ts'
import { zipOf } from '../../support/zip-of.ts'
import { ascii, type HostileFile, megabyte, million, read, refused, utf8 } from './hostile-file.ts'

const page = (body: string) => ascii(`<!DOCTYPE html><html><body>${body}</body></html>`)
const rtf = (body: string) => ascii(`{\\rtf1\\ansi ${body}}`)
const filled = (length: number, what: string) => new Uint8Array(Buffer.alloc(length, what))
const envelope = (part: string, encoding = '8bit') =>
  `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: ${encoding}\n\n${part}\n--b--\n`

/** Text, separated values, pages, rich text and archives that are only bytes one after another. */
export const TEXT_FILES: readonly HostileFile[] = [
  {
    what: 'text: fifty megabytes in one line',
    apart: true,
    name: 'план.txt',
    bytes: () => filled(50 * megabyte, 'план '),
    expected: refused('file/too-large'),
  },
  {
    what: 'text: fifty megabytes of short lines',
    apart: true,
    name: 'план.txt',
    bytes: () => filled(50 * megabyte, '1. план\n'),
    expected: refused('file/too-large'),
  },
  {
    what: 'text: a million tabs',
    apart: true,
    name: 'план.txt',
    bytes: () => utf8(`№${'\t'.repeat(million)}Срок\n1${'\t'.repeat(million)}май`),
    expected: refused('file/too-large'),
  },
  {
    what: 'text: a table drawn of a million bars',
    apart: true,
    name: 'план.txt',
    bytes: () => utf8(`${'| а '.repeat(million / 2)}\n| б |`),
    expected: refused('file/too-large'),
  },
  {
    what: 'text: a hundred thousand rows of bars that agree in nothing',
    apart: true,
    name: 'план.txt',
    bytes: () => utf8(Array.from({ length: 100_000 }, (_, n) => '| а '.repeat((n % 7) + 1)).join('|\n')),
    expected: refused('file/too-large'),
  },
  {
    what: 'text: only noughts',
    name: 'план.txt',
    bytes: () => new Uint8Array(100_000),
    expected: refused('file/not-a-document'),
  },
  {
    what: 'text: noughts among the letters',
    name: 'план.txt',
    bytes: () => utf8(`План\u0000мероприятий\n`.repeat(50)),
    expected: refused('file/not-a-document'),
  },
  {
    what: 'text: half of a sign in two bytes each',
    name: 'план.txt',
    bytes: () => new Uint8Array([0xff, 0xfe, 0x1f, 0x04, 0x00, 0xd8, 0x3b, 0x04, 0x30]),
    expected: {},
  },
  {
    what: 'text: marks in an encoding of mail',
    name: 'план.txt',
    bytes: () => ascii('+ADw-script+AD4-alert(1)+ADw-/script+AD4-'),
    expected: read(1),
  },
  {
    what: 'text: signs that turn the line around',
    name: 'план\u202etxt.exe',
    bytes: () => utf8('План \u202e\u2066мероприятий\u2069 ﷽'),
    expected: { blocks: 1 },
  },
  {
    what: '.csv: formulas that begin with = + - @',
    name: 'план.csv',
    bytes: () => utf8('№;Что;Срок\n1;=cmd|/c calc!A0;+7\n2;@SUM(1);-1\n'),
    expected: read(1),
  },
  {
    what: '.csv: a million columns',
    apart: true,
    name: 'план.csv',
    bytes: () => utf8(`${'а;'.repeat(million)}\n${'б;'.repeat(million)}`),
    expected: {},
  },
  {
    what: '.csv: a million rows',
    apart: true,
    name: 'план.csv',
    bytes: () => utf8('а;б\n'.repeat(million)),
    expected: refused('file/too-large'),
  },
  {
    what: '.csv: two million quotes',
    apart: true,
    name: 'план.csv',
    bytes: () => utf8(`а;б\n"${'""'.repeat(million)}";в\n`),
    expected: {},
  },
  {
    what: '.csv: nothing but separators',
    name: 'план.csv',
    bytes: () => utf8(';;;\n;;;\n'),
    expected: refused('file/empty'),
  },
  {
    what: '.html: everything that a page may ask for',
    bytes: () =>
      page(
        '<base href="http://127.0.0.1:9/"><link rel=stylesheet href="http://127.0.0.1:9/a.css"><style>@import url(file:///etc/hostname); td{background:url(http://127.0.0.1:9/b)}</style><object data="file:///etc/hostname"></object><embed src="http://127.0.0.1:9/c"><svg><image href="file:///etc/hostname"/><script>alert(1)</script></svg><img src=x onerror=alert(1)><form action="http://127.0.0.1:9/"><input autofocus onfocus=alert(1)></form><p>План</p>',
      ),
    expected: read(1),
  },
  {
    what: '.html: a script in an encoding of mail',
    bytes: () =>
      ascii('<html><head><meta charset="utf-7"></head><body><p>+ADw-script+AD4-alert(1)</p></body></html>'),
    expected: { blocks: 1 },
  },
  {
    what: '.html: noughts among its marks',
    bytes: () => ascii('<html><body><scr\u0000ipt>x</scr\u0000ipt><p>Plan\u0000</p></body></html>'),
    expected: refused('file/not-a-document'),
  },
  {
    what: '.html: a style of a million rules',
    apart: true,
    bytes: () => page(`<style>${'.a{b:c}'.repeat(million / 2)}</style><p class=a>План`),
    expected: {},
  },
  {
    what: '.html: a style that hides in itself',
    apart: true,
    bytes: () =>
      page(
        `<style>${'@media a{'.repeat(100_000)}</style><p style="${'font-weight:bold;'.repeat(100_000)}">a`,
      ),
    expected: {},
  },
  {
    what: '.html: a comment, a title and a text box that never end',
    apart: true,
    bytes: () => page(`<p>a</p><title>${'<!--'.repeat(200_000)}`),
    expected: {},
  },
  {
    what: '.html: lists in lists',
    apart: true,
    bytes: () => page('<ol><li>'.repeat(5_000)),
    expected: refused('file/too-deep'),
  },
  {
    what: '.html: cut within a mark',
    bytes: () => utf8('<!DOCTYPE html><html><body><p>План<td rowsp'),
    expected: { blocks: 1 },
  },
  { what: '.html: nothing but its frame', bytes: () => page(''), expected: refused('file/empty') },
  {
    what: '.mht: a page in a page in a page',
    apart: true,
    bytes: () =>
      ascii(`MIME-Version: 1.0\n${'Content-Type: multipart/related; boundary=b\n\n--b\n'.repeat(10_000)}`),
    expected: refused('file/not-a-document'),
  },
  {
    what: '.mht: forty megabytes of base64',
    apart: true,
    bytes: () => ascii(envelope('PGI+'.repeat(10 * million), 'base64')),
    expected: refused('file/too-large'),
  },
  {
    what: '.mht: a line of ten megabytes in printable signs',
    apart: true,
    bytes: () => ascii(envelope(`<p>${'=41='.repeat(2_500_000)}`, 'quoted-printable')),
    expected: {},
  },
  {
    what: '.mht: places of parts outside',
    bytes: () =>
      ascii(
        envelope('<p>Plan</p><img src="cid:x"><img src="file:///etc/hostname">').replace(
          '\n--b--',
          '\n--b\nContent-Type: image/png\nContent-Location: file:///etc/hostname\n\nx\n--b--',
        ),
      ),
    expected: read(1),
  },
  {
    what: '.mht: cut in its head',
    bytes: () => ascii('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Ty'),
    expected: refused('file/not-a-document'),
  },
  {
    what: '.rtf: objects, fields that take files in, templates from outside',
    bytes: () =>
      rtf(
        '{\\*\\template http://127.0.0.1:9/t.dot}{\\object\\objautlink\\objupdate{\\*\\objclass Package}{\\*\\objdata 0105000002000000}{\\result x}}{\\field{\\*\\fldinst INCLUDETEXT "file:///etc/hostname"}{\\fldrslt \\par }}{\\field{\\*\\fldinst DDEAUTO cmd "/c calc"}{\\fldrslt }}Plan\\par',
      ),
    expected: {},
  },
  {
    what: '.rtf: a line of two megabytes',
    apart: true,
    bytes: () => rtf('Plan '.repeat(400_000)),
    expected: {},
  },
  {
    what: '.rtf: a million signs with their stand-ins',
    apart: true,
    bytes: () => rtf(`\\uc9999${'\\u1055 abc'.repeat(million / 4)}`),
    expected: {},
  },
  {
    what: '.rtf: a million fonts and styles',
    apart: true,
    bytes: () =>
      rtf(
        `{\\fonttbl${'{\\f1 A;}'.repeat(million / 2)}}{\\stylesheet${'{\\s1 B;}'.repeat(million / 2)}}Plan`,
      ),
    expected: {},
  },
  {
    what: '.rtf: tables nested a thousand deep',
    apart: true,
    bytes: () =>
      rtf(Array.from({ length: 1_000 }, (_, n) => `\\pard\\intbl\\itap${n + 1} a\\nestcell`).join('')),
    expected: refused('file/too-deep'),
  },
  { what: '.rtf: cut within a word', bytes: () => ascii('{\\rtf1\\ansi Plan\\par'), expected: { blocks: 1 } },
  { what: '.rtf: nothing', bytes: () => rtf(''), expected: refused('file/empty') },
  {
    what: '.zip: two thousand entries and one',
    apart: true,
    bytes: () => zipOf(Array.from({ length: 2_001 }, (_, n) => ({ name: `${n}.txt`, content: 'План' }))),
    expected: refused('file/too-many-parts'),
  },
  {
    what: '.zip: fifty-one documents',
    apart: true,
    bytes: () =>
      zipOf(
        Array.from({ length: 51 }, (_, n) => ({
          name: `${n}.docx`,
          content: docxOf({ body: paragraphXml('План') }),
        })),
      ),
    expected: refused('file/too-many-parts'),
  },
  {
    what: '.zip: one document beside a bomb that says it is small',
    apart: true,
    bytes: () =>
      zipOf([
        { name: 'а.txt', content: 'План' },
        { name: 'б.txt', content: filled(60 * megabyte, 'а'), claimedSize: 10 },
      ]),
    expected: refused('file/damaged'),
  },
  {
    what: '.zip: behind a password',
    bytes: () => zipOf([{ name: 'план.txt', content: 'План', encrypted: true }]),
    expected: refused('file/encrypted'),
  },
  {
    what: '.zip: names that climb out',
    bytes: () => zipOf([{ name: '../../план.txt', content: 'План' }]),
    expected: refused('file/damaged'),
  },
  {
    what: '.zip: two documents of one name',
    bytes: () =>
      zipOf([
        { name: 'план.txt', content: 'План' },
        { name: 'план.txt', content: 'Другой' },
      ]),
    expected: refused('file/archive'),
  },
  { what: '.zip: nothing', bytes: () => zipOf([]), expected: refused('file/not-a-document') },
  {
    what: '.gz: text squeezed',
    bytes: () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    expected: refused('file/not-a-document'),
  },
]
