import type { Agency } from '../agencies/agency.ts';
import type { Fen } from '../values/fen.ts';
import type { Year } from '../values/plain-date.ts';
import {
  type BoundFacts,
  type BoundText,
  bound,
  boundClause,
  joined,
  type TextBinding,
  type WrittenSection,
} from './bound-text.ts';
import { cellAt } from './cells.ts';
import type { ReportTables } from './report.ts';

/** What the ledgers know of a year beyond the tables, for the sentences of a report. */
export interface YearFacts {
  readonly year: Year;
  /** Requests closed after their due date. */
  readonly lateCount: number;
  /** Processing fees collected in the year. */
  readonly feesFen: Fen;
  /** Pieces of information that became public for the first time in the year. */
  readonly publishedCount?: number;
}

/**
 * A sentence offered to the writer, with the section and part it belongs to, and what its numbers stand for. Nothing is
 * inserted unless accepted; the first draft has those that are not marked as extra.
 */
export interface SentenceProposal extends BoundText {
  readonly section: WrittenSection;
  readonly part?: string;
  readonly isExtra?: true;
}

/** Title of an agency's report (pattern of published reports). */
export function reportTitle(agencyName: string, year: Year): string {
  return `${agencyName}${year}年政府信息公开工作年度报告`;
}

/** The preamble: legal basis, statistics period, how to reach the office. */
export function preamble(agency: Agency, year: Year): string {
  const { office, address, phone } = agency.contact;
  const contact = [address === '' ? '' : `地址：${address}`, phone === '' ? '' : `电话：${phone}`].filter(
    (part) => part !== '',
  );
  const reach = contact.length === 0 ? '' : `（${contact.join('，')}）`;
  return `本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如对本报告有疑问，请与${office === '' ? agency.name : office}联系${reach}。`;
}

/** Sentences that follow from the numbers alone, so that they can never contradict the tables; each number is bound. */
export function sentenceProposals(agency: Agency, tables: ReportTables, facts: YearFacts): readonly SentenceProposal[] {
  return [
    { section: 1, part: '主动公开', ...proactiveSentence(tables, facts.year) },
    {
      section: 1,
      part: '依申请公开',
      ...joined([requestSentence(tables, facts), disputeSentence(tables, facts.year)]),
    },
    {
      section: 1,
      part: '政府信息管理',
      ...joined([
        '政府信息公开申请、行政规范性文件和行政处理决定均逐件登记台账，年度报告的数据由台账汇总生成，每个数据可以查到对应的记录。',
      ]),
    },
    {
      section: 1,
      part: '政府信息公开平台建设',
      ...joined([
        `本年度报告在${agency.level === 'township' ? '县' : '本级'}政府信息公开平台发布，可以在线查阅和下载。`,
      ]),
    },
    {
      section: 1,
      part: '监督保障',
      ...joined(['年度报告由经办人编制，由另一人审定后报送和发布，编制、审定的经过均有记录。']),
    },
    ...publicationSentence(facts),
    { section: 6, ...feeSentence(facts) },
  ];
}

/** What sentences may give besides the cells of the tables, from the facts of the year and the tables themselves. */
export function boundFactsOf(tables: ReportTables, { lateCount, feesFen, publishedCount }: YearFacts): BoundFacts {
  const litigationCount = litigationIn(tables);
  return {
    'facts.lateCount': lateCount,
    'facts.feesFen': feesFen,
    'facts.litigationCount': litigationCount,
    'facts.disputeCount': litigationCount + numberAt(tables, 'disputes.reconsideration.total'),
    ...(publishedCount === undefined ? {} : { 'facts.publishedCount': publishedCount }),
  };
}

