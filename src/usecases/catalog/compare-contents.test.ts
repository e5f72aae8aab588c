import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/catalog/item-body.ts';
import { emptyItemDraft } from '../../core/catalog/item-content.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { compareContents, compareTexts } from './compare-contents.ts';

const names = { subjects: new Map([['budgets', '财政预算']]), columns: new Map(), items: new Map() };
const empty = emptyItemDraft('dolat' as AgencyId);

describe('two texts', () => {
  it.each([
    ['', '', ''],
    ['', '新', '+新'],
    ['旧', '', '-旧'],
    ['每亩1.5元', '每亩2.5元', '每亩 -1 +2 .5元'],
    ['一样', '一样', '一样'],
  ])('%j and %j differ by %j', (before, after, told) => {
    expect(said(compareTexts(before, after))).toBe(told);
  });

  it('that are too long to be compared are told as one gone and one new', () => {
    const parts = compareTexts('旧'.repeat(15_000), '新'.repeat(15_000));
    expect(parts.map(({ kind, text }) => [kind, text.length])).toEqual([
      ['removed', 15_000],
      ['added', 15_000],
    ]);
  });
});

describe('two contents', () => {
  it('differ by the facts that changed, in words', () => {
    const openness = { kind: 'withheld', ground: 'internalAffairs', reason: '内部通讯录' } as const;
    const after = { ...empty, title: '预算', subjectId: 'budgets', openness };
    expect(compareContents(empty, after, names).fields).toEqual([
      { field: 'title', label: '标题', parts: [{ kind: 'added', text: '预算' }] },
      { field: 'openness', label: '公开属性', parts: [{ kind: 'added', text: '不予公开：内部事务信息：内部通讯录' }] },
      { field: 'subjectId', label: '公开主题', parts: [{ kind: 'added', text: '财政预算' }] },
    ]);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', ['甲', '乙'], ['甲', '乙'], ['same 0', 'same 1']],
    ['a line in the middle', ['甲', '丙'], ['甲', '乙', '丙'], ['same 0', 'added 1', 'same 2']],
    ['a line that went', ['甲', '乙', '丙'], ['甲', '丙'], ['same 0', 'removed -', 'same 1']],
    ['a line changed a little', ['甲', '标准是每亩五元'], ['甲', '标准是每亩六元'], ['same 0', 'changed 1']],
    ['a line changed beyond recognition', ['标准是每亩五元'], ['另行通知'], ['removed -', 'added 0']],
    [
      'two lines for one',
      ['标准是每亩五元', '尾'],
      ['标准是每亩六元', '新增一句', '尾'],
      ['changed 0', 'added 1', 'same 2'],
    ],
    ['everything', [], ['甲'], ['added 0']],
  ])('%s: lines in order with their places', (_, before, after, told) => {
    const compared = compareContents(
      { ...empty, body: paragraphs(before) },
      { ...empty, body: paragraphs(after) },
      names,
    );
    expect(compared.lines.map(({ kind, place }) => `${kind} ${place?.block ?? '-'}`)).toEqual(told);
  });

  it('place a change in a table at its cell', () => {
    const table = (amount: string): Block => ({
      kind: 'table',
      rows: [
        [cell('村'), cell('金额')],
        [cell('东村'), cell(amount)],
      ],
    });
    const compared = compareContents(
      { ...empty, body: [table('1200元')] },
      { ...empty, body: [table('1300元')] },
      names,
    );
    expect(compared.lines.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { kind: 'changed', place: { block: 0, row: 1, column: 1 } },
    ]);
  });

  it('are all new where there was nothing before', () => {
    const compared = compareContents(null, { ...empty, title: '预算', body: paragraphs(['甲']) }, names);
    expect(compared.fields.map(({ field }) => field)).toEqual(['title', 'language']);
    expect(compared.lines.map(({ kind }) => kind)).toEqual(['added']);
  });
});

function paragraphs(lines: readonly string[]): readonly Block[] {
  return lines.map((text) => ({ kind: 'paragraph', spans: [{ text }] }));
}

function cell(text: string) {
  return { lines: [[{ text }]] };
}

function said(parts: ReturnType<typeof compareTexts>): string {
  const signs = { same: '', added: '+', removed: '-' } as const;
  return parts.map(({ kind, text }) => `${signs[kind]}${text}`).join(' ');
}
