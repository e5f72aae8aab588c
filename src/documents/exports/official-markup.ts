/**
 * Typst markup of a page in the official layout (GB/T 9704): A4, 22 lines of 28 characters, page number at the outer edge.
 * All text and all sizes come from `sys.inputs.data`: `about`, `day`, `fonts`, `layout`.
 */
export const officialMarkup = `
#let data = json(bytes(sys.inputs.data))
#let layout = data.layout
#let body-size = layout.typeSize.body * 1pt
// a line is as high as its type and what is between lines makes up the pitch
#let between = layout.linePitch * 1pt - body-size

#set document(
  title: data.about.title,
  author: data.about.author,
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
`;
