import type { Refusal } from '../../law/refusal.ts';
import { accept, type Result, refuse } from '../../values/result.ts';
import type { Finding } from '../finding.ts';
import type { AnnualReport, FormVersion, Narrative } from '../report.ts';
import { type DocumentText, documentText } from './document-text.ts';
import { alignmentOf, type FormAlignment } from './form-alignment.ts';
import { printedForm } from './printed-form.ts';
import { readDisputes } from './read-disputes.ts';
import { readProactive } from './read-proactive.ts';
import { readRequests } from './read-requests.ts';
import { readingFindings } from './reading-findings.ts';
import { reportTables, type TablesReading } from './report-tables.ts';
import { type ReportTitle, reportTitle } from './report-title.ts';
import { withBrokenLines } from './run-on-text.ts';
import type { SourceDocument } from './source.ts';

/** A published report as it was read, and what was noticed on the way. */
export interface ReadReport {
  readonly report: AnnualReport;
  readonly findings: readonly Finding[];
}

/** A report has at least so many labels of the form, headings and rows with cells together. */
const fewestLabels = 3;

/**
 * Reads somebody's published annual report from its lines and cells, in the form of 2019 or 2021. Every cell is the
 * number that stands there, or `null` with a note and a finding; nothing is filled in. Refuses a document in which
 * fewer than three labels of the form can be found.
 */
export function readAnnualReport(file: SourceDocument): Result<ReadReport, Refusal> {
  const source = withBrokenLines(file);
  const alignment = chosenForm(source);
  if (alignment.matches.filter(counts).length < fewestLabels) return refuse(notAReport);
  const requests = readRequests(alignment);
  const reading: TablesReading = {
    alignment,
    proactive: readProactive(alignment, requests.lostCells),
    requests,
    disputes: readDisputes(alignment, requests.lostCells),
  };
  const text = documentText(source, alignment);
  const title = reportTitle(text.sections.get(0) ?? [], source.title);
  const report: AnnualReport = {
    title: title.title,
    agency: title.agency,
    year: title.year,
    ...reportTables(reading),
    narrative: narrativeOf(text, title),
    printed: printedForm(reading),
  };
  return accept({ report, findings: readingFindings({ reading, text, report }) });
}

const notAReport: Refusal = {
  reason: 'notAReport',
  message:
    '这不是政府信息公开工作年度报告：没有找到年度报告的标题、表格行名（如“本年新收政府信息公开申请数量”）。请核对是否选错了文件；如果文件是截图或扫描件，请换用网页、文本或可以选中文字的版本。',
};

/** The columns of table 2 decide the form version, not the number of rows of table 3 (law page §3.4). */
function chosenForm(source: SourceDocument): FormAlignment {
  const [first, second] = (['2021', '2019'] satisfies FormVersion[]).map((version) => alignmentOf(source, version));
  if (first === undefined || second === undefined) throw new Error('Both forms must be tried.');
  return second.score > first.score ? second : first;
}

function counts({ label: { target } }: FormAlignment['matches'][number]): boolean {
  return target.kind === 'heading' || target.kind === 'requestRow' || target.kind === 'proactiveRow';
}

function narrativeOf(text: DocumentText, title: ReportTitle): Narrative {
  const narrative: { -readonly [Section in keyof Narrative]: Narrative[Section] } = {};
  for (const [section, paragraphs] of text.sections) {
    const kept = paragraphs.filter(({ line }) => section !== 0 || !title.lines.includes(line));
    if (kept.length > 0) narrative[section] = kept.map((paragraph) => paragraph.text).join('\n');
  }
  return narrative;
}