/** The proposals joined into a first draft, parts of 一、总体情况 numbered as the form names them, with its bindings. */
export function firstDraft(proposals: readonly SentenceProposal[]): {
  readonly narrative: Readonly<Record<WrittenSection, string>>;
  readonly bindings: readonly TextBinding[];
} {
  const numerals = ['一', '二', '三', '四', '五'];
  const parts = proposals.filter(({ section, isExtra }) => section === 1 && isExtra !== true);
  const overview = joined(
    parts.flatMap((proposal, at) => [
      `${at === 0 ? '' : '\n'}（${numerals[at] ?? ''}）${proposal.part ?? ''}情况。`,
      proposal,
    ]),
  );
  const other = proposals.find((proposal) => proposal.section === 6) ?? joined([]);
  return {
    narrative: { 1: overview.text, 5: '', 6: other.text },
    bindings: [
      ...overview.bindings.map((binding) => ({ section: 1 as const, ...binding })),
      ...other.bindings.map((binding) => ({ section: 6 as const, ...binding })),
    ],
  };
}

function proactiveSentence(tables: ReportTables, year: Year): BoundText {
  const count = (path: string): BoundText => bound(path, numberAt(tables, path));
  return joined([
    `${year}年，制发行政规范性文件`,
    count('proactive.normativeDocument.issuedCount'),
    '件，废止',
    count('proactive.normativeDocument.repealedCount'),
    '件，现行有效',
    count('proactive.normativeDocument.inForceCount'),
    '件；作出行政许可决定',
    count('proactive.administrativeLicence'),
    '件、行政处罚决定',
    count('proactive.administrativePenalty'),
    '件、行政强制决定',
    count('proactive.administrativeCoercion'),
    '件；行政事业性收费',
    count('proactive.administrativeChargeFen'),
    '万元。',
  ]);
}

function requestSentence(tables: ReportTables, facts: YearFacts): BoundText {
  const count = (row: string): number => numberAt(tables, `requests.${row}.total`);
  const clause = (row: string): BoundText => boundClause(`requests.${row}.total`, count(row));
  const number = (row: string): BoundText => bound(`requests.${row}.total`, count(row));
  if (count('newlyReceived') + count('carriedOver') === 0)
    return joined([`${facts.year}年，`, clause('newlyReceived'), '，也', clause('carriedOver'), '。']);
  const late = joined(['，', boundClause('facts.lateCount', facts.lateCount)]);
  const handling = joined([clause('total'), ...(count('total') === 0 ? [] : [late])]);
  return joined([
    `${facts.year}年，新收政府信息公开申请`,
    number('newlyReceived'),
    '件，上年结转',
    number('carriedOver'),
    '件；',
    handling,
    '；结转下年度继续办理',
    number('carriedForward'),
    '件。',
  ]);
}

function disputeSentence(tables: ReportTables, year: Year): BoundText {
  const reconsideration = numberAt(tables, 'disputes.reconsideration.total');
  const litigation = litigationIn(tables);
  if (reconsideration + litigation === 0) return joined([`${year}年，`, boundClause('facts.disputeCount', 0), '。']);
  return joined([
    `${year}年，政府信息公开行政复议`,
    bound('disputes.reconsideration.total', reconsideration),
    '件，行政诉讼',
    bound('facts.litigationCount', litigation),
    '件，结果见第四部分。',
  ]);
}

function publicationSentence({ year, publishedCount = 0 }: YearFacts): readonly SentenceProposal[] {
  if (publishedCount === 0) return [];
  const text = joined([`${year}年，首次公开政府信息`, bound('facts.publishedCount', publishedCount), '条。']);
  return [{ section: 1, part: '主动公开', isExtra: true, ...text }];
}

function feeSentence(facts: YearFacts): BoundText {
  return joined([
    `${facts.year}年，本机关按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，`,
    boundClause('facts.feesFen', facts.feesFen),
    '。',
  ]);
}

function litigationIn(tables: ReportTables): number {
  return (
    numberAt(tables, 'disputes.litigationDirect.total') +
    numberAt(tables, 'disputes.litigationAfterReconsideration.total')
  );
}

function numberAt(tables: ReportTables, path: string): number {
  const value = cellAt(tables, path);
  return typeof value === 'number' ? value : 0;
}
