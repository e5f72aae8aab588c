import type { FileRemoval } from '../../core/releases/file-removals.ts';
import type { Crop } from './clean-picture.ts';
import { fateOf, isKeptAttribute, removalOf, wordNamespaces } from './word-elements.ts';
import { isPageNumber, plainFields } from './word-fields.ts';
import { childOf, childrenOf, element, type XmlElement, type XmlNode } from './xml-nodes.ts';

/** Thrown where a document holds something that cannot be copied without loss: it has to be printed as a PDF. */
export class NotCopyable extends Error {
  override readonly name = 'NotCopyable';
}

/** What the cleaning of a part needs, and what it tells back. */
export interface WordCleaning {
  /** Styles whose text is hidden. */
  readonly hiddenStyles: ReadonlySet<string>;
  /** The identifier under which the clean part refers to what the old one calls so; undefined drops the reference. */
  readonly relate: (oldId: string, crop?: Crop) => string | undefined;
  readonly removals: Set<FileRemoval>;
}

/** A part of a document with nothing in it but what a reader sees; changes count as accepted. Throws `NotCopyable`. */
export function cleanWordPart(root: XmlElement, cleaning: WordCleaning): XmlElement {
  const { name, children } = root;
  if (hasCommand(root)) cleaning.removals.add('fieldCommands');
  const namespaces = root.name.startsWith('w:') ? wordNamespaces : {};
  return element(
    name,
    namespaces,
    plainFields(children).flatMap((node) => cleanNode(node, cleaning, false)),
  );
}

function cleanNode(node: XmlNode, cleaning: WordCleaning, isOnColour: boolean): XmlNode[] {
  if (typeof node === 'string') return [node];
  const { name } = node;
  const removal = removalOf(name);
  if (removal !== undefined) cleaning.removals.add(removal);
  if (isHidden(node, cleaning)) {
    cleaning.removals.add('hiddenText');
    return [];
  }
  if (isDeletedRow(node)) return [];
  if (name === 'w:p' && isDeletedParagraph(node)) return [];
  if (name === 'mc:AlternateContent') return alternative(node, cleaning, isOnColour);
  if (name === 'w:pict') return pictureOfOldKind(node);
  if (name === 'w:hyperlink') return hyperlink(node, cleaning, isOnColour);
  switch (fateOf(name)) {
    case 'refuse':
      throw new NotCopyable(name);
    case 'drop':
      return [];
    case 'unwrap':
      if (name === 'w:fldSimple' && isPageNumber(node.attributes.get('w:instr') ?? ''))
        return [kept(node, cleaning, isOnColour)];
      return plainFields(node.children).flatMap((child) => cleanNode(child, cleaning, isOnColour));
    case 'keep':
      return [kept(node, cleaning, isOnColour)];
  }
}

function kept(node: XmlElement, cleaning: WordCleaning, isOnColour: boolean): XmlElement {
  const { name } = node;
  const onColour = isOnColour || isShaded(node);
  const crop = name === 'pic:blipFill' ? cropOf(node) : undefined;
  const attributes = new Map<string, string>();
  for (const [key, value] of node.attributes) {
    if (!isKeptAttribute(name, key)) continue;
    if (!key.startsWith('r:')) attributes.set(key, value);
    else {
      const related = cleaning.relate(value);
      if (related !== undefined) attributes.set(key, related);
    }
  }
  const inner = plainFields(node.children).flatMap((child) => {
    if (typeof child !== 'string' && child.name === 'a:blip' && crop !== undefined)
      return [croppedBlip(child, crop, cleaning)];
    if (typeof child !== 'string' && child.name === 'a:srcRect') return [];
    if (typeof child !== 'string' && isInvisibleInk(child, onColour)) return [];
    return cleanNode(child, cleaning, onColour);
  });
  return { name, attributes, children: inner };
}

// a picture that is shown in part is cut to that part: the rest of it would go along unseen
function croppedBlip(blip: XmlElement, crop: Crop, cleaning: WordCleaning): XmlElement {
  const related = cleaning.relate(blip.attributes.get('r:embed') ?? '', crop);
  if (related === undefined) throw new NotCopyable('a:blip');
  cleaning.removals.add('croppedParts');
  return element('a:blip', { 'r:embed': related });
}

