import {
  AlignmentType,
  Document,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const middle = AlignmentType.CENTER;

const usualTitle = ['多拉特乡人民政府关于做好', '2026年春季农田水利工程管护工作的通知'];

const drawn = new ImageRun({ type: 'png', data: onePixel, transformation: { width: 10, height: 10 } });

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

const chineseNumbers = {
  reference: 'chinese',
  levels: [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
  ],
};
const bullets = {
  reference: 'bullets',
  levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
};

const numbered = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'chinese', level } });

/** What a test puts into an official document besides its usual parts. */
export interface WordParts {
  readonly before?: readonly string[];
  readonly hidden?: string;
  readonly picture?: boolean;
  readonly mark?: string;
  /** A paragraph behind the first one. */
  readonly further?: string;
  readonly issuer?: string;
  readonly title?: readonly string[];
}

/** A township's circular as it is typed: red head, number, title over two lines, numbered parts, table, signature, mark, record of printing. */
export function aCircular(parts: WordParts = {}): Promise<Buffer> {
  const children = [...headOf(parts), ...textOf(parts), ...endOf(parts)];
  const document = new Document({ numbering: { config: [chineseNumbers, bullets] }, sections: [{ children }] });
  return Packer.toBuffer(document);
}

function headOf({ before = [], title = usualTitle }: WordParts): readonly Paragraph[] {
  return [
    ...before.map((text) => new Paragraph(text)),
    new Paragraph({ text: '多 拉 特 乡 人 民 政 府 文 件', alignment: middle }),
    new Paragraph({ text: '多政发[2026]03号', alignment: middle }),
    ...title.map((text) => new Paragraph({ alignment: middle, children: [new TextRun({ text, size: 44 })] })),
    new Paragraph('各村民委员会，乡直各单位：'),
  ];
}

function textOf({ hidden, picture = false, further }: WordParts): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({
      children: [
        new TextRun('　　现将有关事项通知如下，请'),
        new TextRun({ text: '认真落实', bold: true }),
        ...(hidden === undefined ? [] : [new TextRun({ text: hidden, vanish: true })]),
        new TextRun('。'),
      ],
    }),
    ...(further === undefined ? [] : [new Paragraph(further)]),
    numbered('总体要求'),
    numbered('明确责任', 1),
    numbered('保障经费', 1),
    numbered('工作安排'),
    new Paragraph({ text: '各村自查', numbering: { reference: 'bullets', level: 0 } }),
    new Paragraph({ text: '乡政府抽查', numbering: { reference: 'bullets', level: 0 } }),
    new Table({
      rows: [
        new TableRow({ children: [cell('村名'), cell('渠道（公里）')] }),
        new TableRow({ children: [cell('上多拉特村'), cell('12.5')] }),
      ],
    }),
    ...(picture ? [new Paragraph({ children: [drawn] })] : []),
  ];
}

function endOf({ mark = '（此件公开发布）', issuer = '多拉特乡人民政府' }: WordParts): readonly Paragraph[] {
  return [
    new Paragraph('附件：1.渠道管护责任表'),
    new Paragraph('2.联系人名单'),
    new Paragraph({ text: issuer, alignment: AlignmentType.RIGHT }),
    new Paragraph({ text: '二〇二六年三月九日', alignment: AlignmentType.RIGHT }),
    new Paragraph(mark),
    new Paragraph('抄送：县水利局。'),
    new Paragraph('多拉特乡党政办公室　　　　2026年3月10日印发'),
  ];
}
