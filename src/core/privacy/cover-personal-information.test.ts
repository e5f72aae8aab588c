import { expect, it } from 'vitest';
import { coverPersonalInformation } from './cover-personal-information.ts';

it.each([
  ['张三（13812345678）申请公开征地批文', ['张三'], '**（***********）申请公开征地批文'],
  ['身份证 11010519491231002X 和邮箱 a@b.cn', [], '身份证 ****************** 和邮箱 ******'],
  ['王府井改造方案', ['王'], '王府井改造方案'],
  ['2026年部门预算', [null], '2026年部门预算'],
])('%s', (text, names, covered) => {
  expect(coverPersonalInformation(text, names)).toBe(covered);
});
