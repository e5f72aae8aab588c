import { formatWanYuan } from '../values/fen.ts';
import { disputeBlocks, disputeColumns } from './dispute-table.ts';
import { outcomeSums, unreadOutcomeCount } from './outcome-counts.ts';
import type { DocumentCounts, MadeCounts2019, ProactiveTable2019, ProactiveTable2021 } from './proactive-table.ts';
import type { ReportTables } from './report.ts';
import { applicantColumns, type Count } from './request-table.ts';

/** What the tables say, in sentences that a person without the form understands. */
export interface PlainSummary {
  readonly requests: string;
  readonly proactive: string;
  readonly disputes: string;
}

/** Puts tables 2, 3 and 4 into words. Zero is said to be zero; a cell without a number is never counted as one. */
export function plainSummary(tables: ReportTables): PlainSummary {
  return {
    requests: requestSentences(tables).join(''),
    proactive: tables.formVersion === '2021' ? proactive2021(tables.proactive) : proactive2019(tables.proactive),
    disputes: disputeSentence(tables),
  };
}

/** The relation printed in the corner of table 3, with this report's own numbers; undefined where one of them is missing. */
export function balanceWords(tables: ReportTables): string | undefined {
  const { newlyReceived, carriedOver, total, carriedForward } = tables.requests;
  const [received, carried, closed, forward] = [newlyReceived, carriedOver, total, carriedForward].map(
    (row) => row?.total ?? null,
  );
  if (received == null || carried == null || closed == null || forward == null) return undefined;
  const [before, after] = [received + carried, closed + forward];
  const verdict = before === after ? '两者相等' : '两者不相等';
  return `勾稽关系：第一项${received}加第二项${carried}，和为${before}；第三项${closed}加第四项${forward}，和为${after}。${verdict}。`;
}

const unwritten = '没有写明';

function requestSentences(tables: ReportTables): readonly string[] {
  const { newlyReceived, carriedOver, total, carriedForward } = tables.requests;
  const flow = [newlyReceived?.total, carriedOver?.total, total?.total, carriedForward?.total];
  if (flow.every((count) => count === 0)) return ['本年没有收到政府信息公开申请，也没有上年结转的申请。'];
  const [received = null, carried = null, closed = null, forward = null] = flow;
  return [
    `本年新收政府信息公开申请${pieces(received)}，上年结转${pieces(carried)}；办结${pieces(closed)}，结转下年度继续办理${pieces(forward)}。`,
    ...applicantSentence(tables),
    ...outcomeSentence(tables, closed),
  ];
}

function applicantSentence(tables: ReportTables): readonly string[] {
  const parts = applicantColumns.slice(0, -1).flatMap(({ id, label }) => {
    const count = tables.requests.newlyReceived?.[id] ?? 0;
    if (count === 0) return [];
    return [`${id === 'otherOrganization' ? '其他组织' : label}提出${count}件`];
  });
  return parts.length === 0 ? [] : [`新收的申请中，${parts.join('，')}。`];
}

function outcomeSentence(tables: ReportTables, closed: Count): readonly string[] {
  const parts = outcomeSums(tables).map(({ label, count }) => `${label}${count}件`);
  if (parts.length === 0) return [];
  const unread = unreadOutcomeCount(tables);
  const caveat = unread === 0 ? '' : `另有${unread}种情形的件数${unwritten}，未计在内。`;
  return [`${closed === null ? '办结的申请' : `办结的${closed}件`}中，${parts.join('，')}。${caveat}`];
}

function proactive2021(table: ProactiveTable2021): string {
  const decisions = [
    { label: '行政许可', count: table.administrativeLicence },
    { label: '行政处罚', count: table.administrativePenalty },
    { label: '行政强制', count: table.administrativeCoercion },
  ];
  const documents = [
    ...(isAllZero(table.governmentRule) ? [] : [documentClause('规章', table.governmentRule)]),
    documentClause('行政规范性文件', table.normativeDocument),
  ];
  const charge = table.administrativeChargeFen;
  const charged =
    charge === 0
      ? '没有收取行政事业性收费'
      : `收取行政事业性收费${charge === null ? `（金额${unwritten}）` : `${formatWanYuan(charge)}万元`}`;
  return `${documents.join('；')}。${decisionClause(decisions)}；${charged}。`;
}

function documentClause(label: string, counts: DocumentCounts): string {
  if (isAllZero(counts)) return `本年没有制发、废止${label}，也没有现行有效的${label}`;
  const { issuedCount, repealedCount, inForceCount } = counts;
  if (issuedCount === 0 && repealedCount === 0)
    return `本年没有制发、废止${label}，现行有效的${label}${pieces(inForceCount)}`;
  return `本年制发${label}${pieces(issuedCount)}，废止${pieces(repealedCount)}，现行有效${pieces(inForceCount)}`;
}

function isAllZero(counts: DocumentCounts): boolean {
  return counts.issuedCount === 0 && counts.repealedCount === 0 && counts.inForceCount === 0;
}

function decisionClause(decisions: readonly { readonly label: string; readonly count: Count }[]): string {
  const some = decisions.filter(({ count }) => count !== 0);
  const none = decisions.filter(({ count }) => count === 0);
  const made = some.map(({ label, count }) => `作出${label}决定${pieces(count)}`);
  const absent = none.length === 0 ? [] : [`没有作出${none.map(({ label }) => label).join('、')}决定`];
  return [...made, ...absent].join('，');
}

function proactive2019(table: ProactiveTable2019): string {
  const made = (label: string, { newlyMadeCount, disclosedTotal }: MadeCounts2019): string =>
    `本年新制作${label}${pieces(newlyMadeCount)}，对外公开总数${pieces(disclosedTotal)}`;
  const decisions = [
    { label: '行政许可', count: table.administrativeLicence.decisionCount },
    { label: '行政处罚', count: table.administrativePenalty.decisionCount },
    { label: '行政强制', count: table.administrativeCoercion.decisionCount },
  ];
  const documents = [made('规章', table.governmentRule), made('规范性文件', table.normativeDocument)];
  return `${documents.join('；')}。${decisionClause(decisions)}。`;
}

function disputeSentence(tables: ReportTables): string {
  const clauses = disputeBlocks.flatMap(({ id, label }) => {
    const block = tables.disputes[id];
    const results = disputeColumns
      .slice(0, -1)
      .flatMap((column) => (block[column.id] === 0 ? [] : [`${column.label}${pieces(block[column.id])}`]));
    const name = id === 'reconsideration' ? label : `行政诉讼（${label}）`;
    return results.length === 0 && block.total === 0 ? [] : [`${name}${pieces(block.total)}：${results.join('，')}`];
  });
  if (clauses.length === 0) return '本年没有因政府信息公开工作引起的行政复议和行政诉讼。';
  return `因政府信息公开工作引起的${clauses.join('；')}。`;
}

function pieces(count: Count): string {
  return count === null ? `（件数${unwritten}）` : `${count}件`;
}
