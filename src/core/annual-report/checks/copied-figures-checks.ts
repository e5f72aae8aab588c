import { form2019, form2021 } from '../../law/citation.ts';
import { disputeBlocks, disputeColumns } from '../dispute-table.ts';
import { rowLabel } from '../place-labels.ts';
import type { CellPath, Place } from '../report.ts';
import { applicantColumns, type RequestRow } from '../request-table.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
} from './report-check.ts';
import { fail, numbersAt, pass, placeOf } from './table-judgements.ts';

const kinds = applicantColumns.filter(({ id }) => id !== 'total');
const stockRows: readonly string[] = ['carriedOver', 'carriedForward', 'total'];
const documentColumns = ['issuedCount', 'repealedCount', 'inForceCount'];
const decisionRows = ['administrativeLicence', 'administrativePenalty', 'administrativeCoercion'];

/** Numbers that look as if they had been copied: from the row or column beside them, or from last year. */
export const copiedFiguresChecks: readonly ReportCheck[] = [
  copied('T2-09', '收费金额与上年不是分毫不差', sameCharge, form2021Only),
  copied('T2-10', '表二不是照抄上年', sameProactive),
  copied('T2-11', '规章与规范性文件两行不相同', sameDocumentRows, form2021Only),
  copied('T2-12', '同一行的制发、废止、现行有效不是同一个数', sameDocumentColumns, form2021Only),
  copied('T2-13', '许可、处罚、强制不是同一个数', sameDecisions, form2021Only),
  copied('T3-13', '没有两行办理结果逐列相同', sameRows),
  copied('T3-14', '没有两类申请人逐行相同', sameColumns),
  copied('T3-15', '表三不是照抄上年', sameRequests),
  copied('T3-25', '结转下年度不是照抄上年结转', copiedStock),
  copied('T4-09', '表四不是照抄上年', sameDisputes),
  copied('T4-12', '表四没有两栏相同', sameBlocks),
];

function copied(
  id: string,
  title: string,
  judge: ReportCheck['judge'],
  forms: ReportCheck['forms'] = bothForms,
): ReportCheck {
  return { id, title, forms, severity: always('notice'), cite: form2021, citeIn2019: form2019, judge };
}

function sameCharge(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  const path = 'proactive.administrativeChargeFen';
  if (before === undefined) return [];
  const [now, then] = [operandAt(context.report, path), operandAt(before, path)];
  if (typeof now !== 'number' || typeof then !== 'number' || now === 0) return [];
  const place = placeOf(context.report, path, 2, true);
  return now === then
    ? [fail(place, '行政事业性收费金额与上年分毫不差，请核对是否误用了上年的数据。')]
    : [pass(place, '行政事业性收费金额与上年不同。')];
}

/** 现行有效 and numbers of items may stay the same; what was done in the year hardly does, row by row. */
function sameProactive(context: CheckContext): readonly Judgement[] {
  const paths =
    context.report.tables.formVersion === '2021'
      ? ['proactive.normativeDocument.issuedCount', ...decisionRows.map((row) => `proactive.${row}`)]
      : ['proactive.normativeDocument.newlyMadeCount', ...decisionRows.map((row) => `proactive.${row}.decisionCount`)];
  return sameAsBefore(context, 2, paths, '表二的制发件数和各项处理决定数量');
}

function sameRequests(context: CheckContext): readonly Judgement[] {
  const rows = (Object.keys(context.report.tables.requests) as RequestRow[]).filter((row) => !stockRows.includes(row));
  return sameAsBefore(context, 3, rows.flatMap(pathsOf), '表三的新收和各项办理结果');
}

function sameDisputes(context: CheckContext): readonly Judgement[] {
  const columns = disputeColumns.filter(({ id }) => id !== 'total');
  const paths = disputeBlocks.flatMap((block) => columns.map(({ id }) => `disputes.${block.id}.${id}`));
  return sameAsBefore(context, 4, paths, '表四的各项结果');
}

/** Two numbers that are not zero are needed: one may well come again. */
function sameAsBefore(
  context: CheckContext,
  table: 2 | 3 | 4,
  paths: readonly CellPath[],
  what: string,
): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined) return [];
  const [now, then] = [numbersAt(context.report, paths), numbersAt(before, paths)];
  if (now === undefined || then === undefined || now.filter((count) => count > 1).length < 2) return [];
  const place: Place = { section: table, table };
  return now.some((count, at) => count !== then[at])
    ? [pass(place, `${what}与上年报告不同。`)]
    : [fail(place, `${what}与上年报告逐格相同，请核对是否误用了上年的数据。`)];
}

function sameDocumentRows({ report }: CheckContext): readonly Judgement[] {
  const at = (row: string) =>
    numbersAt(
      report,
      documentColumns.map((column) => `proactive.${row}.${column}`),
    );
  const [rules, documents] = [at('governmentRule'), at('normativeDocument')];
  if (rules === undefined || documents === undefined) return [];
  const place = placeOf(report, 'proactive.governmentRule.issuedCount', 2, true);
  return rules.some((count) => count > 0) && rules.join() === documents.join()
    ? [fail(place, '“规章”与“行政规范性文件”两行的数字完全相同，请核对是否把规范性文件也填进了规章。')]
    : [pass(place, '“规章”与“行政规范性文件”两行不同。')];
}

