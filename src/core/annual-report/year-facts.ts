import { disclosureSubjects } from '../catalog/disclosure-subjects.ts';
import { channelLabel, type PublicationChannel } from '../catalog/publication-channels.ts';
import { channels } from '../requests/channels.ts';
import { fen, formatWanYuan, formatYuan } from '../values/fen.ts';
import type { WrittenSection } from './bound-text.ts';
import { cellAt } from './cells.ts';
import type { YearFacts } from './narrative-proposals.ts';
import { outcomeCounts } from './outcome-counts.ts';
import type { CellPath, ReportTables } from './report.ts';

/** A fact of the year, in words; `cell` or `page` (of the back office) is where it comes from. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly cell?: CellPath;
  readonly page?: string;
}

/** Facts that belong beside a section, under a heading. */
export interface FactGroup {
  readonly section: WrittenSection;
  readonly heading: string;
  readonly rows: readonly Fact[];
}

/** What the ledgers counted of a year besides the tables. */
export interface YearCounts extends YearFacts {
  readonly publications: readonly {
    readonly subjectId: string;
    readonly firstCount: number;
    readonly laterCount: number;
  }[];
  /** Readers of published items, by the way they came. */
  readonly readers: readonly { readonly channel: PublicationChannel; readonly count: number }[];
  /** Requests received, by the way they came. */
  readonly requestsByChannel: readonly { readonly channel: string; readonly count: number }[];
  /** How often somebody found something instead of asking. */
  readonly foundInstead: number;
}

/** The facts of a year beside the sections they belong to, zeros included where the form asks for them. */
export function yearFactGroups(tables: ReportTables, counts: YearCounts): readonly FactGroup[] {
  return [
    { section: 1, heading: '主动公开', rows: [...publishedRows(counts), ...proactiveRows(tables)] },
    { section: 1, heading: '依申请公开', rows: requestRows(tables, counts) },
    { section: 1, heading: '平台与渠道', rows: channelRows(counts) },
    { section: 1, heading: '复议、诉讼', rows: disputeRows(tables) },
    { section: 6, heading: '信息处理费', rows: [feeRow(counts)] },
  ];
}

function publishedRows({ publications }: YearCounts): readonly Fact[] {
  const sum = (count: (row: YearCounts['publications'][number]) => number): number =>
    publications.reduce((total, row) => total + count(row), 0);
  const page = '/items';
  return [
    {
      id: 'firstPublished',
      label: '首次公开的信息',
      value: pieces(
        sum(({ firstCount }) => firstCount),
        '条',
      ),
      page,
    },
    {
      id: 'republished',
      label: '更新的信息',
      value: pieces(
        sum(({ laterCount }) => laterCount),
        '条',
      ),
      page,
    },
    ...publications
      .filter(({ firstCount }) => firstCount > 0)
      .map(({ subjectId, firstCount }) => ({
        id: `subject.${subjectId}`,
        label: subjectLabel(subjectId),
        value: pieces(firstCount, '条'),
        page,
      })),
  ];
}

function proactiveRows(tables: ReportTables): readonly Fact[] {
  const cells: readonly (readonly [label: string, cell: CellPath])[] = [
    ['制发规范性文件', 'proactive.normativeDocument.issuedCount'],
    ['废止规范性文件', 'proactive.normativeDocument.repealedCount'],
    ['现行有效规范性文件', 'proactive.normativeDocument.inForceCount'],
    ['行政许可', 'proactive.administrativeLicence'],
    ['行政处罚', 'proactive.administrativePenalty'],
    ['行政强制', 'proactive.administrativeCoercion'],
    ['行政事业性收费', 'proactive.administrativeChargeFen'],
  ];
  return cells.map(([label, cell]) => cellFact(label, tables, cell));
}

function requestRows(tables: ReportTables, { lateCount, year }: YearCounts): readonly Fact[] {
  const total = (label: string, row: string): Fact => cellFact(label, tables, `requests.${row}.total`);
  return [
    total('本年新收', 'newlyReceived'),
    total('上年结转', 'carriedOver'),
    total('本年办结', 'total'),
    ...outcomeCounts(tables).map(({ row, label }) => total(label, row)),
    {
      id: 'late',
      label: '超期办结',
      value: pieces(lateCount, '件'),
      page: `/requests?closedFrom=${year}-01-01&closedTo=${year}-12-31`,
    },
    total('结转下年', 'carriedForward'),
  ];
}

function channelRows({ readers, requestsByChannel, foundInstead }: YearCounts): readonly Fact[] {
  const ways = requestsByChannel.map(({ channel, count }) => ({
    id: `received.${channel}`,
    label: `申请来自${channels.find(({ id }) => id === channel)?.label ?? channel}`,
    value: pieces(count, '件'),
    page: '/requests',
  }));
  const seen = readers.map(({ channel, count }) => ({
    id: `readers.${channel}`,
    label: `阅读来自${channelLabel(channel)}`,
    value: pieces(count, '次'),
    page: '/channels',
  }));
  const found = { id: 'foundInstead', label: '申请前找到已公开的信息', value: pieces(foundInstead, '次') };
  return [...ways, ...seen, ...(foundInstead === 0 ? [] : [found])];
}

function disputeRows(tables: ReportTables): readonly Fact[] {
  const total = (label: string, block: string): Fact => cellFact(label, tables, `disputes.${block}.total`);
  return [
    total('行政复议', 'reconsideration'),
    total('直接起诉', 'litigationDirect'),
    total('复议后起诉', 'litigationAfterReconsideration'),
  ];
}

function feeRow({ feesFen }: YearCounts): Fact {
  return { id: 'fees', label: '收取的信息处理费', value: `${formatYuan(feesFen)}元`, page: '/registers/fees' };
}

function cellFact(label: string, tables: ReportTables, cell: CellPath): Fact {
  const value = cellAt(tables, cell);
  if (typeof value !== 'number') return { id: cell, label, value: '—', cell };
  const words = cell.endsWith('ChargeFen') ? `${formatWanYuan(fen(value))}万元` : pieces(value, '件');
  return { id: cell, label, value: words, cell };
}

function subjectLabel(id: string): string {
  const known = [...disclosureSubjects('township'), ...disclosureSubjects('cityAndCounty')];
  return known.find((subject) => subject.id === id)?.label ?? id;
}

function pieces(count: number, unit: string): string {
  return `${count}${unit}`;
}
