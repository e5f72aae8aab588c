import { describe, expect, it } from 'vitest';
import { chineseNumber, feeRules, form2021, formatCitation, ogi } from './citation.ts';

describe('a citation', () => {
  it.each([
    [ogi(33, 2), '《中华人民共和国政府信息公开条例》第三十三条第二款'],
    [ogi(36, undefined, 5), '《中华人民共和国政府信息公开条例》第三十六条第(五)项'],
    [feeRules(6), '《政府信息公开信息处理费管理办法》第六条'],
    [form2021, '《中华人民共和国政府信息公开工作年度报告格式》(国办公开办函〔2021〕30号)'],
  ])('prints as %2$s', (citation, text) => {
    expect(formatCitation(citation)).toBe(text);
  });

  it.each([
    [0, '零'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [33, '三十三'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [134, '一百三十四'],
  ])('%d is written %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text);
  });
});
