import type { EnvelopeFacts } from '../../core/requests/letter-facts.ts';
import { fontFamilies } from '../exports/font-families.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';

/**
 * Where a DL window envelope (220 × 110 mm) shows an A4 sheet folded twice: 20 mm from the left, from 45 mm below the top,
 * 85 × 45 mm; folds at 105 and 210 mm (ISO 269 and DIN 5008, form B). Millimetres.
 */
export const windowPlace = { left: 20, top: 45, width: 85, height: 45, folds: [105, 210] } as const;

const envelopeMarkup = `
#let data = json(bytes(sys.inputs.data))
#let place-of = data.place
#set document(title: "信封", author: data.sender.name, date: none)
#set page(width: 210mm, height: 297mm, margin: 0pt)
#set text(font: data.fonts.body, size: 12pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: 5pt, spacing: 5pt, justify: false)

#for fold in place-of.folds { place(top + left, dx: 5mm, dy: fold * 1mm, line(length: 5mm, stroke: 0.4pt)) }
#place(top + left, dx: place-of.left * 1mm, dy: place-of.top * 1mm,
  block(width: place-of.width * 1mm, height: place-of.height * 1mm, inset: (x: 3mm, y: 2mm), {
    block(width: 100%, below: 3mm, {
      set text(size: 8pt)
      data.senderLine
      v(-3pt)
      line(length: 100%, stroke: 0.3pt)
    })
    if data.postalCode != "" {
      block(below: 2mm, text(size: 14pt, tracking: 3pt, data.postalCode))
    }
    block(below: 2mm, text(size: data.addressSize * 1pt, data.address))
    text(size: 14pt, data.name)
  })
)
`;

/** A sheet to fold behind the window of an envelope: sender, postal code, address and name, and nothing about the request. */
export function renderEnvelopePdf(
  { sender, addressee }: EnvelopeFacts,
  printer: Pick<TypstPrinter, 'print'>,
): Promise<Uint8Array> {
  const address = addressee.address ?? '';
  const from = [sender.name, sender.address, sender.postalCode ?? ''].filter((text) => text !== '');
  return printer.print({
    template: envelopeMarkup,
    data: {
      place: windowPlace,
      fonts: fontFamilies,
      sender: { name: sender.name },
      senderLine: from.join('　'),
      postalCode: addressee.postalCode ?? '',
      address,
      addressSize: [...address].length > 40 ? 10 : 12,
      name: `${addressee.name}　收`,
    },
  });
}
