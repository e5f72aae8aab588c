import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../tests/support/page-facts.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { reportChecks } from '../../../core/annual-report/checks/report-checks.ts';

const site = await aPublicSite();

describe('the rules of the annual report', async () => {
  const visit = await site.visit('/nb/gz');
  const rows = visit.page.elements
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => row.childNodes.map(textOf))
    .filter(([first]) => first !== '编号');

  it('stand there every one, in their order, each with its source', () => {
    expect(visit.status).toBe(200);
    expect(rows.map(([id]) => id)).toEqual(reportChecks.map(({ id }) => id));
    expect(rows.filter(([, , , source = '']) => !source.includes('《') && !source.includes('〔'))).toEqual([]);
  });

  it('say how much they weigh, and what holds in one form only', () => {
    expect(rows.find(([id]) => id === 'T3-04')).toEqual([
      'T3-04',
      '上年结转等于上年报告的结转下年度',
      '必须改正已公布的报告：应当说明',
      '《中华人民共和国政府信息公开工作年度报告格式(试行)》(国办公开办函〔2019〕60号)；《中华人民共和国政府信息公开工作年度报告格式》(国办公开办函〔2021〕30号)',
    ]);
    expect(rows.find(([id]) => id === 'T2-53')?.[1]).toContain('仅2019、2020年度');
  });

  it('are valid HTML', async () => {
    expect(await faultsOfHtml(visit.html)).toEqual([]);
  });
});
