import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledForm } from '../../../tests/support/filled-form.ts';
import { anyReport } from '../../../tests/support/random-reports.ts';
import { essenceOf } from '../../../tests/support/report-essence.ts';
import { cityReport } from '../../../tests/support/sample-reports.ts';
import { aPackage } from '../../../tests/support/severable-files.ts';
import type { AnnualReport } from '../../core/annual-report/report.ts';
import { readBytes } from './read-bytes.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const fullForm = anyReport.filter(
  ({ tables, cells }) =>
    tables.formVersion === '2021' &&
    tables.requests.otherwiseHandled === undefined &&
    Object.values(cells).every(({ reason }) => reason === 'blank'),
);

async function reportIn(bytes: Uint8Array): Promise<AnnualReport> {
  const read = await readBytes(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value.report;
}

async function refusalOf(bytes: Uint8Array) {
  const read = await readBytes(bytes);
  return read.ok ? undefined : read.refusal;
}

function wordFile(body: string): Uint8Array {
  return aPackage([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: `<w:document ${w}><w:body>${body}</w:body></w:document>` },
  ]);
}

describe('the official form filled in', () => {
  it.each([
    ['by Word', false],
    ['by WPS, a run for each character', true],
  ])('is read %s', async (_, isSplit) => {
    await fc.assert(
      fc.asyncProperty(fullForm, async (report) => {
        expect(essenceOf(await reportIn(filledForm(report, { isSplit })))).toEqual(essenceOf(report));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('is read with words in a text box once, and without what was deleted or is hidden', async () => {
    const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const box = (text: string) => `<w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent>`;
    const before = [
      `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('云岭市人民政府文件')}</mc:Choice>`,
      `<mc:Fallback>${box('云岭市人民政府文件')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      `<w:p><w:del w:id="1"><w:r><w:delText>删去的字</w:delText></w:r></w:del>${run('看不见的字', '<w:vanish/>')}</w:p>`,
    ].join('');
    const read = await readBytes(filledForm(cityReport, { before }));
    expect(read.ok && read.value.text?.match(/云岭市人民政府文件/g)).toHaveLength(1);
    expect(read.ok && read.value.text).not.toMatch(/删去的字|看不见的字/);
    expect(read.ok && essenceOf(read.value.report).cells).toEqual(essenceOf(cityReport).cells);
  });

  it('is read though its table stands in another one and its headings are counted by Word', async () => {
    const cell = (inner: string) => `<w:tc><w:tcPr/>${inner}</w:tc>`;
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const inner = (label: string, value: number) =>
      `<w:tbl><w:tr>${cell(paragraph(label))}${cell(paragraph(String(value)))}</w:tr></w:tbl>`;
    const body = [
      paragraph('清水乡2023年政府信息公开工作年度报告'),
      paragraph('二、主动公开政府信息情况'),
      `<w:tbl><w:tr>${cell(inner('行政许可', 7))}</w:tr><w:tr>${cell(inner('行政处罚', 8))}</w:tr></w:tbl>`,
    ].join('');
    const { tables } = await reportIn(wordFile(body));
    expect(tables.proactive).toMatchObject({ administrativeLicence: 7, administrativePenalty: 8 });
  });
});

describe('a file that nothing should be read from', () => {
  const big = Buffer.alloc(4 * 1024 * 1024, 'a');

  it.each([
    [
      'a bomb',
      aPackage([
        { name: 'word/document.xml', bytes: big },
        { name: '[Content_Types].xml', bytes: '<Types/>' },
      ]),
      'bomb',
    ],
    [
      'an entry that is larger than its list says',
      aPackage([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'word/document.xml', bytes: '<w:document/>', claim: 5 },
      ]),
      'damaged',
    ],
    ['a package cut short', filledForm(cityReport).slice(0, 5000), 'damaged'],
    ['another package', aPackage([{ name: 'photo.jpg', bytes: 'x' }]), 'archive'],
    [
      'a presentation',
      aPackage([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'ppt/presentation.xml', bytes: '<p/>' },
      ]),
      'binary',
    ],
    ['a document without words', wordFile('<w:p/>'), 'noText'],
    ['a broken PDF', Buffer.from('%PDF-1.7\n%%EOF'), 'damaged'],
  ])('%s is refused with a remedy', async (_what, bytes, reason) => {
    const refusal = await refusalOf(bytes);
    expect(refusal?.reason).toBe(`file.${reason}`);
    expect(refusal?.message).toMatch(/请/);
  });

  it('a scanned PDF is refused with a remedy', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawRectangle({ x: 50, y: 50, width: 300, height: 400 });
    const refusal = await refusalOf(await pdf.save());
    expect(refusal).toMatchObject({ reason: 'file.scanned', message: expect.stringContaining('OCR') });
  });

  it('a PDF with a password is refused with a remedy', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
    expect(await refusalOf(await pdf.save())).toMatchObject({ reason: 'file.encrypted' });
  });

  it('a document type with entities is passed over: nothing is fetched or multiplied', async () => {
    const types = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "&e;&e;&e;">]>';
    const file = aPackage([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      {
        name: 'word/document.xml',
        bytes: `${types}<w:document ${w}><w:body><w:p><w:r><w:t>&e;&f;</w:t></w:r></w:p></w:body></w:document>`,
      },
    ]);
    expect(await refusalOf(file)).toMatchObject({ reason: 'notAReport' });
  });
});
