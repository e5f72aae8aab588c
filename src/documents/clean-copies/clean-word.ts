import type { Refusal } from '../../core/law/refusal.ts';
import type { FileRemoval } from '../../core/releases/file-removals.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from '../attachments/attachment-refusals.ts';
import { BrokenZip, readZip, type ZipPackage } from '../attachments/read-zip.ts';
import { type Crop, cleanPicture } from './clean-picture.ts';
import { cleanWordPart, isSwitchedOn, NotCopyable } from './clean-word-part.ts';
import { cleanSettings } from './word-settings.ts';
import { writeZip, type ZipPart } from './write-zip.ts';
import { childOf, childrenOf, element, readXml, writeXml, type XmlElement } from './xml-nodes.ts';

/** A document written anew, and what was left out. */
export interface CleanWord {
  readonly bytes: Uint8Array;
  readonly removals: readonly FileRemoval[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNames = 'http://schemas.openxmlformats.org/package/2006';
const mediaTypes = {
  xml: 'application/xml',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
} as const;
const wordType = (part: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;

/**
 * A document written anew: its text with changes accepted, headers, notes, styles, numbering and pictures, and nothing else.
 * Comments, changes, hidden text, fields, properties, custom data and whatever is not known are left out; what cannot be
 * copied without loss is refused with the advice to print it as a PDF.
 */
export async function cleanWord(bytes: Uint8Array): Promise<Result<CleanWord, Refusal>> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  try {
    return await rewritten(zip.value);
  } catch (error) {
    if (error instanceof NotCopyable) return refuse(attachmentRefusal('notCopyable'));
    if (error instanceof BrokenZip) return refuse(attachmentRefusal('damaged'));
    throw error;
  }
}

async function rewritten(zip: ZipPackage): Promise<Result<CleanWord, Refusal>> {
  const removals = new Set<FileRemoval>(packageRemovals(zip));
  const writer = new PackageWriter(zip, removals, hiddenStylesIn(zip));
  const main = writer.cleanPart('word/document.xml');
  if (main === undefined) return refuse(attachmentRefusal('damaged'));
  const fault = await writer.drawPictures();
  if (fault !== undefined) return refuse(fault);
  return accept({ bytes: writeZip(writer.parts()), removals: [...removals] });
}

function packageRemovals({ names }: ZipPackage): readonly FileRemoval[] {
  const found: FileRemoval[] = ['metadata'];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/comments/i)) found.push('comments');
  if (has(/vbaProject|activeX/i)) found.push('scripts');
  if (has(/embeddings/i)) found.push('embeddedFiles');
  return found;
}

function hiddenStylesIn(zip: ZipPackage): ReadonlySet<string> {
  const styles = partOf(zip, 'word/styles.xml');
  if (styles === undefined) return new Set();
  const hidden = new Set<string>();
  const rows = childrenOf(styles, 'w:style');
  const isHidden = (style: XmlElement): boolean => {
    const own = childOf(childOf(style, 'w:rPr') ?? element(''), 'w:vanish');
    return own === undefined
      ? hidden.has(childOf(style, 'w:basedOn')?.attributes.get('w:val') ?? '')
      : isSwitchedOn(own);
  };
  // a style may come before the one that it is based on
  for (let round = 0; round < 10; round += 1)
    for (const style of rows) if (isHidden(style)) hidden.add(style.attributes.get('w:styleId') ?? '');
  return hidden;
}

function partOf(zip: ZipPackage, name: string): XmlElement | undefined {
  const bytes = zip.read(name);
  return bytes === undefined ? undefined : readXml(new TextDecoder().decode(bytes));
}

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isOutside: boolean;
}

/** Collects the parts of the new package while the old ones are cleaned. */
class PackageWriter {
  readonly #zip: ZipPackage;
  readonly #removals: Set<FileRemoval>;
  readonly #hiddenStyles: ReadonlySet<string>;
  readonly #parts = new Map<string, ZipPart>();
  readonly #types = new Map<string, string>();
  readonly #pictures = new Map<
    string,
    { readonly name: string; readonly source: string; readonly crop: Crop | undefined }
  >();
  readonly #media: ZipPart[] = [];

  constructor(zip: ZipPackage, removals: Set<FileRemoval>, hiddenStyles: ReadonlySet<string>) {
    this.#zip = zip;
    this.#removals = removals;
    this.#hiddenStyles = hiddenStyles;
  }

