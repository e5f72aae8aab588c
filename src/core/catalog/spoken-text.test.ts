import { expect, it } from 'vitest';
import { spokenLines, spokenText } from './spoken-text.ts';

it.each([
  ['多政发〔2026〕3号', '多政发，二〇二六年第三号'],
  ['自2026年3月9日起施行', '自二〇二六年三月九日起施行'],
  ['2026-03-09', '二〇二六年三月九日'],
  ['2025年全乡', '二〇二五年全乡'],
  ['每亩补助1,234.5元', '每亩补助一千二百三十四点五元'],
  ['增长12.5%', '增长百分之十二点五'],
  ['每户3—5人', '每户三至五人'],
  ['上午9:30至18:00', '上午九点三十分至十八点'],
  ['请拨打0901-3680012咨询', '请拨打零九零幺，三六八零零幺二咨询'],
  ['手机13800138000', '手机幺三八零零幺三八零零零'],
  ['服务热线：12345', '服务热线：幺二三四五'],
  ['占地120㎡，长3km', '占地一百二十平方米，长三公里'],
  ['见 https://www.example.gov.cn/a?b=1，谢谢', '见 网址见公开栏，谢谢'],
  ['（一）申请条件', '一，申请条件'],
  ['《草畜平衡办法》（试行）', '草畜平衡办法，试行'],
  ['1. 户口本', '第一，户口本'],
  ['３月底前', '三月底前'],
])('%s is read %s', (written, said) => {
  expect(spokenText(written)).toBe(said);
});

it('is read in lines that one breath carries, and nothing is lost', () => {
  const text = `${'各村要按照要求做好草畜平衡奖励资金的发放工作，'.repeat(4)}不得截留。请互相转告！`;
  const lines = spokenLines(text);
  expect(lines.at(-1)).toBe('请互相转告！');
  expect(lines.every((line) => [...line].length <= 45)).toBe(true);
  expect(lines.join('')).toBe(spokenText(text));
});
