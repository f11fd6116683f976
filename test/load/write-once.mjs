/** One workbook of as many rows, written by one writer in a process of its own, whose CPU and memory are then told. */
const [writer, count, dist] = process.argv.slice(2)

const columns = Array.from({ length: 12 }, (_, index) => ({
  heading: `Столбец ${index + 1}`,
  width: 20,
  ...(index > 8 ? { kind: 'day' } : {}),
}))
const cellsOf = (row) =>
  columns.map(({ kind }, index) => (kind === 'day' ? '2026-10-05' : `СОШ № ${row}, ${index}`))

async function own() {
  const { writeXlsx } = await import(`${dist}/documents/writers/xlsx/write-xlsx.js`)
  return async () => {
    async function* rows() {
      for (let row = 0; row < Number(count); row += 1) yield cellsOf(row)
    }
    let bytes = 0
    for await (const chunk of writeXlsx({ name: 'Лист', columns, rows: rows() })) bytes += chunk.length
    return bytes
  }
}

async function other() {
  const { default: exceljs } = await import('exceljs')
  const { Writable } = await import('node:stream')
  return async () => {
    let bytes = 0
    const stream = new Writable({
      write(chunk, _, done) {
        bytes += chunk.length
        done()
      },
    })
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
    const sheet = book.addWorksheet('Лист')
    sheet.columns = columns.map(({ heading, width, kind }, index) => ({
      header: heading,
      key: String(index),
      width,
      ...(kind === 'day' ? { style: { numFmt: 'dd.mm.yyyy' } } : {}),
    }))
    for (let row = 0; row < Number(count); row += 1) {
      sheet
        .addRow(cellsOf(row).map((text, index) => (columns[index].kind === 'day' ? new Date(text) : text)))
        .commit()
    }
    await book.commit()
    return bytes
  }
}

const write = await (writer === 'own' ? own() : other())
const loaded = process.memoryUsage().rss
const before = process.cpuUsage()
const bytes = await write()
const { user, system } = process.cpuUsage(before)
const megabytes = (process.resourceUsage().maxRSS * 1024 - loaded) / 2 ** 20
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, megabytes, bytes }))
