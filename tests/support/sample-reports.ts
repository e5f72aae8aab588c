import type { AnnualReport, CellNote } from '../../src/core/annual-report/report.ts';
import { applicantColumns, type CountRow, type RequestTable } from '../../src/core/annual-report/request-table.ts';
import { type HandledRow, handledRows } from '../../src/core/requests/handled-rows.ts';
import { fen } from '../../src/core/values/fen.ts';

const headRows = ['newlyReceived', 'carriedOver'] as const;
const tailRows = ['total', 'carriedForward'] as const;

const overview = [
  '2024年，本市深入学习贯彻党的二十大和二十届二中、三中全会精神，严格落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，较好完成了全年任务。',
  '（一）主动公开。全年主动公开政府信息18213条，公开政府规章2件、行政规范性文件31件，制作政策解读96篇，政府公报出版12期。',
  '（二）依申请公开。全年新收政府信息公开申请14069件，上年结转560件，均在法定期限内答复；收取信息处理费3件，共计2600元。',
  '（三）政府信息管理。落实公开属性源头认定和保密审查制度，对现行有效的行政规范性文件逐件清理，集中统一公开。',
  '（四）政府信息公开平台建设。',
  '完善政府信息公开专栏，规范页面要素，全年平台安全运行，适老化与无障碍改造通过验收。',
  '（五）监督保障。',
  '组织全市政府信息公开业务培训4次、参训620人次。',
  '1.工作考核。政府信息公开工作纳入市政府绩效考核，分值权重4%。',
  '2.社会评议。委托第三方开展评估，公众满意度为93.6%。',
  '3.责任追究。全年未发生因政府信息公开工作被追究责任的情形。',
].join('\n');

/** Report of a city with the sums of table 3 and table 4 that the law page gives as an example. */
export const cityReport: AnnualReport = {
  title: '云岭市人民政府2024年政府信息公开工作年度报告',
  agency: '云岭市人民政府',
  year: 2024,
  tables: {
    formVersion: '2021',
    proactive: {
      governmentRule: { issuedCount: 2, repealedCount: 1, inForceCount: 37 },
      normativeDocument: { issuedCount: 31, repealedCount: 26, inForceCount: 266 },
      administrativeLicence: 447_228,
      administrativePenalty: 3_985_758,
      administrativeCoercion: 88_283,
      administrativeChargeFen: fen(18_651_060_000),
    },
    requests: cityRequests(),
    disputes: {
      reconsideration: disputeBlock(376, 97, 196, 121),
      litigationDirect: disputeBlock(16, 1, 12, 27),
      litigationAfterReconsideration: disputeBlock(74, 1, 30, 51),
    },
  },
  cells: {},
  narrative: {
    0: '本报告由云岭市人民政府办公室根据《中华人民共和国政府信息公开条例》（国务院令第711号）规定编制。报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。如对本报告有疑问，请与云岭市人民政府办公室联系（地址：云岭市人民路1号，邮编：654200，电话：0990-1234567）。',
    1: overview,
    5: '2024年，全市政府信息公开工作取得一定成效，但仍存在政策解读形式较为单一、部分单位答复说理不够充分等问题。\n2025年，将丰富解读形式，加强业务培训和案例指导，提高答复规范化水平。',
    6: '本年度收取信息处理费3件，共计2600元，均已缴入国库。除上述情况外，无其他需要报告的事项。',
  },
};

const zeroTables = {
  formVersion: '2021',
  proactive: {
    governmentRule: { issuedCount: 0, repealedCount: 0, inForceCount: 0 },
    normativeDocument: { issuedCount: 0, repealedCount: 0, inForceCount: 0 },
    administrativeLicence: 0,
    administrativePenalty: 0,
    administrativeCoercion: 0,
    administrativeChargeFen: fen(0),
  },
  requests: requestRows([...headRows, ...handledRows, ...tailRows], () => 0),
  disputes: {
    reconsideration: disputeBlock(0, 0, 0, 0),
    litigationDirect: disputeBlock(0, 0, 0, 0),
    litigationAfterReconsideration: disputeBlock(0, 0, 0, 0),
  },
} as const;

/** A township where nothing happened: every cell is a zero, never a blank. */
export const zeroReport: AnnualReport = {
  title: '石门县清水乡人民政府2024年政府信息公开工作年度报告',
  agency: '石门县清水乡人民政府',
  year: 2024,
  tables: zeroTables,
  cells: {},
  narrative: {
    0: '本报告根据《中华人民共和国政府信息公开条例》编制。统计期限自2024年1月1日起至2024年12月31日止。',
    1: '2024年，本乡认真落实政府信息公开各项要求，全年未收到政府信息公开申请。',
    5: '存在的问题是工作人员业务不够熟练。下一步将加强培训。',
    6: '本年度未收取信息处理费，无其他需要报告的事项。',
  },
};

