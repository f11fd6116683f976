import { expect, it } from 'vitest'
import { zipOf } from '../../../../test/support/zip-of.ts'
import { openPackage } from './open-package.ts'
import { readRelationships } from './relationships.ts'

const listOf = (...links: readonly (readonly [string, string, string?])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ([type, target, mode = '']) =>
        `<Relationship Id="a" Type="http://x/${type}" Target="${target}" ${mode}/>`,
    )
    .join('')}</Relationships>`

it('follows links from where they stand, and none out of the package', async () => {
  const parts = await openPackage(
    zipOf([
      {
        name: 'word/_rels/document.xml.rels',
        content: listOf(
          ['styles', 'styles.xml'],
          ['numbering', '/word/lists/./numbering.xml'],
          ['theme', '../theme.xml'],
          ['escape', '../../../etc/passwd'],
          ['hyperlink', 'https://example.org/', 'TargetMode="External"'],
        ),
      },
    ]),
  )
  expect(await readRelationships(parts, 'word/document.xml')).toEqual([
    { id: 'a', type: 'styles', target: 'word/styles.xml' },
    { id: 'a', type: 'numbering', target: 'word/lists/numbering.xml' },
    { id: 'a', type: 'theme', target: 'theme.xml' },
    { id: 'a', type: 'escape', target: 'etc/passwd' },
  ])
  expect(await readRelationships(parts, '')).toEqual([])
})
