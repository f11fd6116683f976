import type { TableReading } from './table-reading.ts'

/**
 * What makes two tables alike: the same headings over the same columns, or as many columns where none is headed. Case,
 * spaces, signs and hyphens at line ends do not count.
 */
export function tableShape({ header, columns }: Pick<TableReading, 'header' | 'columns'>): string {
  const headings = header.to > header.from ? columns.map((column) => foldName(column.heading)) : []
  return headings.some((heading) => heading !== '') ? headings.join('|') : `${columns.length}`
}

/** Letters and digits alone: «УПРАВЛЕНИЕ  ОБРАЗОВАНИЯ» and «Управление образования» are one issuer. */
export function foldName(name: string | null): string {
  return (name ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
