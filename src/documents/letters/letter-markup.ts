import { officialMarkup } from '../exports/official-markup.ts';

/** Typst markup of a letter in the official layout; all text and all sizes come from `sys.inputs.data`. */
export const letterMarkup = `
${officialMarkup}
#let letter = data.document
#let measures = data.measures
#let line-pitch = layout.linePitch * 1pt
#let red = rgb(measures.red)
#let watermark = letter.at("watermark", default: none)
#set page(foreground: if watermark != none {
  rotate(-45deg, text(font: data.fonts.title, size: 96pt, fill: rgb("#00000020"), tracking: 0pt, watermark))
})
// 22 lines stand on every full page, whatever paragraph ends there
#set text(costs: (orphan: 0%, widow: 0%))

#let centred(size, leading, body) = {
  set text(font: data.fonts.title, size: size, weight: "bold", tracking: 0pt)
  set par(first-line-indent: 0pt, leading: leading, justify: false)
  align(center, body)
}
#let blank(count) = v(count * line-pitch, weak: false)

#let head() = {
  v(measures.letterheadTop * 1mm)
  block(width: 100%, spacing: 0pt, {
    set text(fill: red, top-edge: "bounds", bottom-edge: "baseline")
    centred(data.letterheadSize * 1pt, 0pt, letter.letterhead)
  })
  v(if letter.numberLine == none { line-pitch } else { 2 * line-pitch })
  if letter.numberLine != none {
    block(width: 100%, height: body-size, spacing: 0pt, {
      set par(first-line-indent: 0pt)
      align(center, letter.numberLine)
    })
  }
  v(measures.ruleGap * 1mm)
  block(width: 100%, spacing: 0pt, line(length: 100%, stroke: measures.ruleThickness * 1pt + red))
  v(2 * line-pitch)
}

#show title: it => block(width: 100%, spacing: 0pt, centred(layout.typeSize.title * 1pt, 13pt, it.body))
#let type-of-level(level) = {
  if level == 1 { data.fonts.heading } else if level == 2 { data.fonts.subheading } else { data.fonts.body }
}
#show heading: it => {
  set text(font: type-of-level(it.level), size: body-size, weight: "regular")
  block(sticky: true, above: between, below: between, width: 100%, par(it.body))
}

#let paragraph(entry) = {
  if entry.level == 1 or entry.level == 2 { heading(level: entry.level, entry.text) } else { par(entry.text) }
}

#let lines(value) = value.split("\\n").map(part => [#part]).join(linebreak())

#let form-table(entry) = {
  let size = if entry.isDense { measures.denseType } else { measures.formType } * 1pt
  let pitch = if entry.isDense { measures.denseLine } else { measures.formLine } * 1pt
  set text(size: size, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: if entry.isDense { 3pt } else { 6pt }, spacing: 6pt, justify: false)
  let cells(row) = row.cells.enumerate().map(((index, cell)) => {
    let body = lines(cell.text)
    table.cell(
      colspan: cell.span,
      align: horizon + if cell.isLabel { center } else { left },
      breakable: cell.text.len() > 1200,
      // a column without width in the first cell holds the row open for what is written by hand
      if index > 0 { body } else { grid(columns: (0pt, 1fr), align: horizon, block(height: row.lines * pitch), body) },
    )
  })
  set table(columns: entry.columns.map(width => width * 1fr), stroke: 0.6pt, inset: (x: 5pt, y: 2pt))
  let body = entry.rows.slice(entry.headerRowCount).map(cells).flatten()
  block(width: 100%, above: between, below: between + 4pt,
    if entry.headerRowCount == 0 { table(..body) } else {
      table(table.header(..entry.rows.slice(0, entry.headerRowCount).map(cells).flatten()), ..body)
    })
}

#let blocks(entries) = for entry in entries {
  if entry.kind == "table" { form-table(entry) } else { paragraph(entry) }
}

#let attachments() = if letter.attachments.len() > 0 {
  blank(1)
  set par(first-line-indent: 0pt)
  let many = letter.attachments.len() > 1
  let names = letter.attachments.enumerate().map(((index, name)) => {
    par(hanging-indent: if many { 1em } else { 0em }, if many { [#(index + 1).#name] } else { name })
  })
  pad(left: 2em, grid(columns: (3em, 1fr), [附件：], names.join()))
}

#let signature() = if letter.signature != none {
  let (agency, day) = (letter.signature.agency, letter.signature.day)
  block(width: 100%, spacing: 0pt, {
    set par(first-line-indent: 0pt)
    align(right, pad(right: data.signatureIndents.agency * 1em, agency))
    if day == none { v(line-pitch) } else { align(right, pad(right: data.signatureIndents.day * 1em, day)) }
  })
}

#let code() = {
  set par(first-line-indent: 0pt)
  set text(size: measures.denseType * 1pt, tracking: 0pt)
  let drawing = image(bytes(data.code), format: "svg", width: measures.codeSize * 1mm, alt: letter.code.caption)
  align(center, stack(spacing: 4pt, drawing, letter.code.caption))
}

// between rules, as imprints stand
#let contact() = if letter.contact.len() > 0 {
  v(line-pitch)
  block(breakable: false, width: 100%, above: 0pt, stroke: (y: 0.6pt), inset: (x: 1em, y: 5pt), {
    set text(size: measures.formType * 1pt, tracking: 0pt)
    set par(first-line-indent: 0pt, leading: 7pt, spacing: 7pt, justify: false)
    for line in letter.contact { par(line) }
  })
}

#let mark() = if letter.mark != none { par("（" + letter.mark + "）") }

// the seal stands on a page that has words of the letter on it
#let closing(words) = block(breakable: not data.closesOnOnePage, width: 100%, above: between, below: between, {
  words
  attachments()
  if letter.code == none {
    blank(2)
    signature()
  } else {
    v(between)
    grid(columns: (measures.codeSize * 1mm + 2em, 1fr), align: (left + bottom, right + bottom), code(), signature())
  }
  mark()
  contact()
})

#let slip() = if letter.slip != none {
  pagebreak()
  block(width: 100%, below: line-pitch, centred(layout.typeSize.title * 1pt, 13pt, letter.slip.title))
  blocks(letter.slip.blocks)
  par(letter.slip.returnTo)
}

#if letter.letterhead != none { head() }
#title(letter.titleLines.map(line => [#line]).join(linebreak()))
#if letter.addressee != none or letter.blocks.first().kind != "table" { blank(1) }
#v(between)
#if letter.addressee != none { par(first-line-indent: 0pt, letter.addressee + "：") }
#if letter.signature == none { blocks(letter.blocks) } else {
  blocks(if data.closesOnOnePage { letter.blocks.slice(0, -1) } else { letter.blocks })
  closing(if data.closesOnOnePage { paragraph(letter.blocks.last()) })
}
#slip()
`;
