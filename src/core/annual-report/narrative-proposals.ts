import type { Agency } from '../agencies/agency.ts';
import { type Fen, formatWanYuan, formatYuan } from '../values/fen.ts';
import type { Year } from '../values/plain-date.ts';
import { cellAt } from './cells.ts';
import type { ReportTables } from './report.ts';
import type { SectionNumber } from './sections.ts';

/** What the ledgers know of a year beyond the tables, for the sentences of a report. */
export interface YearFacts {
  readonly year: Year;
  /** Requests closed after their due date. */
  readonly lateCount: number;
  /** Processing fees collected in the year. */
  readonly feesFen: Fen;
}

/** A sentence offered to the writer, with the section and part it belongs to. Nothing is inserted unless accepted. */
export interface SentenceProposal {
  readonly section: SectionNumber;
  readonly part?: string;
  readonly text: string;
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

/** Sentences that follow from the numbers alone, so that they can never contradict the tables. */
export function sentenceProposals(agency: Agency, tables: ReportTables, facts: YearFacts): readonly SentenceProposal[] {
  return [
    { section: 1, part: '主动公开', text: proactiveSentence(tables, facts.year) },
    {
      section: 1,
      part: '依申请公开',
      text: `${requestSentence(tables, facts)}${disputeSentence(tables, facts.year)}`,
    },
    {
      section: 1,
      part: '政府信息管理',
      text: '政府信息公开申请、行政规范性文件和行政处理决定均逐件登记台账，年度报告的数据由台账汇总生成，每个数据可以查到对应的记录。',
    },
    {
      section: 1,
      part: '政府信息公开平台建设',
      text: `本年度报告在${agency.level === 'township' ? '县' : '本级'}政府信息公开平台发布，可以在线查阅和下载。`,
    },
    {
      section: 1,
      part: '监督保障',
      text: '年度报告由经办人编制，由另一人审定后报送和发布，编制、审定的经过均有记录。',
    },
    { section: 6, text: feeSentence(facts) },
  ];
}

/** The proposals joined into a first draft, parts of 一、总体情况 numbered as the form names them. */
export function firstDraft(proposals: readonly SentenceProposal[]): Readonly<Partial<Record<SectionNumber, string>>> {
  const numerals = ['一', '二', '三', '四', '五'];
  const overview = proposals
    .filter((proposal) => proposal.section === 1)
    .map((proposal, at) => `（${numerals[at] ?? ''}）${proposal.part ?? ''}情况。${proposal.text}`)
    .join('\n');
  const other = proposals.find((proposal) => proposal.section === 6)?.text ?? '';
  return { 1: overview, 5: '', 6: other };
}

function proactiveSentence(tables: ReportTables, year: Year): string {
  const count = (path: string): number => numberAt(tables, path);
  const charge = numberAt(tables, 'proactive.administrativeChargeFen') as Fen;
  return (
    `${year}年，制发行政规范性文件${count('proactive.normativeDocument.issuedCount')}件，` +
    `废止${count('proactive.normativeDocument.repealedCount')}件，现行有效${count('proactive.normativeDocument.inForceCount')}件；` +
    `作出行政许可决定${count('proactive.administrativeLicence')}件、行政处罚决定${count('proactive.administrativePenalty')}件、` +
    `行政强制决定${count('proactive.administrativeCoercion')}件；行政事业性收费${formatWanYuan(charge)}万元。`
  );
}

function requestSentence(tables: ReportTables, facts: YearFacts): string {
  const count = (row: string): number => numberAt(tables, `requests.${row}.total`);
  const [received, carried, handled, left] = [
    count('newlyReceived'),
    count('carriedOver'),
    count('total'),
    count('carriedForward'),
  ];
  if (received + carried === 0) return `${facts.year}年，没有收到政府信息公开申请，也没有上年结转的申请。`;
  const late = facts.lateCount === 0 ? '均在法定期限内办结' : `其中${facts.lateCount}件超过法定期限办结`;
  const handling = handled === 0 ? '本年度没有办结的申请' : `本年度办结${handled}件，${late}`;
  return `${facts.year}年，新收政府信息公开申请${received}件，上年结转${carried}件；${handling}；结转下年度继续办理${left}件。`;
}

function disputeSentence(tables: ReportTables, year: Year): string {
  const reconsideration = numberAt(tables, 'disputes.reconsideration.total');
  const litigation =
    numberAt(tables, 'disputes.litigationDirect.total') +
    numberAt(tables, 'disputes.litigationAfterReconsideration.total');
  if (reconsideration + litigation === 0) return `${year}年，没有发生政府信息公开行政复议和行政诉讼。`;
  return `${year}年，政府信息公开行政复议${reconsideration}件，行政诉讼${litigation}件，结果见第四部分。`;
}

function feeSentence(facts: YearFacts): string {
  const basis = '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';
  return facts.feesFen === 0
    ? `${facts.year}年，本机关${basis}的规定，没有收取政府信息公开信息处理费。`
    : `${facts.year}年，本机关${basis}的规定，收取政府信息公开信息处理费${formatYuan(facts.feesFen)}元。`;
}

function numberAt(tables: ReportTables, path: string): number {
  const value = cellAt(tables, path);
  return typeof value === 'number' ? value : 0;
}
