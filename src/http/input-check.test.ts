import { Type } from 'typebox';
import { expect, it } from 'vitest';
import { faultsOf, inputCheck } from './input-check.ts';

const label = Type.String({ title: '查看的用途', maxLength: 4 });
const check = inputCheck(Type.Object({ purpose: Type.Union([label, Type.Null()]) }), 'json');

it.each([
  ['is missing', {}, '请填写“查看的用途”。'],
  ['is too long', { purpose: '五个字太长' }, '“查看的用途”'],
  ['cannot be stored', { purpose: 'a\u0000' }, '“查看的用途”'],
])('a field that may be empty is named by its label where it %s', (_, value, words) => {
  const checked = check(value);
  const faults = 'error' in checked ? faultsOf(checked.error) : undefined;
  expect(faults).toEqual([{ field: 'purpose', message: expect.stringContaining(words) }]);
});
