/**
 * A WrittenPaper laid out by typst: it comes as data and is never a part of the program. The title is a heading, the head of
 * the table stands on every page and its cells are headers, as are the lines over the whole width; a row is cut only where it
 * is too tall for a page, and a word only where it is longer than any word of the language.
 */
export const paperTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let wide = paper.columns.len()

#set document(title: paper.title)
#set text(font: "PT Sans", lang: "ru", region: "RU", size: 9.5pt)
#set par(leading: 0.45em, spacing: 0.6em)
#set page(
  paper: "a4",
  flipped: true,
  margin: (top: 15mm, bottom: 16mm, left: 15mm, right: 12mm),
  footer: context align(center, text(size: 8pt, {
    paper.pageWords.at(0)
    counter(page).display()
    paper.pageWords.at(1)
    str(counter(page).final().first())
  })),
)
#show heading: set text(size: 13pt)
#show regex("\S{28,}"): long => long.text.codepoints().join(sym.zws)

#let words(lines) = for line in lines { par(text(line)) }

#pad(left: 60%, for line in paper.above { block(spacing: 0.5em, text(line)) })
#v(1em)
#align(center, heading(level: 1, paper.title))
#for line in paper.below { align(center, block(spacing: 0.5em, text(line))) }
#v(0.6em)

#let span-of(row, column) = {
  let count = 1
  while row + count < paper.rows.len() {
    let below = paper.rows.at(row + count)
    if "line" in below or below.cells.at(column) != none { break }
    count += 1
  }
  count
}

#let cells-of(row) = {
  let given = paper.rows.at(row)
  if "line" in given {
    (table.header(level: 2, repeat: false, table.cell(colspan: wide, fill: luma(244), strong(given.line))),)
  } else {
    given.cells.enumerate().filter(((column, lines)) => lines != none).map(((column, lines)) => {
      let span = span-of(row, column)
      let long = span > 6 or lines.map(line => line.len()).sum(default: 0) > 1500
      table.cell(rowspan: span, breakable: long, words(lines))
    })
  }
}

#table(
  columns: paper.columns.map(column => column.parts * 1fr),
  stroke: 0.5pt + luma(120),
  inset: (x: 4pt, y: 3.5pt),
  table.header(
    ..paper.columns.map(column => table.cell(fill: rgb("#e8efe9"), align: center, strong(column.heading))),
  ),
  ..range(paper.rows.len()).map(cells-of).flatten(),
)
`
