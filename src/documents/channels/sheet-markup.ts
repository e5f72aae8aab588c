/**
 * Typst markup that the sheets share: the parts of a text at any size. All words and sizes come from `sys.inputs.data`.
 * A line of type is as high as its size, and what is between lines makes up a pitch of 1.6 times it.
 */
export const sheetMarkup = `
#let data = json(bytes(sys.inputs.data))
#let sheet = data.sheet
#let words = sheet.words
#set document(title: sheet.title, author: sheet.agencyName, date: none)
#set text(font: data.fonts.text, lang: "zh", region: "cn", cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em)

// sentences that were parted belong to the paragraph before them
#let paragraphs(parts) = {
  let joined = ()
  for part in parts {
    if part.kind == "more" and joined.len() > 0 {
      let last = joined.pop()
      last.text = last.text + part.text
      joined.push(last)
    } else { joined.push(part) }
  }
  joined
}

#let printed-table(part, size) = {
  set text(size: size * 0.86)
  set par(first-line-indent: 0pt, leading: size * 0.4, spacing: size * 0.4, justify: false)
  table(
    columns: (1fr,) * part.columnCount,
    stroke: 0.6pt, inset: size * 0.3, align: center + horizon,
    ..part.rows.flatten().map(cell => table.cell(
      colspan: cell.columnSpan, rowspan: cell.rowSpan,
      fill: if cell.isHeader { luma(235) } else { none },
      if cell.isHeader { strong(cell.text) } else { cell.text },
    )),
  )
}

#let body-of(parts, size) = {
  set text(size: size)
  set par(leading: size * 0.6, spacing: size * 0.6, justify: true, first-line-indent: (amount: 2em, all: true))
  for part in paragraphs(parts) {
    if part.kind == "table" {
      // a small table stays together
      block(above: size * 0.8, below: size * 0.8, breakable: part.rows.len() > 8, printed-table(part, size))
    }
    else if part.kind == "heading" { text(font: data.fonts.heading, weight: "bold", part.text); parbreak() }
    else { part.text; parbreak() }
  }
}

#let code(side) = box(width: side, height: side, image(bytes(data.qr), format: "svg", width: side))
`;
