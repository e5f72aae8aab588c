import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { anyBankCard, anyIdNumber, anyMobile } from '../../../tests/support/personal-numbers.ts';
import type { Block, BodyCell } from '../catalog/item-body.ts';
import type { ItemContent } from '../catalog/item-content.ts';
import type { AgencyId, Digest, FileId } from '../values/ids.ts';
import { checkItem, type ItemFacts } from './check-item.ts';
import type { InspectedFile } from './check-item-files.ts';
import type { LinkTarget } from './check-item-links.ts';
import { blockingFaults } from './item-findings.ts';

const mon2Mar = day('2026-03-02');
const mon9Mar = day('2026-03-09');
const tue10Mar = day('2026-03-10');
const facts: ItemFacts = {
  today: mon9Mar,
  publishedOn: null,
  hasExplainer: false,
  wordChoices: [],
  files: [],
  targets: new Map(),
  hasAssessment: false,
};

describe('the checks before publication', () => {
  it('find nothing in a notice that is in order', () => {
    expect(checksIn({})).toEqual([]);
  });

  it.each<readonly [string, Partial<ItemContent>, Partial<ItemFacts>, readonly string[]]>([
    ['an ID number in the title', { title: '关于110101199003070003的通知' }, {}, ['idCardNumber']],
    ['a phone behind 值班电话', { body: [said('值班电话：13812345678')] }, {}, ['contactMobile']],
    ['a phone in a list', { body: [said('张某 13812345678')] }, {}, ['mobilePhone']],
    ['a mailbox of the office', { body: [said('邮箱 dolat@xjtl.gov.cn')] }, {}, []],
    ['a mailbox of somebody', { body: [said('邮箱 zhang@example.com')] }, {}, ['personalEmail']],
    ['where somebody lives', { body: [said('张某，住多拉特乡一村2组15号。')] }, {}, ['homeAddress']],
    ['a number cut by a paragraph', { body: [said('身份证110101'), said('199003070003')] }, {}, ['idCardNumber']],
    ['a sign that turns the direction', { title: '关于\u202e预算的公告' }, {}, ['unseenCharacter']],
    ['a sign without width', { body: [said('拨付\u200b资金')] }, {}, ['unseenCharacter']],
    ['a joiner between letters', { body: [said('ئۇ\u200dيغ')] }, {}, []],
    ['a mark of secrecy', { body: [said('秘密★5年')] }, {}, ['secrecyMark']],
    ['a level on a line of its own', { body: [said('　机 密')] }, {}, ['secrecyMark']],
    ['words about secrets', { body: [said('保守国家秘密、工作秘密和商业秘密，机密文件按规定管理。')] }, {}, []],
    ['a book about internal papers', { body: [said('依据《内部资料性出版物管理办法》办理。')] }, {}, []],
    ['a mark of an internal paper', { body: [said('内部文件，注意保存')] }, {}, ['internalMark']],
    ['a remark at the end', { body: [said('（此件依申请公开）')] }, {}, ['withheldMark']],
    ['the right remark', { body: [said('（此件公开发布）')] }, {}, []],
    ['a nickname of a people', { body: [said('维族、朝鲜族群众')] }, {}, ['sensitiveWord']],
    ['a misspelling', { body: [said('截止目前，既使用又维护')] }, {}, ['wrongWord']],
    ['a link that runs', { body: [linked('javascript:alert(1)')] }, {}, ['linkForm']],
    ['a link to what is gone', { body: [linked('/d/000014349/2026-00001')] }, gone('withdrawn'), ['linkTarget']],
    ['a link to what is there', { body: [linked('/d/000014349/2026-00001')] }, gone('public'), []],
    ['a link away', { body: [linked('http://example.com/')] }, {}, ['outsideLink']],
    ['a link to the government', { body: [linked('https://www.gov.cn/zhengce/')] }, {}, []],
    ['an address written out', { body: [said('登录www.example.com报名')] }, {}, ['outsideLink']],
    ['a day to come', { madeOn: tue10Mar }, {}, ['futureDate']],
    ['made after it was public', { madeOn: mon9Mar }, { publishedOn: mon2Mar }, ['dateOrder']],
    ['in force before it was made', { effectiveOn: day('2026-02-01') }, {}, ['dateOrder']],
    ['a number of another year', { documentNumber: '多政发〔2025〕3号' }, {}, ['documentNumberForm']],
    ['a number in square brackets', { documentNumber: '多政发[2026]3号' }, {}, ['documentNumberForm']],
    [
      'a normative document with nothing',
      { normativeKind: 'normativeDocument', documentNumber: null },
      {},
      ['documentNumberMissing', 'explainerMissing', 'validityMissing'],
    ],
    [
      'one with its explainer',
      { normativeKind: 'normativeDocument', effectiveOn: tue10Mar },
      { hasExplainer: true },
      [],
    ],
    ['a title like a test', { title: '测试' }, {}, ['titleForm']],
    ['a title with a full stop', { title: '关于防火的通知。' }, {}, ['titleForm']],
    ['nobody who issued it', { issuers: [] }, {}, ['issuerMissing']],
    ['no words at all', { body: [] }, {}, ['emptyBody']],
    ['a picture without words', { body: [picture('')] }, {}, ['pictureMissing', 'pictureWords']],
    ['an unknown file', { files: [aFile()] }, {}, ['fileUnknown']],
    ['a file that was changed', { files: [aFile()] }, { files: [inspected({ byteCount: 9 })] }, ['fileUnknown']],
    ['a scan', { files: [aFile()] }, { files: [inspected({ wordlessPages: 1 })] }, ['noTextLayer']],
    [
      'a file with hidden sheets',
      { files: [aFile()] },
      { files: [inspected({ removals: ['hiddenSheets', 'metadata'] })] },
      ['hiddenContent', 'removedContent'],
    ],
    [
      'a card in a file',
      { files: [aFile()] },
      { files: [inspected({ words: [{ part: '第1页', rows: [['卡号4111 1111 1111 1111']] }] })] },
      ['bankCard'],
    ],
    [
      'a number cut by a page end',
      { files: [aFile()] },
      {
        files: [
          inspected({
            words: [
              { part: '第1页', rows: [['身份证1101011990']] },
              { part: '第2页', rows: [['03070003，住本乡']] },
            ],
          }),
        ],
      },
      ['idCardNumber'],
    ],
  ])('find %s', (_, content, more, expected) => {
    expect(checksIn(content, more)).toEqual(expected);
  });

  it('point to the very characters, and propose what may stand there', () => {
    const [finding] = checkItem(anItem({ body: [said('各村：'), said('请与张某13812345678联系')] }), facts);
    expect(finding).toMatchObject({
      place: { kind: 'body', block: 1, line: 0, from: 4, to: 15 },
      fix: '138****5678',
    });
    expect(finding?.message).not.toMatch(/\d{5}/);
  });

  it('point to the cell as it is stored, also behind merged ones', () => {
    const body: readonly Block[] = [
      {
        kind: 'table',
        rows: [
          [cell('发放名单', { columnSpan: 3 })],
          [cell('姓名'), cell('身份证号'), cell('金额')],
          [cell('张某某', { rowSpan: 2 }), cell('1'), cell('1200')],
          [cell('首行\n110101199003070003'), cell('900')],
        ],
      },
    ];
    const found = checkItem(anItem({ body }), facts).filter(({ check }) => check === 'idCardNumber');
    expect(found.map(({ place }) => place)).toEqual([
      { kind: 'body', block: 0, row: 3, column: 0, line: 1, from: 0, to: 18 },
    ]);
  });

  it('ask for an assessment of a list, and let one finding speak for a long column', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [cell(`张${'甲乙丙丁'[at % 4]}某`), cell('13812345678')]);
    const body: readonly Block[] = [{ kind: 'table', rows: [[cell('姓名'), cell('电话')], ...rows] }];
    const found = checkItem(anItem({ body }), facts);
    expect(found.map(({ check }) => check)).toEqual(['mobilePhone', 'assessmentMissing']);
    expect(found[0]?.message).toContain('40处');
    expect(checksIn({ body }, { hasAssessment: true })).toEqual(['mobilePhone']);
    expect(checksIn({ body, subjectId: 'agencyProfile' })).toEqual(['mobilePhone']);
  });

  it('find every number of a person in every part of an item', () => {
    const anyPlace = fc.constantFrom<(text: string) => Partial<ItemContent>>(
      (text) => ({ title: `关于${text}的通知` }),
      (text) => ({ summary: text }),
      (text) => ({ keywords: [text] }),
      (text) => ({ body: [{ kind: 'heading', level: 2, text }] }),
      (text) => ({ body: [{ kind: 'list', isOrdered: true, items: [[{ text: '甲' }], [{ text }]] }] }),
      (text) => ({ body: [{ kind: 'table', caption: text, rows: [[cell('一')]] }] }),
      (text) => ({ body: [{ kind: 'table', rows: [[cell('一'), cell(text)]] }] }),
      (text) => ({
        body: [{ kind: 'paragraph', spans: [{ text: text.slice(0, 7) }, { text: text.slice(7), isBold: true }] }],
      }),
    );
    fc.assert(
      fc.property(fc.oneof(anyIdNumber(), anyMobile(), anyBankCard()), anyPlace, (number, place) => {
        const found = checkItem(anItem(place(number)), facts).filter(({ severity }) => severity === 'mustFix');
        expect(found).toHaveLength(1);
      }),
    );
  });

  it('cannot be let stand where nothing can be right', () => {
    const digest = 'a'.repeat(64) as Digest;
    const findings = checkItem(anItem({ madeOn: tue10Mar, body: [said('13812345678')] }), facts);
    const overrides = findings.map(({ check, place }) => ({
      contentDigest: digest,
      check,
      placeKey: place.kind === 'body' ? 'body/0///0@0-11' : 'field/madeOn',
    }));
    expect(blockingFaults(findings, digest, overrides).map(({ check }) => check)).toEqual(['futureDate']);
    expect(blockingFaults(findings, 'b'.repeat(64) as Digest, overrides)).toHaveLength(2);
  });
});

