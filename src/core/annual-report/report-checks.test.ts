import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import { withCell } from './cells.ts';
import type { Verdict } from './finding.ts';
import type { AnnualReport } from './report.ts';
import type { CheckOptions } from './report-check.ts';
import { checkReport } from './report-checks.ts';

type Change = Readonly<Record<string, number | null>>;

// the sums that table 3 of 2024 was carried over from, and the stocks that table 2 began with
const before: AnnualReport = {
  ...withCells(cityReport, {
    'proactive.governmentRule.inForceCount': 36,
    'proactive.normativeDocument.inForceCount': 261,
    'requests.carriedForward.naturalPerson': 535,
    'requests.carriedForward.commercialEnterprise': 6,
    'requests.carriedForward.researchInstitute': 0,
    'requests.carriedForward.publicBenefitOrganization': 1,
    'requests.carriedForward.legalServiceProvider': 18,
    'requests.carriedForward.otherOrganization': 0,
    'requests.carriedForward.total': 560,
  }),
  title: '云岭市人民政府2023年政府信息公开工作年度报告',
  year: 2023,
  narrative: {
    1: '推进重点领域信息发布，梳理权责清单，规范执法公示；组织开放日活动，邀请居民代表参观政务服务大厅，听取意见并逐条答复。',
    5: '群众关心的教育、医疗信息更新偏慢，基层人员变动频繁。已建立轮训制度，落实专人值守。',
    6: '没有。',
  },
};
const options: CheckOptions = { mode: 'entry', level: 'prefecture', previous: before };

/** Verdicts of a rule on a report, each once. */
function verdictsOf(rule: string, report: AnnualReport, what: Partial<CheckOptions> = {}): readonly Verdict[] {
  const answers = checkReport(report, { ...options, ...what }).filter((finding) => finding.rule === rule);
  return [...new Set(answers.map(({ verdict }) => verdict))].sort();
}

function withCells(report: AnnualReport, cells: Change): AnnualReport {
  const tables = Object.entries(cells).reduce((all, [path, value]) => withCell(all, path, value), report.tables);
  return { ...report, tables };
}

/** Says how many documents were made, so that the text can be compared with table 2. */
const sound: AnnualReport = {
  ...cityReport,
  narrative: { ...cityReport.narrative, 1: `${cityReport.narrative[1]}\n全年制发行政规范性文件31件。` },
};
const city = (cells: Change): AnnualReport => withCells(sound, cells);
const saying = (narrative: AnnualReport['narrative']): AnnualReport => ({
  ...sound,
  narrative: { ...sound.narrative, ...narrative },
});
const township: Partial<CheckOptions> = { level: 'township' };
const alone: Partial<CheckOptions> = { previous: undefined } as unknown as Partial<CheckOptions>;
const overview = sound.narrative[1] ?? '';
const rules = [...new Set(checkReport(sound, options).map(({ rule }) => rule))];
const headings = {
  1: '一、总体情况',
  2: '二、主动公开政府信息情况',
  3: '三、收到和处理政府信息公开申请情况',
  4: '四、政府信息公开行政复议、行政诉讼情况',
  5: '五、存在的主要问题及改进情况',
  6: '六、其他需要报告的事项',
};
const printed = { headings, breaksOff: false, rowLines: {} };

