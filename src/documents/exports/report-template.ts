/** Typst markup of the annual report in the official layout; all text and all sizes come from `sys.inputs.data`. */
export const reportTemplate = `
#let data = json(bytes(sys.inputs.data))
#let report = data.document
#let layout = data.layout
#let body-size = layout.typeSize.body * 1pt
// a line is as high as its type and what is between lines makes up the pitch
#let between = layout.linePitch * 1pt - body-size

#set document(
  title: report.title,
  author: report.agency,
  date: if data.day == none { none } else {
    datetime(year: data.day.at(0), month: data.day.at(1), day: data.day.at(2))
  },
)
#set text(
  font: data.fonts.body, size: body-size, lang: "zh", region: "cn",
  tracking: (layout.characterPitch - layout.typeSize.body) * 1pt,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none,
)
#set par(leading: between, spacing: between, justify: true, first-line-indent: (amount: 2em, all: true))
#set page(
  width: layout.page.width * 1mm,
  height: layout.page.height * 1mm,
  margin: (
    top: layout.page.top * 1mm, bottom: layout.page.bottom * 1mm,
    left: layout.page.left * 1mm, right: layout.page.right * 1mm,
  ),
  footer-descent: 7mm,
  footer: context {
    set text(font: data.fonts.table, size: layout.typeSize.pageNumber * 1pt, tracking: 0pt)
    set par(first-line-indent: 0pt)
    let number = counter(page).get().first()
    let outer = if calc.odd(number) { right } else { left }
    align(outer, pad(left: 1em, right: 1em)[— #number —])
  },
)

#show title: it => {
  set text(font: data.fonts.title, size: layout.typeSize.title * 1pt, weight: "bold", tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 13pt, justify: false)
  block(width: 100%, below: between + layout.linePitch * 1pt, align(center, it.body))
}
#show heading: it => {
  set text(font: if it.level == 1 { data.fonts.heading } else { data.fonts.subheading }, size: body-size, weight: "regular")
  block(sticky: true, above: between, below: between, width: 100%, par(it.body))
}

#let notice(value) = block(width: 100%, stroke: 0.6pt, inset: 6pt, below: 14pt, {
  set text(font: data.fonts.subheading, size: layout.typeSize.notice * 1pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 8pt)
  value
})

#let paragraph(entry, sticky: false) = {
  if entry.kind == "subheading" { heading(level: 2, entry.text) } else {
    let words = par(text(font: data.fonts.subheading, entry.at("lead", default: "")) + entry.text)
    if sticky { block(sticky: true, words) } else { words }
  }
}

#let form-cell(grid, cell) = table.cell(
  colspan: cell.colSpan,
  rowspan: cell.rowSpan,
  align: horizon + if cell.align == "left" { left } else { center },
  fill: if cell.kind == "block" { rgb(layout.blockColour) } else { none },
  breakable: false,
  text(size: cell.size * 1pt, cell.text),
)

#let form-table(grid) = {
  let size = layout.tableTypeSize.at(str(grid.table)) * 1pt
  let padding = (grid.rowHeight * 1pt - size) / 2
  set text(font: data.fonts.table, size: size, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 0.25em, justify: false)
  let cells(rows) = rows.flatten().map(cell => form-cell(grid, cell))
  let body = cells(grid.rows.slice(grid.headerRowCount))
  let columns = grid.columnWidths.map(width => width * 1fr)
  set table(columns: columns, stroke: 0.6pt, inset: (x: 2pt, y: padding))
  if grid.headerRowCount == 0 { table(..body) } else {
    table(table.header(..cells(grid.rows.slice(0, grid.headerRowCount))), ..body)
  }
}

#let legend(value) = {
  set text(font: data.fonts.subheading, size: layout.typeSize.legend * 1pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 5pt)
  v(6pt, weak: true)
  value
}

#for entry in report.notes { notice(entry) }
#if report.titleLines.len() > 0 { title(report.titleLines.map(line => [#line]).join(linebreak())) }
#for entry in report.preamble { paragraph(entry) }
#for section in report.sections {
  heading(level: 1, section.heading)
  let last = section.paragraphs.len() - 1
  for (index, entry) in section.paragraphs.enumerate() {
    paragraph(entry, sticky: "table" in section and index == last)
  }
  if "table" in section {
    block(breakable: false, width: 100%, above: between - 3pt, below: between + 6pt, {
      form-table(section.table)
      if "legend" in section { legend(section.legend) }
    })
  }
}
#if "signature" in report {
  block(breakable: false, width: 100%, above: between + layout.linePitch * 1pt, {
    set par(first-line-indent: 0pt)
    align(right, pad(right: 2em, report.signature.agency))
    align(right, pad(right: 4em, report.signature.day))
  })
}
`;
