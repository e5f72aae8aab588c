import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { writeXlsx } from 'hucre/xlsx';
import { aPackage, type PackageEntry } from './severable-files.ts';

/** What must not be in any clean copy: every hiding place of the files below carries it. */
export const canary = '金丝雀';
/** The same where only Latin letters fit. */
export const latinCanary = 'CANARY-7Q';
/** What is seen, and stays. */
export const seen = '公开的内容';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const run = (text: string, properties = ''): string =>
  `<w:r w:rsidR="00AA11BB"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = ''): string =>
  `<w:p w:rsidR="00AA11BB"><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const author = `w:id="1" w:author="${canary}" w:date="2026-01-01T00:00:00Z"`;

function hidingParagraphs(): readonly string[] {
  return [
    paragraph(run(seen)),
    paragraph(
      `<w:ins ${author}>${run('新增的字')}</w:ins><w:del ${author}><w:r><w:delText>${canary}</w:delText></w:r></w:del>`,
    ),
    paragraph(`<w:moveFrom ${author}>${run(canary)}</w:moveFrom><w:moveTo ${author}>${run('移来的字')}</w:moveTo>`),
    paragraph(
      `<w:del ${author}><w:r><w:delText>${canary}</w:delText></w:r></w:del>`,
      `<w:rPr><w:del ${author}/></w:rPr>`,
    ),
    paragraph(run(canary, '<w:vanish/>') + run('看得见', '<w:vanish w:val="0"/>')),
    paragraph(run(canary), '<w:pStyle w:val="Secret"/>'),
    paragraph(
      `<w:commentRangeStart w:id="0"/>${run('有批注')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
    ),
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "C:\\${canary}.doc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('域的结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
    `<w:sdt><w:sdtPr><w:alias w:val="${canary}"/></w:sdtPr><w:sdtContent>${paragraph(run('控件里的字'))}</w:sdtContent></w:sdt>`,
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${paragraph(run('表格的字'))}</w:tc></w:tr><w:tr><w:trPr><w:del ${author}/></w:trPr><w:tc>${paragraph(run(canary))}</w:tc></w:tr></w:tbl>`,
    paragraph(
      `<w:bookmarkStart w:id="3" w:name="${canary}"/><w:hyperlink r:id="rId9">${run('链接的字')}</w:hyperlink><w:bookmarkEnd w:id="3"/>`,
    ),
    `<!-- ${canary} -->`,
  ];
}

/** A document that hides the canary in every place that office programs know. */
export function aHostileDocx(further: readonly PackageEntry[] = [], body = ''): Uint8Array {
  return aPackage([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'word/document.xml',
      bytes: `<w:document ${w} ${r}><w:body>${hidingParagraphs().join('')}${body}<w:sectPr><w:headerReference w:type="default" r:id="rId8"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: `<Relationships><Relationship Id="rId8" Type="x/header" Target="header1.xml"/><Relationship Id="rId9" Type="x/hyperlink" Target="https://www.gov.cn/" TargetMode="External"/><Relationship Id="rId10" Type="x/attachedTemplate" Target="file://${canary}" TargetMode="External"/><Relationship Id="rId11" Type="x/image" Target="media/image1.png"/></Relationships>`,
    },
    {
      name: 'word/header1.xml',
      bytes: `<w:hdr ${w}>${paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)}</w:hdr>`,
    },
    {
      name: 'word/styles.xml',
      bytes: `<w:styles ${w}><w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="${latinCanary}"/><w:basedOn w:val="Base"/></w:style></w:styles>`,
    },
    {
      name: 'word/settings.xml',
      bytes: `<w:settings ${w}><w:rsids><w:rsid w:val="00AA11BB"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="${canary}"/></w:docVars><w:evenAndOddHeaders/></w:settings>`,
    },
    {
      name: 'word/comments.xml',
      bytes: `<w:comments ${w}><w:comment w:author="${canary}"><w:p>${run(canary)}</w:p></w:comment></w:comments>`,
    },
    { name: 'word/people.xml', bytes: canary },
    { name: 'word/media/image1.png', bytes: aPicture('png') },
    { name: 'word/media/unused.png', bytes: canary },
    { name: 'word/glossary/document.xml', bytes: canary },
    { name: 'customXml/item1.xml', bytes: canary },
    { name: 'docProps/core.xml', bytes: `<cp:coreProperties><dc:creator>${canary}</dc:creator></cp:coreProperties>` },
    { name: 'docProps/thumbnail.jpeg', bytes: canary },
    ...further,
  ]);
}

/** A workbook that hides the canary in sheets, rows, columns, comments, names, formats and properties. */
export function aHostileXlsx(): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: canary, creator: canary, company: canary },
    namedRanges: [{ name: latinCanary, range: "'底稿'!$A$1" }],
    sheets: [
      {
        name: '明细',
        columns: [{ width: 10 }, { width: 10, hidden: true }, { width: 20 }],
        rows: [
          [seen, canary, '金额'],
          ['甲', canary, 1200.5],
          [canary, canary, 3],
          ['=1+1', canary, canary],
        ],
        rowDefs: new Map([[2, { hidden: true }]]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        cells: new Map([
          [
            '1,2',
            {
              value: 1200.5,
              formula: `IF(1,1200.5,"${canary}")`,
              formulaResult: 1200.5,
              style: { numFmt: '#,##0.00' },
            },
          ],
          ['1,0', { value: '甲', comment: { text: canary, author: canary } }],
          ['3,2', { value: canary, style: { numFmt: ';;;' } }],
        ]),
        headerFooter: { oddHeader: canary },
        dataValidations: [{ type: 'list', range: 'A1', values: [canary] }],
      },
      { name: '底稿', hidden: true, rows: [[canary]] },
      { name: '旧表', veryHidden: true, rows: [[canary]] },
    ],
  });
}

/** A workbook of one visible sheet with these rows, and a hidden one. */
export function aSheet(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: '名单', rows: rows.map((row) => [...row]) },
      { name: '底稿', hidden: true, rows: [[canary]] },
    ],
  });
}

/** A PDF with the canary in properties, a script, a file, a remark, a link and an earlier revision; a stamp that is seen. */
export async function aHostilePdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([300, 400]);
  page.drawText('SEEN TEXT', { x: 30, y: 300, size: 20, font });
  page.drawImage(await pdf.embedJpg(aPicture('jpeg', latinCanary)), { x: 30, y: 30, width: 40, height: 30 });
  pdf.setTitle(latinCanary);
  pdf.setAuthor(latinCanary);
  pdf.addJavaScript('start', `app.alert("${latinCanary}")`);
  await pdf.attach(new TextEncoder().encode(latinCanary), `${latinCanary}.txt`);
  const looks = pdf.context.register(
    pdf.context.stream('1 0 0 rg 0 0 50 50 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 50] }),
  );
  const note = pdf.context.register(
    pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFString.of(latinCanary) }),
  );
  const stamp = pdf.context.register(
    pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Stamp',
      Rect: [200, 100, 250, 150],
      Contents: PDFString.of(latinCanary),
      AP: { N: looks },
    }),
  );
  page.node.set(PDFName.of('Annots'), pdf.context.obj([note, stamp]));
  page.setRotation(degrees(0));
  const bytes = await pdf.save({ useObjectStreams: false });
  return Buffer.concat([bytes, Buffer.from(`\n% ${latinCanary}\n%%EOF\n`)]);
}

/** A picture, half red and half blue; a JPEG with words about itself in it, turned on its side where a turn is given. */
export function aPicture(kind: 'png' | 'jpeg', words?: string, turn?: number): Uint8Array {
  const canvas = createCanvas(80, 60);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f00';
  context.fillRect(0, 0, 40, 60);
  context.fillStyle = '#00f';
  context.fillRect(40, 0, 40, 60);
  const bytes = kind === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg', 95);
  if (words === undefined && turn === undefined) return bytes;
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'),
    Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn ?? 1, 0, 0, 0, 0, 0, 0]),
    Buffer.from(words ?? '', 'utf8'),
  ]);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), segment, exif, bytes.subarray(2), Buffer.from(words ?? '', 'utf8')]);
}