describe('a report in which every rule of law page §3.6 is kept', () => {
  it('fails none, and passes every rule that asks for something', () => {
    const findings = checkReport(sound, options);
    expect(findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(rules.length).toBeGreaterThan(20);
  });

  it('of zeros fails none either', () => {
    const findings = checkReport(zeroReport, { mode: 'entry', level: 'township' });
    expect(findings.filter(({ verdict, severity }) => verdict === 'fail' && severity === 'error')).toEqual([]);
  });
});

const broken: readonly [string, string, AnnualReport, Partial<CheckOptions>?][] = [
  [
    'F-01',
    'a heading in other words',
    { ...cityReport, printed: { ...printed, headings: { ...headings, 5: '五、存在问题及改进情况' } } },
  ],
  ['F-02', 'the form of 2019 for a later year', { ...report2019, year: 2024 }],
  ['F-03', 'a blank cell', city({ 'requests.stateSecret.naturalPerson': null })],
  ['F-04', 'a part of 一、总体情况 left out', saying({ 1: overview.replace(/（五）[\s\S]*/, '') })],
  ['F-05', 'another document number', saying({ 0: '按照国办公开办函〔2019〕60号的格式编制。' })],
  ['F-06', 'another year in the text', saying({ 1: overview.replaceAll('2024年', '2023年') })],
  ['F-07', 'a leftover of the template', saying({ 6: '该部分以表格形式报告。' })],
  ['F-08', 'the text of last year', cityReport, { previous: { ...before, narrative: sound.narrative } }],
  ['F-09', 'a section without a word', saying({ 5: ' \n' })],
  [
    'N-01',
    'a text under the wrong heading',
    saying({
      1: overview.replace(
        /（三）政府信息管理。[^\n]*/,
        '（三）政府信息管理。成立领导小组，由分管副市长任组长，设专人负责，开展培训和考核。',
      ),
    }),
  ],
  ['T2-01', 'a negative number', city({ 'proactive.administrativeLicence': -1 })],
  ['T2-01', '元 for 万元', city({ 'proactive.administrativeChargeFen': 18_651_060_000 * 101 })],
  ['T2-02', 'rules made by a township', cityReport, township],
  ['T2-03', 'more repealed than there were', city({ 'proactive.normativeDocument.repealedCount': 293 })],
  ['T2-04', 'a stock that does not follow', city({ 'proactive.normativeDocument.inForceCount': 267 })],
  [
    'T2-05',
    'another number of documents in the text',
    saying({ 1: overview.replace('制发行政规范性文件31件', '制发行政规范性文件30件') }),
  ],
  ['T3-01', 'a row that does not add up', city({ 'requests.stateSecret.total': 1 })],
  ['T3-02', 'a column that does not add up', city({ 'requests.total.total': 13_811 })],
  ['T3-03', 'more left than there is', city({ 'requests.carriedForward.naturalPerson': 784 })],
  ['T3-04', 'another number than was carried forward', city({ 'requests.carriedOver.legalServiceProvider': 17 })],
  ['T3-06', 'a negative number', city({ 'requests.granted.otherOrganization': -1 })],
  ['T3-09', 'another number of requests in the text', saying({ 1: overview.replace('14069件', '14070件') })],
  ['T3-10', 'a fifth of the results under 其他', city({ 'requests.otherReason.total': 2_763 })],
  ['T4-01', 'a block that does not add up', city({ 'disputes.reconsideration.total': 789 })],
  [
    'T4-02',
    'pending cases that vanish',
    cityReport,
    { previous: withCells(before, { 'disputes.litigationDirect.pending': 57 }) },
  ],
  ['T4-03', 'disputes about no request', city({ 'requests.total.total': 0, 'requests.carriedOver.total': 0 })],
];

describe('a rule fails', () => {
  it.each(broken)('%s on %s', (rule, _, report, what) => {
    expect(verdictsOf(rule, report, what)).toContain('fail');
  });

  it('in at least one of these cases each', () => {
    expect(rules.filter((id) => !broken.some(([rule]) => rule === id))).toEqual([]);
  });
});

describe('a rule at its limit', () => {
  it.each([
    ['T2-03', 'all that there were are repealed', city({ 'proactive.normativeDocument.repealedCount': 292 })],
    ['T3-10', 'a fifth, and no more', city({ 'requests.otherReason.total': 2_762 })],
    [
      'T4-02',
      'every pending case reappears',
      cityReport,
      { previous: withCells(before, { 'disputes.litigationDirect.pending': 56 }) },
    ],
    ['T2-01', 'a hundred times as much', city({ 'proactive.administrativeChargeFen': 18_651_060_000 * 100 })],
  ] as const)('%s passes: %s', (rule, _, report, what: Partial<CheckOptions> = {}) => {
    expect(verdictsOf(rule, report, what)).toEqual(['pass']);
  });
});

describe('a rule that cannot be asked says so, and neither passes nor fails', () => {
  it.each([
    ['F-02', 'a report without a year', { ...cityReport, year: null }, {}, 'notAssessable'],
    ['F-08', 'no predecessor', cityReport, alone, 'notAssessable'],
    ['T2-02', 'an agency of unknown level', cityReport, { level: undefined }, 'uncertain'],
    ['T2-03', 'no predecessor', cityReport, alone, 'notAssessable'],
    ['T2-04', 'a predecessor of another year', cityReport, { previous: { ...before, year: 2022 } }, 'notAssessable'],
    ['T3-02', 'a blank in every column', collapsedReport, {}, 'notAssessable'],
    ['T3-04', 'no predecessor', cityReport, alone, 'notAssessable'],
    ['T4-02', 'no predecessor', cityReport, alone, 'notAssessable'],
    [
      'F-01',
      'a file that breaks off',
      {
        ...cityReport,
        printed: { headings: { 1: headings[1], 2: headings[2], 3: headings[3] }, breaksOff: true, rowLines: {} },
      },
      {},
      'notAssessable',
    ],
  ] as const)('%s: %s', (rule, _, report, what, verdict) => {
    expect(verdictsOf(rule, report, what as Partial<CheckOptions>)).toContain(verdict);
  });

  it('weighs less on import than on entry where a published report can no longer be changed', () => {
    const report = saying({ 5: '' });
    const weightOf = (mode: CheckOptions['mode']) =>
      checkReport(report, { ...options, mode }).find(({ rule, verdict }) => rule === 'F-09' && verdict === 'fail')
        ?.severity;
    expect([weightOf('entry'), weightOf('import')]).toEqual(['error', 'warning']);
  });
});
