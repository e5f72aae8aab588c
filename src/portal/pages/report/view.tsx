import { outcomeCounts } from '../../../core/annual-report/outcome-counts.ts';
import { balanceWords, plainSummary } from '../../../core/annual-report/plain-summary.ts';
import type { AnnualReport, ReportTables } from '../../../core/annual-report/report.ts';
import {
  type DocumentSection,
  type ReportDocument,
  reportDocument,
} from '../../../core/annual-report/report-document.ts';
import { OfficialTable } from '../../ui/official-table.tsx';
import { Paragraphs } from '../../ui/report-text.tsx';
import { OutcomePlot } from './outcome-plot.tsx';
import type { ReportContent } from './report-content.ts';
import { ReportFacts } from './report-facts.tsx';
import { ReportNotes, Superseded } from './report-notes.tsx';
import { ReportSidebar } from './report-sidebar.tsx';
import { reportText } from './text.ts';

/** P12: what the report says in plain words, one plot, the six sections with the official tables, and the files. */
export function ReportView(content: ReportContent) {
  const { agency, version } = content;
  const report = version.content;
  const document = reportDocument(report, { agencyName: agency.name });
  return (
    <article class="wrap page report">
      <header class="report-head">
        <h1>
          {document.titleLines.map((line) => (
            <span key={line} class="title-line">
              {line}
            </span>
          ))}
        </h1>
        <ReportFacts agency={agency} version={version} />
      </header>
      <Superseded {...content} />
      <ReportNotes notes={content.notes} />
      <JumpLinks hasFiles={content.files.length > 0} />
      <div class="report-columns">
        <div class="report-body">
          <Summary report={report} />
          <ReportSections document={document} tables={report.tables} />
        </div>
        <ReportSidebar {...content} sections={document.sections} />
      </div>
    </article>
  );
}

/** On narrow screens the contents and files stand below the whole text; these lead there. */
function JumpLinks({ hasFiles }: { readonly hasFiles: boolean }) {
  const { jump } = reportText;
  return (
    <nav class="jump-links jump report-jump" aria-label={jump.label}>
      <a href="#summary">{jump.summary}</a>
      <a href="#s1">{jump.text}</a>
      <a href="#s3">{jump.requests}</a>
      {hasFiles ? <a href="#side-downloads">{jump.downloads}</a> : null}
    </nav>
  );
}

function Summary({ report }: { readonly report: AnnualReport }) {
  const { summary, plot } = reportText;
  const words = plainSummary(report.tables);
  return (
    <section class="summary" aria-labelledby="summary">
      <h2 id="summary">{summary.heading}</h2>
      <dl class="summary-words">
        {(['requests', 'proactive', 'disputes'] as const).map((topic) => (
          <div key={topic}>
            <dt>{summary[topic]}</dt>
            <dd>{words[topic]}</dd>
          </div>
        ))}
      </dl>
      <h3>{plot.heading}</h3>
      <OutcomePlot counts={outcomeCounts(report.tables)} />
      <p class="hint">{summary.source}</p>
    </section>
  );
}

function ReportSections({ document, tables }: { readonly document: ReportDocument; readonly tables: ReportTables }) {
  return (
    <div class="report-text">
      <Paragraphs paragraphs={document.preamble} />
      {document.sections.map((section) => (
        <section key={section.number} aria-labelledby={`s${section.number}`}>
          <h2 id={`s${section.number}`} class="report-heading">
            {section.heading}
          </h2>
          <Paragraphs paragraphs={section.paragraphs} />
          <SectionTable section={section} tables={tables} />
        </section>
      ))}
    </div>
  );
}

function SectionTable({ section, tables }: { readonly section: DocumentSection; readonly tables: ReportTables }) {
  if (section.table === undefined) return null;
  const balance = section.table.table === 3 ? balanceWords(tables) : undefined;
  return (
    <>
      <OfficialTable grid={section.table} />
      {balance === undefined ? null : <p class="hint">{balance}</p>}
    </>
  );
}
