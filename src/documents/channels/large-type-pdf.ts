import type { ChannelSheet } from '../../core/catalog/channel-sheet.ts';
import { fontFamilies } from '../exports/font-families.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';
import { qrDrawing } from '../letters/qr-code.ts';
import { sheetMarkup } from './sheet-markup.ts';

/** The whole text on A4 in type of 24 points, for weak eyes; every page says which of how many it is. */
export function renderLargeTypePdf(sheet: ChannelSheet, printer: Pick<TypstPrinter, 'print'>): Promise<Uint8Array> {
  const fonts = { text: fontFamilies.heading, heading: fontFamilies.title, title: fontFamilies.heading };
  const data = { sheet, qr: qrDrawing(sheet.address), fonts };
  return printer.print({ template: `${sheetMarkup}${largeMarkup}`, data });
}

const largeMarkup = `
#let size = 24pt
#set page(paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 22mm), footer: context align(center, text(size: 16pt, {
  words.page
  counter(page).display()
  words.pageEnd
  "，共"
  str(counter(page).final().first())
  words.pageEnd
})))
#set par(leading: size * 0.5, spacing: size * 0.6)
#text(size: 18pt, { words.mark; "　"; sheet.agencyName })
#block(above: size, below: size, {
  set par(leading: 16pt, justify: false)
  text(size: 34pt, weight: "bold", sheet.title)
})
#text(size: 18pt, sheet.facts)
#line(length: 100%, stroke: 1.5pt)
#body-of(sheet.parts, size)
#if sheet.files.len() > 0 {
  set text(size: size)
  words.files + "："
  parbreak()
  for (index, title) in sheet.files.enumerate() { str(index + 1) + ". " + title; parbreak() }
}
#block(breakable: false, above: size, width: 100%, {
  line(length: 100%, stroke: 1.5pt)
  grid(columns: (1fr, auto), column-gutter: 8mm, align: horizon, {
    set text(size: 18pt)
    for row in sheet.foot { row; parbreak() }
  }, align(center, { code(42mm); linebreak(); text(size: 16pt, words.scan) }))
})
`;
