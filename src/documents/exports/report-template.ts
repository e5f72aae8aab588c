import { officialMarkup } from './official-markup.ts';

/** Typst markup of the annual report in the official layout; all text and all sizes come from `sys.inputs.data`. */
export const reportTemplate = `
${officialMarkup}
#let report = data.document
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
