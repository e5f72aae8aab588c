import { describe, expect, it } from 'vitest';
import { applicableFields, type LetterField, type LetterFieldKind, parseLetterValues } from './letter-fields.ts';

describe('what is typed into a letter', () => {
  it.each<readonly [LetterFieldKind, string, string]>([
    ['text', ' 第三科 ', '第三科'],
    ['longText', '第一行\n第二行', '第一行\n第二行'],
    ['day', '2026-03-09', '2026-03-09'],
    ['money', '20.50', '20.50'],
    ['choice', 'petition', 'petition'],
  ])('is read as %s', (kind, typed, value) => {
    expect(parseLetterValues([aField({ kind })], { field: typed, other: '不属于本文书' })).toEqual({
      ok: true,
      value: { field: value },
    });
  });

  it.each<readonly [LetterFieldKind, string, string]>([
    ['text', '', 'letterField.missing'],
    ['text', ' 　', 'letterField.missing'],
    ['text', '公'.repeat(21), 'letterField.tooLong'],
    ['day', '2026-02-30', 'letterField.unusable'],
    ['day', '3月9日', 'letterField.unusable'],
    ['money', '-1', 'letterField.unusable'],
    ['money', '一百元', 'letterField.unusable'],
    ['choice', 'gossip', 'letterField.unusable'],
  ])('is refused as %s: “%s”', (kind, typed, reason) => {
    const result = parseLetterValues([aField({ kind })], { field: typed });
    expect(result).toMatchObject({ ok: false, refusal: [{ reason, field: 'field' }] });
  });

  it('may be left empty in a draft, and where it is not required', () => {
    expect(parseLetterValues([aField({})], {}, { isDraft: true })).toEqual({ ok: true, value: {} });
    expect(parseLetterValues([aField({ required: false })], { field: ' ' })).toEqual({ ok: true, value: {} });
  });

  it('counts characters, not units of encoding', () => {
    expect(parseLetterValues([aField({})], { field: '𠮷'.repeat(20) }).ok).toBe(true);
  });
});

describe('the fields that apply', () => {
  const fields = [
    aField({ id: 'always' }),
    aField({ id: 'forGranted', outcomes: ['granted'] }),
    aField({ id: 'forPrivacy', grounds: ['thirdPartyRights'] }),
  ];

  it.each([
    [null, [], ['always']],
    ['granted', [], ['always', 'forGranted']],
    ['partiallyGranted', ['thirdPartyRights'], ['always', 'forPrivacy']],
    ['partiallyGranted', ['stateSecret'], ['always']],
  ] as const)('to %s with %s', (outcome, refusedPartGrounds, ids) => {
    expect(applicableFields(fields, { outcome, refusedPartGrounds }).map(({ id }) => id)).toEqual(ids);
  });
});

function aField(change: Partial<LetterField>): LetterField {
  return {
    id: 'field',
    label: '办理部门',
    kind: 'text',
    required: true,
    hint: '写明内设机构。',
    longest: 20,
    choices: [{ id: 'petition', label: '信访' }],
    ...change,
  };
}