function sameDocumentColumns({ report }: CheckContext): readonly Judgement[] {
  return ['governmentRule', 'normativeDocument'].flatMap((row): readonly Judgement[] => {
    const counts = numbersAt(
      report,
      documentColumns.map((column) => `proactive.${row}.${column}`),
    );
    if (counts === undefined) return [];
    const place = placeOf(report, `proactive.${row}.issuedCount`, 2, true);
    const [first = 0] = counts;
    return first >= 3 && counts.every((count) => count === first)
      ? [fail(place, `“${rowLabel(2, row)}”的制发、废止、现行有效都是${first}件，请核对是否同一个数填了三次。`)]
      : [pass(place, `“${rowLabel(2, row)}”的三个数不是同一个数。`)];
  });
}

function sameDecisions({ report }: CheckContext): readonly Judgement[] {
  const counts = numbersAt(
    report,
    decisionRows.map((row) => `proactive.${row}`),
  );
  if (counts === undefined) return [];
  const place: Place = { section: 2, table: 2 };
  const [first = 0] = counts;
  return first >= 3 && counts.every((count) => count === first)
    ? [fail(place, `行政许可、行政处罚、行政强制都是${first}件，请核对是否同一个数填了三次。`)]
    : [pass(place, '行政许可、行政处罚、行政强制不是同一个数。')];
}

function sameRows({ report }: CheckContext): readonly Judgement[] {
  const rows = resultRows(report.tables.requests);
  const printed = rows.flatMap((row) => {
    const counts = numbersAt(report, pathsOf(row));
    const isTelling = counts !== undefined && counts.filter((count) => count > 0).length >= 3;
    return isTelling && counts.some((count) => count >= 3) ? [{ row, key: counts.join() }] : [];
  });
  const twins = printed.filter(({ key }, at) => printed.findIndex((other) => other.key === key) < at);
  const place: Place = { section: 3, table: 3 };
  if (twins.length === 0) return [pass(place, '没有两行办理结果的各列完全相同。')];
  return twins.map(({ row, key }) => {
    const first = printed.find((other) => other.key === key)?.row ?? row;
    const words = `“${rowLabel(3, row)}”与“${rowLabel(3, first)}”两行的各列数字完全相同，请核对是否重复填写。`;
    return fail(placeOf(report, `requests.${row}.total`, 3, true), words);
  });
}

function sameColumns({ report }: CheckContext): readonly Judgement[] {
  const rows = Object.keys(report.tables.requests);
  const printed = kinds.flatMap(({ id, label }) => {
    const counts = numbersAt(
      report,
      rows.map((row) => `requests.${row}.${id}`),
    );
    const isTelling = counts !== undefined && counts.filter((count) => count > 0).length >= 5;
    return isTelling ? [{ id, label, key: counts.join() }] : [];
  });
  const twins = printed.filter(({ key }, at) => printed.findIndex((other) => other.key === key) < at);
  if (twins.length === 0) return [pass({ section: 3, table: 3 }, '没有两类申请人的各行完全相同。')];
  return twins.map(({ id, label, key }) => {
    const first = printed.find((other) => other.key === key)?.label ?? label;
    const place: Place = { section: 3, table: 3, column: id };
    return fail(place, `“${label}”与“${first}”两列的各行数字完全相同，请核对是否重复填写或者错列。`);
  });
}

function copiedStock({ report }: CheckContext): readonly Judgement[] {
  const [over, forward] = [numbersAt(report, pathsOf('carriedOver')), numbersAt(report, pathsOf('carriedForward'))];
  if (over === undefined || forward === undefined) return [];
  const isTelling = over.filter((count) => count > 0).length >= 2 && over.some((count) => count >= 5);
  const place = placeOf(report, 'requests.carriedForward.total', 3, true);
  return isTelling && over.join() === forward.join()
    ? [fail(place, '“四、结转下年度继续办理”与“二、上年结转”两行的各列完全相同，请核对是否照抄。')]
    : [pass(place, '结转下年度与上年结转不是同一组数字。')];
}

function sameBlocks({ report }: CheckContext): readonly Judgement[] {
  const columns = disputeColumns.filter(({ id }) => id !== 'total');
  const printed = disputeBlocks.flatMap(({ id, label }) => {
    const counts = numbersAt(
      report,
      columns.map((column) => `disputes.${id}.${column.id}`),
    );
    const isTelling = counts !== undefined && counts.filter((count) => count > 0).length >= 2;
    return isTelling && counts.some((count) => count >= 3) ? [{ id, label, key: counts.join() }] : [];
  });
  const twins = printed.filter(({ key }, at) => printed.findIndex((other) => other.key === key) < at);
  if (twins.length === 0) return [pass({ section: 4, table: 4 }, '表四的三栏互不相同。')];
  return twins.map(({ id, label, key }) => {
    const first = printed.find((other) => other.key === key)?.label ?? label;
    const words = `“${label}”与“${first}”两栏的各项结果完全相同，请核对是否重复填写。`;
    return fail(placeOf(report, `disputes.${id}.total`, 4, true), words);
  });
}

function resultRows(table: object): readonly RequestRow[] {
  const others: readonly string[] = ['newlyReceived', ...stockRows];
  return (Object.keys(table) as RequestRow[]).filter((row) => !others.includes(row));
}

function pathsOf(row: RequestRow): readonly CellPath[] {
  return kinds.map(({ id }) => `requests.${row}.${id}`);
}
