import { childOf, element, type XmlElement, type XmlNode } from './xml-nodes.ts';

const pageField = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** Whether a field gives the number of a page or of all pages, which only the printing program knows. */
export function isPageNumber(instruction: string): boolean {
  return pageField.test(instruction);
}

/**
 * Runs without fields: of each field what it shows, its instruction gone; numbers of pages stay fields, in their short
 * form. Fields may have fields inside, and may go on in the next paragraph.
 */
export function plainFields(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const plain: XmlNode[] = [];
  const open: { instruction: string; isResult: boolean; shown: XmlNode[] }[] = [];
  for (const node of nodes) {
    const field = open.at(-1);
    const target = (): XmlNode[] => (field === undefined ? plain : field.isResult ? field.shown : []);
    const mark = typeof node === 'string' ? undefined : fieldMark(node);
    if (mark === 'begin') open.push({ instruction: '', isResult: false, shown: [] });
    else if (mark === 'separate' && field !== undefined) field.isResult = true;
    else if (mark === 'end') {
      if (field === undefined) continue;
      open.pop();
      const outer = open.at(-1);
      const room = outer === undefined ? plain : outer.isResult ? outer.shown : [];
      room.push(...shownOf(field));
    } else if (typeof node !== 'string' && instructionOf(node) !== undefined && field !== undefined)
      field.instruction += instructionOf(node) ?? '';
    else target().push(node);
  }
  // what goes on in the next paragraph is shown as far as it got
  for (const field of open) plain.push(...field.shown);
  return plain;
}

function shownOf(field: { readonly instruction: string; readonly shown: readonly XmlNode[] }): readonly XmlNode[] {
  const page = pageField.exec(field.instruction)?.[1]?.toUpperCase();
  return page === undefined ? field.shown : [element('w:fldSimple', { 'w:instr': page }, field.shown)];
}

function fieldMark(node: XmlElement): string | undefined {
  return node.name === 'w:r' ? childOf(node, 'w:fldChar')?.attributes.get('w:fldCharType') : undefined;
}

function instructionOf(node: XmlElement): string | undefined {
  const text = node.name === 'w:r' ? childOf(node, 'w:instrText') : undefined;
  return text?.children.map((child) => (typeof child === 'string' ? child : '')).join('');
}