function checksIn(content: Partial<ItemContent>, more: Partial<ItemFacts> = {}): readonly string[] {
  return checkItem(anItem(content), { ...facts, ...more }).map(({ check }) => check);
}

function anItem(what: Partial<ItemContent>): ItemContent {
  return {
    agencyId: 'dolat' as AgencyId,
    title: '关于做好春季防火工作的通知',
    language: 'zh-CN',
    variantOf: null,
    issuers: ['托里县多拉特乡人民政府'],
    documentNumber: '多政发〔2026〕3号',
    madeOn: mon2Mar,
    changedOn: null,
    openness: { kind: 'proactive', ground: null, reason: '' },
    subjectId: 'emergencies',
    columnId: null,
    genre: 'circular',
    topic: '应急管理',
    keywords: ['防火'],
    summary: '部署春季防火工作。',
    normativeKind: 'none',
    effectiveOn: null,
    validUntil: null,
    ends: [],
    explains: null,
    withoutExplainer: '',
    source: '',
    otherDue: null,
    changeNote: '',
    body: [said('请认真做好春季防火工作。')],
    files: [],
    ...what,
  };
}

function said(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}

function linked(href: string): Block {
  return { kind: 'paragraph', spans: [{ text: '详见', href }] };
}

function picture(words: string): Block {
  return { kind: 'picture', fileId: 'picture-00001' as FileId, words };
}

function cell(text: string, spans: Pick<BodyCell, 'columnSpan' | 'rowSpan'> = {}): BodyCell {
  return { lines: text.split('\n').map((line) => [{ text: line }]), ...spans };
}

function gone(target: LinkTarget): Partial<ItemFacts> {
  return { targets: new Map([['000014349/2026-00001', target]]) };
}

function aFile() {
  return {
    fileId: 'file-000001' as FileId,
    title: '附件',
    kind: 'pdf',
    byteCount: 8,
    digest: 'c'.repeat(64) as Digest,
  } as const;
}

function inspected(what: Partial<InspectedFile>): InspectedFile {
  return { ...aFile(), pageCount: 1, wordlessPages: 0, removals: [], words: [], ...what };
}
