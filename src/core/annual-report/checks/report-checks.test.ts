import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../../tests/support/sample-reports.ts';
import { withCell } from '../cells.ts';
import type { Finding } from '../finding.ts';
import type { AnnualReport } from '../report.ts';
import type { CheckOptions } from './report-check.ts';
import { checkReport } from './report-checks.ts';

const entry: CheckOptions = { mode: 'entry', level: 'prefecture' };

/** The report with some cells changed. */
function changed(report: AnnualReport, cells: Readonly<Record<string, number | null>>): AnnualReport {
  const tables = Object.entries(cells).reduce((all, [path, value]) => withCell(all, path, value), report.tables);
  return { ...report, tables };
}

function lastYear(cells: Readonly<Record<string, number | null>>, year = 2023): AnnualReport {
  return { ...changed(cityReport, cells), year };
}

function answers(report: AnnualReport, rule: string, options: CheckOptions = entry): readonly Finding[] {
  return checkReport(report, options).filter((finding) => finding.rule === rule);
}

function verdictOf(report: AnnualReport, rule: string, options: CheckOptions = entry): string {
  const verdicts = answers(report, rule, options).map(({ verdict }) => verdict);
  return (
    (['fail', 'uncertain', 'notAssessable', 'pass'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'none'
  );
}

describe('a report whose sums hold', () => {
  it.each([
    ['of a city (the example of law page §3.6)', cityReport],
    ['with nothing but zeros', zeroReport],
    ['with (六) as one row', collapsedReport],
  ])('fails no rule about tables: %s', (_what, report) => {
    const failed = checkReport(report, entry).filter(
      ({ rule, verdict, severity }) => /^T[234]/.test(rule) && verdict === 'fail' && severity !== 'notice',
    );
    expect(failed).toEqual([]);
  });
});

describe('rules', () => {
  it('each name their source and say something in Chinese', () => {
    const findings = checkReport(cityReport, { ...entry, previous: lastYear({}) });
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(18);
    expect(findings.filter(({ cite, message }) => cite.instrument === '' || !/[一-龥]/.test(message))).toEqual([]);
  });

  it.each([
    ['T3-01', { 'requests.granted.total': 1 }],
    ['T3-02', { 'requests.total.naturalPerson': 1 }],
    ['T3-03', { 'requests.newlyReceived.otherOrganization': 31 }],
    ['T3-06', { 'requests.repeated.naturalPerson': -1 }],
    ['T2-01', { 'proactive.administrativeLicence': -1 }],
    ['T4-01', { 'disputes.litigationDirect.total': 55 }],
  ])('%s fails where a sum is wrong or a number negative', (rule, cells) => {
    expect(verdictOf(cityReport, rule)).toBe('pass');
    expect(verdictOf(changed(cityReport, cells), rule)).toBe('fail');
  });

  it('neither pass nor fail by a cell that has no number', () => {
    const blank = changed(cityReport, { 'requests.total.naturalPerson': null });
    expect(verdictOf(blank, 'T3-02')).toBe('notAssessable');
    const note = { raw: '1?', reason: 'unreadable', place: { section: 3 } } as const;
    const unclear = { ...blank, cells: { 'requests.total.naturalPerson': note } };
    expect(verdictOf(unclear, 'T3-02')).toBe('uncertain');
  });

  it.each([
    ['township', 'fail'],
    ['county', 'fail'],
    ['prefecture', 'pass'],
    ['province', 'pass'],
    [undefined, 'uncertain'],
  ] as const)('T2-02: 规章 of a %s: %s', (level, verdict) => {
    expect(verdictOf(cityReport, 'T2-02', { mode: 'import', ...(level === undefined ? {} : { level }) })).toBe(verdict);
    expect(verdictOf(zeroReport, 'T2-02', { mode: 'import', ...(level === undefined ? {} : { level }) })).toBe('pass');
  });

  it('T3-10 points at a large share of 3.其他', () => {
    const row = { 'requests.otherReason.total': 3000, 'requests.total.total': 14_000 };
    expect(answers(changed(cityReport, row), 'T3-10')).toMatchObject([{ verdict: 'fail', severity: 'notice' }]);
    expect(verdictOf(changed(cityReport, { ...row, 'requests.otherReason.total': 2800 }), 'T3-10')).toBe('pass');
  });

  it('T4-03 asks where disputes come from without requests', () => {
    const disputes = { 'disputes.reconsideration.total': 1, 'disputes.reconsideration.upheld': 1 };
    expect(verdictOf(changed(zeroReport, disputes), 'T4-03')).toBe('fail');
  });
});

describe('rules over two years', () => {
  it('are not assessable without last year, or with another year', () => {
    for (const rule of ['T2-03', 'T2-04', 'T3-04', 'T4-02', 'F-08']) {
      expect(verdictOf(cityReport, rule)).toBe('notAssessable');
      expect(verdictOf(cityReport, rule, { ...entry, previous: lastYear({}, 2021) })).toBe('notAssessable');
    }
  });

  it.each([
    // 266 in force = 261 + 31 issued - 26 repealed
    ['T2-04', { 'proactive.normativeDocument.inForceCount': 261, 'proactive.governmentRule.inForceCount': 36 }, 'pass'],
    ['T2-04', { 'proactive.normativeDocument.inForceCount': 260 }, 'fail'],
    // 26 repealed, at most what was in force and was issued
    ['T2-03', { 'proactive.governmentRule.inForceCount': 0, 'proactive.normativeDocument.inForceCount': 0 }, 'pass'],
    ['T3-04', { 'requests.carriedForward.naturalPerson': 534 }, 'fail'],
    ['T4-02', { 'disputes.reconsideration.pending': 791 }, 'fail'],
    ['T4-02', { 'disputes.reconsideration.pending': 790 }, 'pass'],
  ])('%s with %o: %s', (rule, cells, verdict) => {
    expect(verdictOf(cityReport, rule, { ...entry, previous: lastYear(cells) })).toBe(verdict);
  });

  it('T2-03 fails where more was repealed than there was', () => {
    const report = changed(cityReport, { 'proactive.normativeDocument.repealedCount': 300 });
    expect(verdictOf(report, 'T2-03', { ...entry, previous: lastYear({}) })).toBe('fail');
  });

  it('T3-04 weighs less where last year was only imported', () => {
    const previous = lastYear({ 'requests.carriedForward.naturalPerson': 534 });
    const severity = (mode: CheckOptions['mode']) =>
      answers(cityReport, 'T3-04', { mode, previous }).find(({ verdict }) => verdict === 'fail')?.severity;
    expect([severity('entry'), severity('import')]).toEqual(['error', 'warning']);
  });

  it('F-08 notices a text taken over from last year', () => {
    expect(verdictOf(cityReport, 'F-08', { ...entry, previous: lastYear({}) })).toBe('fail');
    const other = {
      ...lastYear({}),
      narrative: {
        1:
          '去年的文字完全不同。'.repeat(3) +
          [...'甲乙丙丁戊己庚辛壬癸'].map((word) => `第${word}项工作按计划完成并且留有记录`).join('；'),
      },
    };
    expect(verdictOf(cityReport, 'F-08', { ...entry, previous: other })).toBe('pass');
  });

  it('F-08 asks from the share that the supervisor has set', () => {
    const previous = { ...lastYear({}), narrative: { ...cityReport.narrative, 5: '' } };
    const at = (similarPercent: number) => verdictOf(cityReport, 'F-08', { ...entry, previous, similarPercent });
    const shares = Array.from({ length: 15 }, (_, step) => 30 + 5 * step);
    const border = shares.findIndex((percent) => at(percent) === 'pass');
    expect(border).toBeGreaterThan(0);
    expect(shares.map(at)).toEqual(shares.map((_, index) => (index < border ? 'fail' : 'pass')));
  });
});

describe('rules about the document', () => {
  const printed = { headings: {}, breaksOff: false, rowLines: {} };
  const headings = {
    1: '一、总体情况',
    2: '二、主动公开政府信息情况',
    3: '三、收到和处理政府信息公开申请情况',
    4: '四、政府信息公开行政复议、行政诉讼情况',
    5: '五、存在的主要问题及改进情况',
    6: '六、其他需要报告的事项',
  };

  it.each([
    ['all of them', headings, false, 'pass'],
    ['half-width punctuation', { ...headings, 4: '四、政府信息公开行政复议,行政诉讼情况' }, false, 'pass'],
    ['another wording', { ...headings, 5: '五、存在问题及改进情况' }, false, 'fail'],
    ['one missing', { ...headings, 6: undefined }, false, 'fail'],
    ['a document that breaks off', { 1: headings[1], 2: headings[2] }, true, 'notAssessable'],
  ])('F-01 on headings, %s', (_what, found, breaksOff, verdict) => {
    const kept = Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
    const report = { ...cityReport, printed: { ...printed, headings: kept, breaksOff } };
    expect(verdictOf(report, 'F-01')).toBe(verdict);
  });

  it.each([
    [2019, cityReport, 'fail'],
    [2021, cityReport, 'pass'],
    [2020, report2019, 'pass'],
    [2022, report2019, 'fail'],
    [null, cityReport, 'notAssessable'],
  ])('F-02: the form of %s', (year, report, verdict) => {
    expect(verdictOf({ ...report, year }, 'F-02')).toBe(verdict);
  });

  it('F-03 blocks on entry what it only notes on import', () => {
    const report = changed(zeroReport, { 'requests.granted.naturalPerson': null });
    const failed = (mode: CheckOptions['mode']) =>
      answers(report, 'F-03', { mode }).find(({ verdict }) => verdict === 'fail');
    expect([failed('entry')?.severity, failed('import')?.severity]).toEqual(['error', 'warning']);
    expect(failed('entry')?.message).toContain('1个空白');
  });

  it.each([
    ['按照国办公开办函〔2021〕30号编制', 'pass'],
    ['按照国办公开办函〔2019〕60号编制', 'fail'],
    ['按照国办公开办函(2019)30号编制', 'fail'],
    ['没有引用文号', 'pass'],
  ])('F-05: %s', (preamble, verdict) => {
    expect(verdictOf({ ...cityReport, narrative: { ...cityReport.narrative, 0: preamble } }, 'F-05')).toBe(verdict);
  });

  it.each([
    ['统计期限自2024年1月1日起至2024年12月31日止', 'pass'],
    ['统计期限自2023年1月1日起至2023年12月31日止', 'fail'],
  ])('F-06: %s', (preamble, verdict) => {
    expect(verdictOf({ ...cityReport, narrative: { ...cityReport.narrative, 0: preamble } }, 'F-06')).toBe(verdict);
  });

  it.each([
    ['该部分以表格形式报告。表格如下:', 'fail'],
    ['根据贵办《关于做好年报工作的通知》要求', 'fail'],
    ['共有XX件', 'fail'],
    ['网址 www.xxgk.gov.cn', 'pass'],
  ])('F-07: %s', (text, verdict) => {
    expect(verdictOf({ ...cityReport, narrative: { ...cityReport.narrative, 6: text } }, 'F-07')).toBe(verdict);
  });

  it.each([
    ['（一）主动公开。\n（二）依申请公开。\n（三）信息管理。\n（四）平台建设。\n（五）监督保障。', 'pass'],
    ['（一）主动公开。\n（二）依申请公开。', 'fail'],
    ['〔叙述略〕\n（二）依申请公开。', 'notAssessable'],
  ])('F-04: %s', (text, verdict) => {
    const report = { ...zeroReport, agency: '某县水利局', narrative: { 1: text } };
    expect(verdictOf(report, 'F-04')).toBe(verdict);
  });

  it.each([
    ['全年受理政府信息公开申请14069件。', 'pass'],
    ['全年受理政府信息公开申请14629件。', 'pass'],
    ['全年受理政府信息公开申请2件。', 'fail'],
    ['市政府办公室代表市政府受理政府信息公开申请17件。', 'notAssessable'],
    ['按时办结13800件。', 'fail'],
  ])('T3-09: %s', (text, verdict) => {
    expect(verdictOf({ ...cityReport, narrative: { 1: text } }, 'T3-09')).toBe(verdict);
  });

  it('T2-05 compares the documents that the text counts', () => {
    expect(verdictOf({ ...cityReport, narrative: { 1: '制发行政规范性文件31件。' } }, 'T2-05')).toBe('pass');
    expect(verdictOf({ ...cityReport, narrative: { 1: '制发行政规范性文件30件。' } }, 'T2-05')).toBe('fail');
  });
});
