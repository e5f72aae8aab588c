import {
  AlignmentType,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { escapeMarkup } from './escape-markup.ts';
import { characterPitch, linePitch, officialFont, officialPage, typeSize } from './official-layout.ts';

/** What the properties of a Word file say. */
export interface FileProperties {
  readonly title: string;
  readonly author: string;
  readonly day: PlainDate | undefined;
}

/** Two characters of the body: the indent of a paragraph's first line. */
export const twoCharacters = { firstLine: points(2 * typeSize.body), firstLineChars: 200 };
/** 22 lines to a page. */
export const exactPitch = { line: points(linePitch), lineRule: LineRuleType.EXACT };

/** A4. */
export const pageSize = { width: millimetres(officialPage.width), height: millimetres(officialPage.height) };
/** The margins that leave 156 mm by 225 mm. */
export const pageMargin = {
  top: millimetres(officialPage.top),
  bottom: millimetres(officialPage.bottom),
  left: millimetres(officialPage.left),
  right: millimetres(officialPage.right),
  // the page number stands 7 mm below the text
  footer: millimetres(officialPage.bottom - 7) - points(typeSize.pageNumber),
};

/** Body, title and the first two levels of headings. */
export const defaultStyles = {
  document: {
    run: {
      font: fontNamed(officialFont.body),
      size: halfPoints(typeSize.body),
      language: { value: 'zh-CN', eastAsia: 'zh-CN' },
    },
  },
  title: {
    run: { font: fontNamed(officialFont.title), size: halfPoints(typeSize.title), bold: false },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { line: points(35), lineRule: LineRuleType.EXACT } },
  },
  heading1: {
    run: { font: fontNamed(officialFont.heading), size: halfPoints(typeSize.body), bold: false, color: '000000' },
    paragraph: { spacing: { before: 0, after: 0, ...exactPitch }, indent: twoCharacters, keepNext: true },
  },
  heading2: {
    run: { font: fontNamed(officialFont.subheading), size: halfPoints(typeSize.body), bold: false, color: '000000' },
    paragraph: { spacing: { before: 0, after: 0, ...exactPitch }, indent: twoCharacters, keepNext: true },
  },
};

/** `— 1 —` one character in from the outer edge. */
export function pageFooter(alignment: 'left' | 'right'): Footer {
  const indent = { start: points(typeSize.pageNumber), end: points(typeSize.pageNumber) };
  const children = ['— ', PageNumber.CURRENT, ' —'];
  const number = new TextRun({ children, font: fontNamed(officialFont.table), size: halfPoints(typeSize.pageNumber) });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [number] })] });
}

/** A paragraph of the body: justified, 22 lines to a page. */
export function paragraph(children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.BOTH, spacing: exactPitch, ...options, children });
}

/** Text at the pitch of 28 characters to a line. */
export function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ characterSpacing: points(characterPitch - typeSize.body), ...options, text });
}

/** The properties of a file: title, agency and the day it names as its own, so that equal documents give equal files. */
export function coreProperties({ title, author, day }: FileProperties): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:creator>${escapeMarkup(author)}</dc:creator>`,
    `<dc:language>zh-CN</dc:language>${day === undefined ? '' : time('created') + time('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}

/** One font for every script. */
export function fontNamed(name: string) {
  return { ascii: name, eastAsia: name, hAnsi: name, cs: name };
}

/** Points in halves, the unit of Word type sizes. */
export function halfPoints(size: number): number {
  return Math.round(size * 2);
}

/** Points in twentieths, the unit of Word lengths. */
export function points(length: number): number {
  return Math.round(length * 20);
}

/** Millimetres in twentieths of a point. */
export function millimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}