function cropOf(blipFill: XmlElement): Crop | undefined {
  const rectangle = childOf(blipFill, 'a:srcRect');
  if (rectangle === undefined) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = ['l', 't', 'r', 'b'].map((side) =>
    Math.max(0, Number(rectangle.attributes.get(side) ?? 0) || 0),
  );
  return left + top + right + bottom === 0 ? undefined : { left, top, right, bottom };
}

// of several ways to draw the same only the newest goes over; the other ones hold its words again
function alternative(node: XmlElement, cleaning: WordCleaning, isOnColour: boolean): XmlNode[] {
  const choice = childOf(node, 'mc:Choice');
  if (choice === undefined || !/^(?:wps|wpg)$/.test(choice.attributes.get('Requires') ?? ''))
    throw new NotCopyable('mc:AlternateContent');
  return choice.children.flatMap((child) => cleanNode(child, cleaning, isOnColour));
}

function hyperlink(node: XmlElement, cleaning: WordCleaning, isOnColour: boolean): XmlNode[] {
  const inner = plainFields(node.children).flatMap((child) => cleanNode(child, cleaning, isOnColour));
  const related = cleaning.relate(node.attributes.get('r:id') ?? '');
  return related === undefined ? inner : [element('w:hyperlink', { 'r:id': related }, inner)];
}

// lines and boxes of old documents: only those that hold neither words nor pictures may be left out
function pictureOfOldKind(node: XmlElement): XmlNode[] {
  if (/"(?:v:imagedata|v:textbox|o:OLEObject)"/.test(JSON.stringify(namesIn(node)))) throw new NotCopyable('w:pict');
  return [];
}

// 域: what it would fetch or compute goes, what it shows stays
function hasCommand(node: XmlElement): boolean {
  if (node.name === 'w:instrText' || node.name === 'w:fldSimple') {
    const instruction =
      node.attributes.get('w:instr') ?? node.children.filter((child) => typeof child === 'string').join('');
    if (instruction.trim() !== '' && !isPageNumber(instruction)) return true;
  }
  return childrenOf(node).some(hasCommand);
}

function namesIn(node: XmlElement): readonly string[] {
  return [node.name, ...childrenOf(node).flatMap(namesIn)];
}

function isHidden(node: XmlElement, { hiddenStyles }: WordCleaning): boolean {
  if (node.name !== 'w:r' && node.name !== 'w:p') return false;
  const properties = childOf(node, node.name === 'w:r' ? 'w:rPr' : 'w:pPr');
  if (properties === undefined) return false;
  const style = childOf(properties, node.name === 'w:r' ? 'w:rStyle' : 'w:pStyle')?.attributes.get('w:val');
  if (style !== undefined && hiddenStyles.has(style)) return true;
  return node.name === 'w:r' && isSwitchedOn(childOf(properties, 'w:vanish') ?? childOf(properties, 'w:specVanish'));
}

/** Whether a property of yes or no is on: it is there, and does not say no. */
export function isSwitchedOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes.get('w:val') ?? '1');
}

function isDeletedRow(node: XmlElement): boolean {
  const properties = node.name === 'w:tr' ? childOf(node, 'w:trPr') : undefined;
  return properties !== undefined && childOf(properties, 'w:del') !== undefined;
}

// the mark at its end was deleted, and so was everything in it
function isDeletedParagraph(node: XmlElement): boolean {
  const mark = childOf(childOf(node, 'w:pPr') ?? element(''), 'w:rPr');
  if (mark === undefined || childOf(mark, 'w:del') === undefined) return false;
  return childrenOf(node).every(
    ({ name }) => ['w:pPr', 'w:del', 'w:moveFrom'].includes(name) || fateOf(name) === 'drop',
  );
}

function isShaded(node: XmlElement): boolean {
  const properties = childOf(node, `${node.name}Pr`);
  if (properties === undefined) return false;
  const fill = childOf(properties, 'w:shd')?.attributes.get('w:fill') ?? 'auto';
  return !/^(?:auto|FFFFFF)$/i.test(fill) || childOf(properties, 'w:highlight') !== undefined;
}

// white on white and letters of a point are meant for nobody to see: they are made visible, and found by the checks
function isInvisibleInk(node: XmlElement, isOnColour: boolean): boolean {
  const value = node.attributes.get('w:val') ?? '';
  if (node.name === 'w:color') return !isOnColour && /^(?:FFFFFF|FEFEFE|FDFDFD)$/i.test(value);
  return (node.name === 'w:sz' || node.name === 'w:szCs') && Number(value) <= 4;
}