  /** Cleans a part and everything it refers to that is kept; undefined if it is not there. */
  cleanPart(name: string): XmlElement | undefined {
    const root = partOf(this.#zip, name);
    if (root === undefined) return undefined;
    const old = this.#relationsOf(name);
    const kept: XmlElement[] = [];
    const known = new Map<string, string>();
    const relate = (oldId: string, crop?: Crop): string | undefined => {
      const key = `${oldId} ${JSON.stringify(crop ?? '')}`;
      const earlier = known.get(key);
      if (earlier !== undefined) return earlier;
      const target = this.#carryOver(old.get(oldId), crop);
      if (target === undefined) return undefined;
      const id = `rId${kept.length + 1}`;
      known.set(key, id);
      kept.push(relationship(id, target));
      return id;
    };
    const clean = cleanWordPart(root, { hiddenStyles: this.#hiddenStyles, relate, removals: this.#removals });
    if (name === 'word/document.xml') kept.push(...this.#supports(kept.length));
    this.#add(name, clean);
    if (kept.length > 0)
      this.#add(relationsName(name), element('Relationships', { xmlns: `${packageNames}/relationships` }, kept));
    return clean;
  }

  /** Draws every picture that is shown anew; answers why one cannot be. */
  async drawPictures(): Promise<Refusal | undefined> {
    for (const { name, source, crop } of this.#pictures.values()) {
      const bytes = this.#zip.read(source);
      if (bytes === undefined) return attachmentRefusal('damaged');
      // drawings of old kinds are programs of their own
      if (/\.(?:emf|wmf|emz|wmz|svg)$/i.test(source)) return attachmentRefusal('notCopyable');
      const clean = await cleanPicture(bytes, crop);
      if (!clean.ok) return clean.refusal;
      this.#media.push({ name, bytes: clean.value.bytes });
    }
    return undefined;
  }

  parts(): readonly ZipPart[] {
    const overrides = [...this.#types].map(([name, type]) =>
      element('Override', { PartName: `/${name}`, ContentType: type }),
    );
    const defaults = Object.entries(mediaTypes).map(([extension, type]) =>
      element('Default', { Extension: extension, ContentType: type }),
    );
    const root = relationship('rId1', { type: 'officeDocument', target: 'word/document.xml', isOutside: false });
    return [
      xmlPart(
        '[Content_Types].xml',
        element('Types', { xmlns: `${packageNames}/content-types` }, [...defaults, ...overrides]),
      ),
      xmlPart('_rels/.rels', element('Relationships', { xmlns: `${packageNames}/relationships` }, [root])),
      ...this.#parts.values(),
      ...this.#media,
    ];
  }

  #add(name: string, root: XmlElement, type = typeOfPart(name)): void {
    this.#parts.set(name, xmlPart(name, root));
    if (type !== undefined) this.#types.set(name, type);
  }

  /** Styles, numbering and the few settings that change the look; the document refers to them by their kind only. */
  #supports(count: number): readonly XmlElement[] {
    const cleaning = { hiddenStyles: new Set<string>(), relate: () => undefined, removals: new Set<FileRemoval>() };
    const supports: XmlElement[] = [];
    for (const kind of ['styles', 'numbering', 'settings'] as const) {
      const root = partOf(this.#zip, `word/${kind}.xml`);
      if (root === undefined) continue;
      this.#add(`word/${kind}.xml`, kind === 'settings' ? cleanSettings(root) : cleanWordPart(root, cleaning));
      supports.push(
        relationship(`rId${count + supports.length + 1}`, { type: kind, target: `${kind}.xml`, isOutside: false }),
      );
    }
    for (const kind of ['footnotes', 'endnotes'] as const) {
      if (this.cleanPart(`word/${kind}.xml`) === undefined) continue;
      supports.push(
        relationship(`rId${count + supports.length + 1}`, { type: kind, target: `${kind}.xml`, isOutside: false }),
      );
    }
    return supports;
  }

  #carryOver(relation: Relation | undefined, crop: Crop | undefined): Relation | undefined {
    if (relation === undefined) return undefined;
    const { type, target, isOutside } = relation;
    if (isOutside) {
      if (type === 'hyperlink' && /^(?:https?|mailto):/i.test(target)) return relation;
      this.#removals.add('externalLinks');
      return undefined;
    }
    if (type === 'image') return { type, target: this.#picture(target, crop), isOutside };
    if ((type === 'header' || type === 'footer') && this.cleanPart(`word/${target}`) !== undefined) return relation;
    return undefined;
  }

  #picture(target: string, crop: Crop | undefined): string {
    const source = target.startsWith('/') ? target.slice(1) : `word/${target}`;
    const key = `${source} ${JSON.stringify(crop ?? '')}`;
    const extension = /\.jpe?g$/i.test(source) ? 'jpeg' : 'png';
    const name = this.#pictures.get(key)?.name ?? `word/media/image${this.#pictures.size + 1}.${extension}`;
    this.#pictures.set(key, { name, source, crop });
    return name.slice('word/'.length);
  }

  #relationsOf(name: string): ReadonlyMap<string, Relation> {
    const root = partOf(this.#zip, relationsName(name));
    if (root === undefined) return new Map();
    return new Map(
      childrenOf(root, 'Relationship').map(({ attributes }) => [
        attributes.get('Id') ?? '',
        {
          type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
          target: attributes.get('Target') ?? '',
          isOutside: attributes.get('TargetMode') === 'External',
        },
      ]),
    );
  }
}

function relationsName(name: string): string {
  const at = name.lastIndexOf('/');
  return `${name.slice(0, at)}/_rels/${name.slice(at + 1)}.rels`;
}

function relationship(id: string, { type, target, isOutside }: Relation): XmlElement {
  return element('Relationship', {
    Id: id,
    Type: `${office}/${type}`,
    Target: target,
    ...(isOutside ? { TargetMode: 'External' } : {}),
  });
}

function typeOfPart(name: string): string | undefined {
  if (name === 'word/document.xml') return wordType('document.main');
  const kind = /^word\/(styles|numbering|settings|footnotes|endnotes|header|footer)\d*\.xml$/.exec(name)?.[1];
  return kind === undefined ? undefined : wordType(kind);
}

function xmlPart(name: string, root: XmlElement): ZipPart {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(root)}`;
  return { name, bytes: new TextEncoder().encode(xml) };
}
