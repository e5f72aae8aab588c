import { describe, expect, it } from 'vitest';
import { aCircular } from '../../../tests/support/word-files.ts';
import { type Block, plainText } from '../../core/catalog/item-body.ts';
import { readMetadata } from '../../core/catalog/read-metadata.ts';
import { readWord } from './read-word.ts';
import { storedZip } from './stored-zip.ts';

async function read(bytes: Uint8Array) {
  const answer = await readWord(bytes);
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

/** A package with one text part and the least that a DOCX needs. */
function aPackage(body: string, others: Readonly<Record<string, string>> = {}): Buffer {
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return storedZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf8') })));
}

describe('a circular in Word', () => {
  it('says what it is, and its text is left', async () => {
    const { blocks } = await read(await aCircular());
    const { metadata, body } = readMetadata(blocks);
    expect(metadata).toEqual({
      title: '多拉特乡人民政府关于做好2026年春季农田水利工程管护工作的通知',
      documentNumber: '多政发〔2026〕3号',
      madeOn: '2026-03-09',
      issuers: ['多拉特乡人民政府'],
      genre: 'circular',
      openness: 'proactive',
      attachments: ['渠道管护责任表', '联系人名单'],
    });
    expect(plainText(body).split('\n')).toEqual([
      '各村民委员会，乡直各单位：',
      '现将有关事项通知如下，请认真落实。',
      '一、总体要求',
      '（一）明确责任',
      '（二）保障经费',
      '二、工作安排',
      '各村自查',
      '乡政府抽查',
      '村名',
      '渠道（公里）',
      '上多拉特村',
      '12.5',
      '附件：1.渠道管护责任表',
      '2.联系人名单',
      '多拉特乡人民政府',
      '二〇二六年三月九日',
      '（此件公开发布）',
    ]);
  });

  it('keeps bold words, bullets, the heads of a table and what stands at the right', async () => {
    const { blocks } = await read(await aCircular());
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      spans: [{ text: '现将有关事项通知如下，请' }, { text: '认真落实', isBold: true }, { text: '。' }],
    });
    expect(blocks).toContainEqual({
      kind: 'list',
      isOrdered: false,
      items: [[{ text: '各村自查' }], [{ text: '乡政府抽查' }]],
    });
    const table = blocks.find((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table');
    expect(table?.rows[0]?.map(({ isHeader }) => isHeader)).toEqual([true, true]);
    expect(blocks).toContainEqual({ kind: 'paragraph', spans: [{ text: '多拉特乡人民政府' }], align: 'right' });
  });

  it('gives up its pictures, each at its place', async () => {
    const { blocks, pictures } = await read(await aCircular({ picture: true }));
    expect(pictures.map(({ fileId, kind }) => [fileId, kind])).toEqual([['picture-001', 'png']]);
    expect(blocks).toContainEqual({ kind: 'picture', fileId: 'picture-001', words: '' });
  });

  it('leaves hidden words out and says so', async () => {
    const { blocks, notes } = await read(await aCircular({ hidden: '仅供内部掌握' }));
    expect(plainText(blocks)).not.toContain('仅供内部掌握');
    expect(notes).toContain('hiddenText');
  });

  it('keeps a mark of secrecy in its text, where the checks find it', async () => {
    const { body, metadata } = readMetadata((await read(await aCircular({ before: ['000012', '秘密★1年'] }))).blocks);
    expect(plainText(body)).toContain('秘密★1年');
    expect(plainText(body)).not.toContain('000012');
    expect(metadata.title).toContain('关于做好');
  });
});

describe('numbers that Word only counts', () => {
  const numbering = (level: string, num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({
    'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>${num}</w:numbering>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
  });
  const paragraph = (text: string, level: number, numId = 1) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const level = (no: number, format: string, pattern: string, start = 1) =>
    `<w:lvl w:ilvl="${no}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

  it.each([
    ['articles', level(0, 'chineseCountingThousand', '第%1条', 9), ['第九条甲', '第十条乙', '第十一条丙']],
    ['figures', level(0, 'decimal', '%1.'), ['1.甲', '2.乙', '3.丙']],
    ['circles', level(0, 'decimalEnclosedCircleChinese', '%1'), ['①甲', '②乙', '③丙']],
  ])('become words: %s', async (_, definition, expected) => {
    const body = ['甲', '乙', '丙'].map((text) => paragraph(text, 0)).join('');
    expect(plainText((await read(aPackage(body, numbering(definition)))).blocks).split('\n')).toEqual(expected);
  });

  it('count below one another and begin anew under the next', async () => {
    const definition = level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2');
    const body = [paragraph('甲', 0), paragraph('乙', 1), paragraph('丙', 1), paragraph('丁', 0), paragraph('戊', 1)];
    expect(plainText((await read(aPackage(body.join(''), numbering(definition)))).blocks).split('\n')).toEqual([
      '1 甲',
      '1.1 乙',
      '1.2 丙',
      '2 丁',
      '2.1 戊',
    ]);
  });

  it('begin where a second list says', async () => {
    const second =
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [paragraph('甲', 0), paragraph('乙', 0), paragraph('丙', 0, 2), paragraph('丁', 0, 2)].join('');
    const { blocks } = await read(aPackage(body, numbering(level(0, 'chineseCounting', '%1、'), second)));
    expect(plainText(blocks).split('\n')).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });
});

describe('what is told of a document', () => {
  it('names tracked changes, and the text is that with all of them accepted', async () => {
    const { blocks, notes } = await read(
      aPackage(
        '<w:p><w:r><w:t>定于</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>三月</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>四月</w:t></w:r></w:ins></w:p>',
      ),
    );
    expect(plainText(blocks)).toBe('定于四月');
    expect(notes).toEqual(['trackedChanges']);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', new Uint8Array(), 'file.empty'],
    ['an old document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'file.oldOffice'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'file.paged'],
    ['a text', Buffer.from('关于春耕的通知'), 'file.notWord'],
    ['half a document', storedZip([{ name: 'a.txt', bytes: Buffer.from('x') }]).subarray(0, 40), 'file.damaged'],
    ['another package', storedZip([{ name: 'xl/workbook.xml', bytes: Buffer.from('<x/>') }]), 'file.notWord'],
    ['a document without words', aPackage('<w:p/>'), 'file.noText'],
  ])('%s', async (_, bytes, reason) => {
    const answer = await readWord(bytes);
    expect(answer.ok ? '' : answer.refusal.reason).toBe(reason);
  });
});