/** Reading of a report of 2021 whose （六） is one row, with blank, stroked and undecidable cells. */
export const collapsedReport: AnnualReport = {
  ...zeroReport,
  title: '清水乡2023年政府信息公开工作年度报告',
  year: 2023,
  tables: {
    ...zeroTables,
    requests: {
      ...requestRows([...headRows, ...handledRows.slice(0, -3), 'otherwiseHandled', ...tailRows], () => 0),
      stateSecret: { ...countRow(() => 0), naturalPerson: null, total: null },
      granted: { ...countRow(() => 0), researchInstitute: null },
    },
  },
  cells: {
    'requests.stateSecret.naturalPerson': note('/', 'slash'),
    'requests.stateSecret.total': note('', 'blank'),
    'requests.granted.researchInstitute': note('1O', 'uncertain'),
  },
};

/** Report in the form of 2019, with a negative change and an amount as somebody wrote it. */
export const report2019: AnnualReport = {
  ...zeroReport,
  title: '清水乡2020年政府信息公开工作年度报告',
  year: 2020,
  tables: {
    formVersion: '2019',
    proactive: {
      governmentRule: { newlyMadeCount: 1, newlyDisclosedCount: 2, disclosedTotal: 3 },
      normativeDocument: { newlyMadeCount: 4, newlyDisclosedCount: 5, disclosedTotal: 6 },
      administrativeLicence: { previousItemCount: 7, change: 1036, decisionCount: 9 },
      otherExternalService: { previousItemCount: 10, change: -8, decisionCount: 12 },
      administrativePenalty: { previousItemCount: 13, change: 14, decisionCount: 15 },
      administrativeCoercion: { previousItemCount: 16, change: 17, decisionCount: 18 },
      administrativeCharge: { previousItemCount: 19, change: -20 },
      governmentProcurement: { projectCount: 21, totalAmount: '251000元' },
    },
    requests: requestRows([...headRows, ...handledRows.slice(0, -3), 'otherwiseHandled', ...tailRows], () => 1),
    disputes: zeroTables.disputes,
  },
};

function cityRequests(): RequestTable {
  const sums = {
    newlyReceived: [13612, 252, 0, 45, 128, 32],
    carriedOver: [535, 6, 0, 1, 18, 0],
    total: [13364, 252, 0, 44, 121, 29],
    carriedForward: [783, 6, 0, 2, 25, 3],
  };
  const shares: Partial<Record<HandledRow, number>> = { granted: 0.42, partiallyGranted: 0.11, notHeld: 0.2 };
  const leaves = sums.total.map((sum) => {
    const counts = handledRows.map((row) => Math.floor(sum * (shares[row] ?? 0.01)));
    const rest = sum - counts.reduce((all, count) => all + count, 0);
    return counts.map((count, index) => (index === 0 ? count + rest : count));
  });
  return {
    newlyReceived: countRow((column) => sums.newlyReceived[column] ?? 0),
    carriedOver: countRow((column) => sums.carriedOver[column] ?? 0),
    ...Object.fromEntries(handledRows.map((row, index) => [row, countRow((column) => leaves[column]?.[index] ?? 0)])),
    total: countRow((column) => sums.total[column] ?? 0),
    carriedForward: countRow((column) => sums.carriedForward[column] ?? 0),
  };
}

function requestRows(rows: readonly (keyof RequestTable)[], count: (column: number) => number): RequestTable {
  return Object.fromEntries(rows.map((row) => [row, countRow(count)]));
}

function countRow(count: (column: number) => number): CountRow {
  const counts = applicantColumns.slice(0, -1).map(({ id }, column) => [id, count(column)] as const);
  const total = counts.reduce((sum, [, each]) => sum + each, 0);
  return Object.fromEntries([...counts, ['total', total]]) as unknown as CountRow;
}

function disputeBlock(...results: readonly [number, number, number, number]) {
  const [upheld, overturned, otherResult, pending] = results;
  return { upheld, overturned, otherResult, pending, total: results.reduce((sum, each) => sum + each, 0) };
}

function note(raw: string, reason: CellNote['reason']): CellNote {
  return { raw, reason, place: { section: 3, table: 3 } };
}
