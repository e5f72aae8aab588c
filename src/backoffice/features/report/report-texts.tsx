import { Button } from 'antd';
import { type RefObject, useRef } from 'react';
import { plainSummary } from '../../../core/annual-report/plain-summary.ts';
import { sections } from '../../../core/annual-report/sections.ts';
import { tablesFrom } from '../../ui/report-from-cells.ts';
import type { Bench } from './bench.ts';
import { SavingState } from './saving-state.tsx';
import { text } from './text.ts';
import { type Draft, type WrittenSection, writtenSections } from './use-draft.ts';

interface ReportTextsProps {
  readonly bench: Bench;
  readonly draft: Draft;
}

/** Step 2: the sections that are written by hand, with the year's figures and sentences that carry them. */
export function ReportTexts({ bench, draft }: ReportTextsProps) {
  return (
    <>
      <p className="step-lead">{text.textLead}</p>
      <SavingState bench={bench} draft={draft} />
      <FactsStrip bench={bench} />
      {writtenSections.map((section) => (
        <SectionEditor key={section} section={section} bench={bench} draft={draft} />
      ))}
    </>
  );
}

/** The year in sentences, beside which the text is written. */
function FactsStrip({ bench }: { readonly bench: Bench }) {
  const { requests, proactive, disputes } = plainSummary(tablesFrom(bench.cells, '2021'));
  return (
    <details className="facts-strip" open>
      <summary>{text.facts}</summary>
      <p>{proactive}</p>
      <p>{requests}</p>
      <p>{disputes}</p>
    </details>
  );
}

interface SectionEditorProps extends ReportTextsProps {
  readonly section: WrittenSection;
}

function SectionEditor({ section, bench, draft }: SectionEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = sections.find(({ number }) => number === section)?.heading ?? '';
  const written = draft.texts[section];
  const proposals = bench.proposals.filter((proposal) => proposal.section === section);
  return (
    <section className="section-editor">
      <div className="section-writing">
        <label htmlFor={`section-${section}`}>
          <span className="section-heading">{heading}</span>
          <span className="quiet small">{text.chars([...written].length)}</span>
        </label>
        <textarea
          ref={box}
          id={`section-${section}`}
          className="section-text"
          value={written}
          rows={8}
          maxLength={20_000}
          onChange={(event) => draft.write(section, event.target.value)}
        />
      </div>
      {proposals.length === 0 ? null : (
        <Proposals
          heading={heading}
          proposals={proposals}
          written={written}
          onInsert={(sentence) => draft.write(section, insertedAt(box, written, sentence))}
        />
      )}
    </section>
  );
}

interface ProposalsProps {
  readonly heading: string;
  readonly proposals: Bench['proposals'];
  readonly written: string;
  readonly onInsert: (sentence: string) => void;
}

function Proposals({ heading, proposals, written, onInsert }: ProposalsProps) {
  return (
    <aside className="proposals" aria-label={text.proposalsFor(heading)}>
      <h3>{text.proposals}</h3>
      <p className="quiet small">{text.proposalsHint}</p>
      <ul>
        {proposals.map(({ part, text: sentence }) => (
          <li key={sentence}>
            <p>
              {part === null ? null : <strong>{part}　</strong>}
              {sentence}
            </p>
            {written.includes(sentence) ? (
              <span className="quiet small">{text.inserted}</span>
            ) : (
              <Button
                size="small"
                aria-label={`${text.insert}：${sentence.slice(0, 20)}`}
                onClick={() => onInsert(sentence)}
              >
                {text.insert}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The text with a sentence put where the writer's cursor stands, or at the end. */
function insertedAt(box: RefObject<HTMLTextAreaElement | null>, written: string, sentence: string): string {
  const at = box.current !== null && box.current.selectionStart > 0 ? box.current.selectionStart : written.length;
  const before = written.slice(0, at);
  const after = written.slice(at);
  const gap = before === '' || before.endsWith('\n') || at < written.length ? '' : '\n';
  return `${before}${gap}${sentence}${after}`;
}
