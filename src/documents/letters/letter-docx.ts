import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  attachmentLines,
  type LetterBlock,
  type LetterCell,
  type LetterCode,
  type LetterDocument,
  type LetterParagraph,
  type LetterTable,
} from '../../core/requests/letter-document.ts';
import { docxFile } from '../exports/docx-file.ts';
import { fontNamed, halfPoints, millimetres, paragraph, points, run, twoCharacters } from '../exports/docx-layout.ts';
import { linePitch, officialFont, textWidth, typeSize } from '../exports/official-layout.ts';
import { letterheadSize, letterLayout, signatureIndents } from './letter-layout.ts';
import { authorOf } from './letter-pdf.ts';
import { qrPicture } from './qr-code.ts';

/** A letter as a Word document in the official layout; names the official fonts. Equal letters give equal bytes. */
export function renderLetterDocx(document: LetterDocument): Promise<Uint8Array> {
  const about = { title: document.titleLines.join(''), author: authorOf(document), day: document.madeOn ?? undefined };
  return docxFile(about, bodyOf(document));
}

type Part = Paragraph | Table;

function bodyOf(document: LetterDocument): readonly Part[] {
  const { titleLines, addressee, blocks, contact, mark, slip } = document;
  return [
    ...headOf(document),
    titleOf(titleLines),
    paragraph([]),
    ...(addressee === null ? [] : [paragraph([run(`${addressee}：`)])]),
    ...blocks.map((block, index) => blockPart(block, document.signature !== null && index === blocks.length - 1)),
    ...attachmentParts(document.attachments),
    ...closingOf(document),
    ...(mark === null ? [] : [paragraph([run(`（${mark}）`)], { indent: twoCharacters })]),
    ...contactParts(contact),
    ...(slip === null
      ? []
      : [
          titleOf([slip.title], { pageBreakBefore: true }),
          paragraph([]),
          ...slip.blocks.map((block) => blockPart(block)),
          paragraph([run(slip.returnTo)], { indent: twoCharacters }),
        ]),
  ];
}

function headOf({ letterhead, numberLine }: LetterDocument): readonly Paragraph[] {
  if (letterhead === null) return [];
  const size = letterheadSize(letterhead);
  const red = letterLayout.red.slice(1);
  const rule = {
    style: BorderStyle.SINGLE,
    size: letterLayout.ruleThickness * 8,
    color: red,
    space: Math.round((letterLayout.ruleGap * 72) / 25.4),
  };
  const name = new TextRun({
    text: letterhead,
    font: fontNamed(officialFont.title),
    size: halfPoints(size),
    color: red,
  });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: {
        before: millimetres(letterLayout.letterheadTop),
        after: points(linePitch),
        line: points(size * 1.2),
        lineRule: LineRuleType.EXACT,
      },
      children: [name],
    }),
    paragraph([run(numberLine ?? '')], { alignment: AlignmentType.CENTER, border: { bottom: rule } }),
    paragraph([]),
    paragraph([]),
  ];
}

function titleOf(titleLines: readonly string[], options: IParagraphOptions = {}): Paragraph {
  const lines = titleLines.map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 }));
  return new Paragraph({ style: 'Title', ...options, children: lines });
}

function blockPart(block: LetterBlock, isLast = false): Part {
  return block.kind === 'table' ? tablePart(block) : textParagraph(block, isLast);
}

/** The last one stays on a page with the seal. */
function textParagraph({ level, text }: LetterParagraph, isLast: boolean): Paragraph {
  if (level === 1) return new Paragraph({ style: 'Heading1', children: [run(text)] });
  if (level === 2) return new Paragraph({ style: 'Heading2', children: [run(text)] });
  return paragraph([run(text)], { indent: twoCharacters, ...(isLast ? { keepNext: true, keepLines: true } : {}) });
}

