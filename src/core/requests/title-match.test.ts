import { expect, it } from 'vitest';
import { titleMatchPercent } from './title-match.ts';

const report = '云岭县林业局2023年政府信息公开工作年度报告';

it.each([
  ['林业局2023年政府信息公开工作年度报告', report, 100],
  ['林业局的2023年年度报告', report, 75],
  ['2023年高标准农田建设项目验收报告', report, 29],
  ['土地征收补偿方案', report, 0],
  ['年报', report, 0],
  ['', report, 0],
  ['《征地补偿安置方案》 （２０２４年）', '2024年 征地补偿安置方案', 91],
])('%s in %s: %d', (sought, title, percent) => {
  expect(titleMatchPercent(sought, title)).toBe(percent);
});
