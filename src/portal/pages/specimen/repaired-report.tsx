import type { AnnualReport } from '../../../core/annual-report/report.ts';
import {
  type DocumentParagraph,
  type DocumentSection,
  reportDocument,
} from '../../../core/annual-report/report-document.ts';
import { OfficialTable, type TableMarks } from '../../ui/official-table.tsx';
import { RemarkMarks } from './remark-mark.tsx';
import { isRepair, type Remark, remarksAt, remarksInText } from './remarks.ts';
import { specimenText } from './text.ts';

interface RepairedReportProps {
  readonly reading: AnnualReport;
  readonly remarks: readonly Remark[];
}

/** The repaired reading in the order of the official form, every change marked with the number of its remark. */
export function RepairedReport({ reading, remarks }: RepairedReportProps) {
  const document = reportDocument(reading, { specimen: true });
  const marks: TableMarks = {
    at: (target) => <RemarkMarks remarks={remarksAt(remarks, target)} />,
    isRepaired: (target) => remarksAt(remarks, target).some(isRepair),
  };
  return (
    <section class="reading" aria-labelledby="reading">
      <h2 id="reading" class="section-heading">
        {specimenText.readingHeading}
      </h2>
      <p class="hint">{specimenText.readingHint}</p>
      <div id="r0" class="reading-title">
        {document.titleLines.map((line) => (
          <span key={line} class="title-line">
            {line}
          </span>
        ))}
        <RemarkMarks remarks={remarksInText(remarks, 0)} />
      </div>
      <MarkedParagraphs paragraphs={document.preamble} remarks={[]} />
      {document.sections.map((section) => (
        <ReadingSection key={section.number} section={section} remarks={remarks} marks={marks} />
      ))}
    </section>
  );
}

interface ReadingSectionProps {
  readonly section: DocumentSection;
  readonly remarks: readonly Remark[];
  readonly marks: TableMarks;
}

function ReadingSection({ section, remarks, marks }: ReadingSectionProps) {
  const own = remarksInText(remarks, section.number);
  const placed = own.filter((remark) => section.paragraphs.some((paragraph) => isAbout(remark, paragraph)));
  return (
    <section aria-labelledby={`r${section.number}`}>
      <h3 id={`r${section.number}`} class="report-heading">
        {section.heading}
        <RemarkMarks remarks={own.filter((remark) => !placed.includes(remark))} />
      </h3>
      <MarkedParagraphs paragraphs={section.paragraphs} remarks={placed} />
      {section.table === undefined ? null : <OfficialTable grid={section.table} marks={marks} />}
      {section.legend === undefined ? null : <p class="hint">{section.legend}</p>}
    </section>
  );
}

interface MarkedParagraphsProps {
  readonly paragraphs: readonly DocumentParagraph[];
  readonly remarks: readonly Remark[];
}

function MarkedParagraphs({ paragraphs, remarks }: MarkedParagraphsProps) {
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={wordsOf(paragraph)} class="report-paragraph">
          {paragraph.lead === undefined ? null : <strong>{paragraph.lead}</strong>}
          {paragraph.kind === 'subheading' ? <strong>{paragraph.text}</strong> : paragraph.text}
          <RemarkMarks remarks={remarks.filter((remark) => isAbout(remark, paragraph))} />
        </p>
      ))}
    </>
  );
}

/** A remark is about the paragraph that its repair wrote into, or else the one that begins with its part. */
function isAbout(remark: Remark, paragraph: DocumentParagraph): boolean {
  const words = wordsOf(paragraph);
  if (remark.applied?.change === 'text' && remark.applied.to !== '') return words.includes(remark.applied.to);
  const part = remark.finding.place.part;
  return part !== undefined && withHalfWidthBrackets(words).startsWith(withHalfWidthBrackets(part));
}

function wordsOf({ lead, text }: DocumentParagraph): string {
  return `${lead ?? ''}${text}`;
}

function withHalfWidthBrackets(text: string): string {
  return text.replaceAll('（', '(').replaceAll('）', ')');
}