function tablePart(table: LetterTable): Table {
  const all = table.columns.reduce((sum, width) => sum + width, 0);
  const columnWidths = table.columns.map((width) => Math.floor((millimetres(textWidth) * width) / all));
  const side = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const pitch = table.isDense ? letterLayout.denseLine : letterLayout.formLine;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    borders: { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side },
    margins: { left: 100, right: 100, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows: table.rows.map(
      ({ cells, lines }, index) =>
        new TableRow({
          ...(index < table.headerRowCount ? { tableHeader: true } : {}),
          height: { value: points(lines * pitch + 4), rule: HeightRule.ATLEAST },
          children: cells.map((cell) => cellPart(cell, table.isDense)),
        }),
    ),
  });
}

function cellPart({ text, isLabel, span }: LetterCell, isDense: boolean): TableCell {
  const size = isDense ? letterLayout.denseType : letterLayout.formType;
  const lines = text === '' ? [] : text.split('\n');
  return new TableCell({
    ...(span > 1 ? { columnSpan: span } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: points(isDense ? 15 : 20), lineRule: LineRuleType.EXACT },
        children: lines.map((line, index) =>
          run(line, { size: halfPoints(size), characterSpacing: 0, ...(index === 0 ? {} : { break: 1 }) }),
        ),
      }),
    ],
  });
}

function attachmentParts(titles: readonly string[]): readonly Paragraph[] {
  if (titles.length === 0) return [];
  const character = points(typeSize.body);
  const hanging = titles.length > 1 ? character : 0;
  const lines = attachmentLines(titles).map((text, index) =>
    paragraph([run(text)], {
      indent: { start: 5 * character + hanging, hanging: (index === 0 ? 3 * character : 0) + hanging },
      keepNext: true,
    }),
  );
  return [paragraph([], { keepNext: true }), ...lines];
}

function closingOf({ signature, code, contact }: LetterDocument): readonly Part[] {
  if (signature === null) return [];
  const hasContact = contact.length > 0;
  const indents = signatureIndents(signature.agency, signature.day ?? '');
  const line = (text: string, characters: number, keepNext: boolean) =>
    paragraph([run(text)], {
      alignment: AlignmentType.RIGHT,
      indent: { end: points(characters * typeSize.body) },
      keepNext,
    });
  const lines = [line(signature.agency, indents.agency, true), line(signature.day ?? '', indents.day, hasContact)];
  if (code !== null) return [besideCode(code, lines)];
  return [paragraph([], { keepNext: true }), paragraph([], { keepNext: true }), ...lines];
}

/** The code to scan at the left, the signature at the right of it. */
function besideCode({ address, caption }: LetterCode, signature: readonly Paragraph[]): Table {
  const side = Math.round((letterLayout.codeSize * 96) / 25.4);
  const picture = new ImageRun({
    type: 'gif',
    data: qrPicture(address),
    transformation: { width: side, height: side },
    // a number of its own, so that equal letters give equal files
    altText: { id: '1', name: caption, title: caption, description: address },
  });
  const words = run(caption, { size: halfPoints(letterLayout.denseType), characterSpacing: 0 });
  const columnWidths = [millimetres(40), millimetres(textWidth - 40)];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cells = [[new Paragraph({ children: [picture] }), new Paragraph({ children: [words] })], signature];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: millimetres(textWidth), type: WidthType.DXA },
    columnWidths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map((children) => new TableCell({ verticalAlign: VerticalAlignTable.BOTTOM, children })),
      }),
    ],
  });
}

/** Between rules, as imprints stand. */
function contactParts(lines: readonly string[]): readonly Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 5, space: 4, color: '000000' };
  const parts = lines.map((text, index) =>
    paragraph([run(text, { size: halfPoints(letterLayout.formType), characterSpacing: 0 })], {
      indent: { start: points(letterLayout.formType) },
      spacing: { line: points(21), lineRule: LineRuleType.EXACT },
      keepNext: index < lines.length - 1,
      border: { ...(index === 0 ? { top: rule } : {}), ...(index === lines.length - 1 ? { bottom: rule } : {}) },
    }),
  );
  return parts.length === 0 ? [] : [paragraph([], { keepNext: true }), ...parts];
}
