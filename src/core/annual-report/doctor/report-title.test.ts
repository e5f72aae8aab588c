import { describe, expect, it } from 'vitest';
import { reportTitle } from './report-title.ts';

const lines = (...texts: readonly string[]) => texts.map((text, at) => ({ text, line: at + 1 }));

describe('the title of a report', () => {
  it.each([
    ['on one line', ['首页', '某县某乡人民政府2023年政府信息公开工作年度报告'], '某县某乡人民政府', 2023],
    ['with spaces in it', ['某镇 2024 年政府信息 公开工作年度报告'], '某镇', 2024],
    ['broken before the year', ['某区人民政府', '2023 年政府信息公开工作年度报告'], '某区人民政府', 2023],
    ['broken behind the year', ['某市水利局2022年度', '政府信息公开工作年度报告'], '某市水利局', 2022],
    ['without a year', ['某县司法局政府信息公开工作年度报告'], '某县司法局', null],
    ['with Chinese numerals', ['某县二〇二一年政府信息公开年度报告'], '某县', 2021],
    ['with a label before it', ['标题: 某试验区2021年度政府信息公开工作年度报告'], '某试验区', 2021],
    ['under a word that is no name', ['正文', '某市 2025 年政府信息公开工作年度报告'], '某市', 2025],
  ])('%s', (_what, texts, agency, year) => {
    expect(reportTitle(lines(...texts), undefined)).toMatchObject({ agency, year });
  });

  it('takes the full name from the preamble', () => {
    const preamble = lines('洪泽区人民政府2023年政府信息公开工作年度报告', '本报告由淮安市洪泽区人民政府办公室编制。');
    expect(reportTitle(preamble, undefined).agency).toBe('淮安市洪泽区人民政府');
  });

  it('takes the title of the page where the text has none', () => {
    expect(reportTitle([], '某县2024年政府信息公开工作年度报告')).toMatchObject({ agency: '某县', year: 2024 });
  });

  it('takes the year from the statistics period where the title has none', () => {
    const yearOf = (text: string) => reportTitle(lines(text), undefined).year;
    expect(yearOf('所列数据统计期限自 2024 年 1 月 1 日至 2024 年 12 月 31 日')).toBe(2024);
    expect(yearOf('2024年1月1日施行的办法')).toBeNull();
  });
});
