import { isOn } from '../docx/property.ts'
import type { Package } from '../package/open-package.ts'
import type { PackageLimits } from '../package/package-limits.ts'
import { readXml } from '../package/read-xml.ts'

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  /** The name of its link. */
  readonly link: string
}

export interface ListedWorkbook {
  readonly sheets: readonly ListedSheet[]
  /** Days are counted from 1904, as old Macs did. */
  readonly date1904: boolean
}

/** Reads xl/workbook.xml; null where it is none. @throws ReadingStopped where it is damaged. */
export async function readWorkbook(
  parts: Package,
  name: string,
  limits: PackageLimits,
): Promise<ListedWorkbook | null> {
  const sheets: ListedSheet[] = []
  let workbook = false
  let date1904 = false
  await readXml(
    parts.chunks(name),
    {
      open: (element, attributes) => {
        if (element === 'x:workbook') workbook = true
        else if (element === 'x:workbookPr') {
          date1904 = attributes.date1904 !== undefined && isOn(attributes.date1904)
        } else if (element === 'x:sheet') {
          sheets.push({
            name: attributes.name ?? '',
            hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
            link: attributes['r:id'] ?? '',
          })
        }
      },
      close: () => {},
    },
    limits,
  )
  return workbook ? { sheets, date1904 } : null
}
