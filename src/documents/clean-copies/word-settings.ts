import { wordNamespaces } from './word-elements.ts';
import { childrenOf, element, type XmlElement } from './xml-nodes.ts';

/** Settings that change how a document looks; the other ones tell about who wrote it, when and from what. */
const looks = new Set(
  `w:zoom w:defaultTabStop w:characterSpacingControl w:evenAndOddHeaders w:mirrorMargins w:bordersDoNotSurroundHeader
   w:bordersDoNotSurroundFooter w:drawingGridHorizontalSpacing w:drawingGridVerticalSpacing
   w:displayHorizontalDrawingGridEvery w:displayVerticalDrawingGridEvery w:noPunctuationKerning w:compat w:themeFontLang
   w:decimalSymbol w:listSeparator`.split(/\s+/),
);

/** The settings of a document, only those that change its look. */
export function cleanSettings(root: XmlElement): XmlElement {
  const kept = childrenOf(root).filter(({ name }) => looks.has(name));
  return element('w:settings', wordNamespaces, kept.map(plain));
}

function plain(node: XmlElement): XmlElement {
  const attributes = [...node.attributes].filter(([name]) => name.startsWith('w:') && !name.startsWith('w:rsid'));
  return { name: node.name, attributes: new Map(attributes), children: childrenOf(node).map(plain) };
}
