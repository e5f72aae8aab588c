import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import type { AgencyId, ColumnId, Digest, FileId, ItemId } from '../values/ids.ts';
import { type CatalogFrame, checkItemContent, checkItemDraft, correctionFaults } from './check-item-content.ts';
import { disclosureSubjects } from './disclosure-subjects.ts';
import { emptyItemDraft, type ItemDraftContent, itemText } from './item-content.ts';
import { checkItemReason } from './item-reason.ts';

const town = 'dolat' as AgencyId;
const own = 'item-of-its-own' as ItemId;
const other = 'item-of-others' as ItemId;
const column = 'column-0001' as ColumnId;
const mon9Mar = day('2026-03-09');
const sun8Mar = day('2026-03-08');

const frame: CatalogFrame = {
  subjects: disclosureSubjects('township'),
  columns: [{ columnId: column, subjectId: 'budgets' }],
};

const complete: ItemDraftContent = {
  ...emptyItemDraft(town),
  title: '关于春季防火的通知',
  issuers: ['托里县多拉特乡人民政府'],
  madeOn: mon9Mar,
  openness: { kind: 'proactive', ground: null, reason: '' },
  subjectId: 'emergencies',
  genre: 'circular',
  body: [{ kind: 'paragraph', spans: [{ text: '请认真落实。' }] }],
};
const file = {
  fileId: 'file-0001' as FileId,
  title: '名单',
  kind: 'xlsx',
  byteCount: 9,
  digest: 'a'.repeat(64) as Digest,
};

describe('a draft', () => {
  it('may be empty, and is kept without blanks and repetitions', () => {
    expect(checkItemDraft(emptyItemDraft(town)).ok).toBe(true);
    const untidy = { ...complete, title: ' 标题 ', issuers: ['甲', ' 甲', ''], documentNumber: '  ' };
    expect(checkItemDraft(untidy)).toMatchObject({
      value: { title: '标题', issuers: ['甲'], documentNumber: null },
    });
  });

  it('whose content is complete has the text that reviews are bound to already', () => {
    const checked = checkItemContent(complete, frame, own);
    expect(checked.ok && itemText(checked.value)).toBe(itemText(complete));
  });

  it.each<[string, Partial<ItemDraftContent>, string]>([
    ['a title beyond 200 characters', { title: '字'.repeat(201) }, 'title'],
    [
      'a file that is listed twice',
      {
        files: [
          { ...file, kind: 'xlsx' },
          { ...file, kind: 'xlsx' },
        ],
      },
      'files',
    ],
    ['a file without a title', { files: [{ ...file, kind: 'xlsx', title: ' ' }] }, 'files'],
    ['an address that runs', { body: [paragraph('javascript:alert(1)')] }, 'body'],
    ['a cell over one column', { body: [{ kind: 'table', rows: [[{ lines: [], columnSpan: 1 }]] }] }, 'body'],
    ['eleven issuers', { issuers: Array.from({ length: 11 }, (_, index) => `机关${index}`) }, 'issuers'],
  ])('with %s is refused at %3$s', (_, what, field) => {
    expect(fieldsOf(checkItemDraft({ ...complete, ...what }))).toEqual([field]);
  });
});

describe('a content', () => {
  it.each<[string, Partial<ItemDraftContent>, readonly string[]]>([
    ['nothing missing', {}, []],
    [
      'everything missing',
      emptyItemDraft(town),
      ['title', 'issuers', 'madeOn', 'openness', 'subjectId', 'genre', 'body'],
    ],
    [
      'withheld without ground and reason',
      { openness: { kind: 'withheld', ground: null, reason: '' } },
      ['openness', 'openness'],
    ],
    ['on request with a reason', { openness: { kind: 'onRequest', ground: null, reason: '仅个别人需要' } }, []],
    ['open with a ground', { openness: { kind: 'proactive', ground: 'workSecret', reason: '' } }, ['openness']],
    ['a subject of cities in a township', { subjectId: 'municipalConstruction' }, ['subjectId']],
    ['a column of another subject', { columnId: column }, ['columnId']],
    ['a column of its subject', { columnId: column, subjectId: 'budgets' }, []],
    ['changed before it was made', { changedOn: sun8Mar }, ['changedOn']],
    ['ends before it begins', { normativeKind: 'normativeDocument', validUntil: sun8Mar }, ['validUntil']],
    ['a period without validity', { validUntil: mon9Mar }, ['validUntil']],
    ['ending itself', { ends: [{ itemId: own, effect: 'repealed' }] }, ['ends']],
    [
      'ending another twice',
      {
        ends: [
          { itemId: other, effect: 'repealed' },
          { itemId: other, effect: 'amended' },
        ],
      },
      ['ends'],
    ],
    ['explaining without being an explainer', { explains: other }, ['explains']],
    ['explaining as an explainer', { explains: other, genre: 'policyExplainer' }, []],
    ['its own variant', { variantOf: own }, ['variantOf']],
    ['another period without its basis', { otherDue: { dueOn: mon9Mar, basis: ' ' } }, ['otherDue']],
    ['no text but a file', { body: [], files: [{ ...file, kind: 'xlsx' }] }, []],
    [
      'a picture without its file',
      { body: [{ kind: 'picture', fileId: file.fileId, words: '地图' }], files: [] },
      ['body'],
    ],
  ])('with %s is refused at %3$j', (_, what, fields) => {
    expect(fieldsOf(checkItemContent({ ...complete, ...what }, frame, own))).toEqual(fields);
  });
});

it.each([
  [0, '', []],
  [1, ' ', ['changeNote']],
  [1, '更正标准', []],
])('after %d released versions the note %j is refused at %j', (released, changeNote, fields) => {
  expect(correctionFaults({ changeNote }, released).map(({ field }) => field)).toEqual(fields);
});

describe('what is written beside an item', () => {
  it.each([
    ['请核实第二段', undefined],
    ['  ', 'missing'],
    ['字'.repeat(501), 'tooLong'],
    ['请删去13812345678', 'personalData'],
  ])('%s: %s', (said, reason) => {
    const read = checkItemReason(said, 'opinion', '请写明原因。');
    expect(read.ok ? undefined : read.refusal.reason).toBe(reason);
  });

  it('may be left out where nothing is missed', () => {
    expect(checkItemReason(' ', 'opinion')).toEqual({ ok: true, value: '' });
  });
});

function paragraph(href: string) {
  return { kind: 'paragraph', spans: [{ text: '点这里', href }] } as const;
}

function fieldsOf(checked: ReturnType<typeof checkItemDraft> | ReturnType<typeof checkItemContent>) {
  return checked.ok ? [] : checked.refusal.map(({ field }) => field);
}
