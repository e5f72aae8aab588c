import type { ChannelSheet } from '../../core/catalog/channel-sheet.ts';
import { fontFamilies } from '../exports/font-families.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';
import { qrDrawing } from '../letters/qr-code.ts';
import { sheetMarkup } from './sheet-markup.ts';

export type PosterPaper = 'A3' | 'A4';

/** Millimetres and points. The largest size of type at which the whole text fits is taken; below the least one it is cut. */
const papers = {
  A4: { width: 210, height: 297, margin: 15, code: 34, title: 30, small: 10.5, largest: 24, least: 12 },
  A3: { width: 297, height: 420, margin: 20, code: 50, title: 46, small: 15, largest: 36, least: 17 },
} as const;

/** One sheet for the board: band, title, the text as large as it fits, code and telephone at its foot. */
export function renderPosterPdf(
  sheet: ChannelSheet,
  paper: PosterPaper,
  printer: Pick<TypstPrinter, 'print'>,
): Promise<Uint8Array> {
  const fonts = { text: fontFamilies.heading, heading: fontFamilies.title, title: fontFamilies.title };
  const data = { sheet, paper: papers[paper], qr: qrDrawing(sheet.address), fonts };
  return printer.print({ template: `${sheetMarkup}${posterMarkup}`, data });
}

const posterMarkup = `
#let paper = data.paper
#let small = paper.small * 1pt
#let ink = rgb("#0b4a8f")
#set page(width: paper.width * 1mm, height: paper.height * 1mm, margin: paper.margin * 1mm)
#set par(leading: small * 0.5, spacing: small * 0.5)

#let head = {
  block(width: 100%, fill: ink, inset: small * 0.9, text(fill: white, size: small * 1.3, weight: "bold", {
    words.mark
    h(1fr)
    sheet.agencyName
  }))
  v(small * 1.4)
  align(center, block(width: 94%, {
    let long = sheet.title.clusters().len()
    let scale = if long > 60 { 0.6 } else if long > 34 { 0.76 } else { 1 }
    set par(leading: paper.title * scale * 0.35pt, justify: false)
    text(font: data.fonts.title, size: paper.title * scale * 1pt, weight: "bold", sheet.title)
  }))
  v(small * 0.9)
  align(center, text(size: small, fill: luma(60), sheet.facts))
  v(small * 0.5)
  line(length: 100%, stroke: 1.2pt + ink)
  v(small * 0.6)
}

#let foot = {
  line(length: 100%, stroke: 1.2pt + ink)
  v(small * 0.5)
  grid(
    columns: (1fr, auto), column-gutter: small * 2, align: (left + horizon, center + horizon),
    {
      set text(size: small * 1.05)
      set par(leading: small * 0.65, spacing: small * 0.65)
      for row in sheet.foot { row; parbreak() }
      if sheet.files.len() > 0 { words.files + "：" + sheet.files.join("；"); parbreak() }
      text(size: small * 0.85, fill: luma(60), { words.type; sheet.typedAddress })
    },
    {
      code(paper.code * 1mm)
      v(-small * 0.2)
      text(size: small * 1.05, weight: "bold", words.scan)
      if sheet.place != "" { linebreak(); text(size: small * 0.8, fill: luma(90), sheet.place) }
    },
  )
}

#let shortened = block(above: small, text(size: small * 1.05, weight: "bold", fill: ink, words.shortened))

#layout(area => context {
  let width = area.width
  let room = area.height - measure(block(width: width, head)).height - measure(block(width: width, foot)).height - small * 2
  let high(it) = measure(block(width: width, it)).height
  let size = paper.largest * 1pt
  while size > paper.least * 1pt and high(body-of(sheet.parts, size)) > room { size = size - 0.5pt }
  let count = sheet.parts.len()
  if high(body-of(sheet.parts, size)) > room {
    let fits(n) = high({ body-of(sheet.parts.slice(0, n), size); shortened }) <= room
    let low = 0
    while low < count {
      let middle = calc.quo(low + count + 1, 2)
      if fits(middle) { low = middle } else { count = middle - 1 }
    }
    count = low
  }
  block(width: width, height: area.height, spacing: 0pt, {
    head
    body-of(sheet.parts.slice(0, count), size)
    if count < sheet.parts.len() { shortened }
    v(1fr)
    foot
  })
})
`;
