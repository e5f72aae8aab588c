import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type RefObject, useEffect, useRef } from 'react';
import { type BoundText, joined } from '../../../core/annual-report/bound-text.ts';
import { sections } from '../../../core/annual-report/sections.ts';
import type { FindingRow } from '../../ui/finding-list.tsx';
import type { Bench } from './bench.ts';
import { BoundNumbers } from './bound-numbers.tsx';
import { ChangedWords } from './changed-words.tsx';
import { CommentThreads } from './comment-threads.tsx';
import { type Companion, companionQuery } from './companion.ts';
import { FactsStrip } from './facts-strip.tsx';
import { useReportCells } from './report-figures.tsx';
import { SavingState } from './saving-state.tsx';
import { SimilarText } from './similar-text.tsx';
import { text } from './text.ts';
import { type Draft, type WrittenSection, writtenSections } from './use-draft.ts';

interface ReportTextsProps {
  readonly bench: Bench;
  readonly draft: Draft;
  /** The place of a finding that is to be brought into view. */
  readonly place?: FindingRow['place'] | undefined;
}

/** Step 2: the sections that are written by hand, with the year's facts and sentences that carry them. */
export function ReportTexts({ bench, draft, place }: ReportTextsProps) {
  const { open, drawer } = useReportCells(bench);
  const companion = useQuery(companionQuery(bench.record.agencyId, bench.record.year));
  useEffect(() => {
    if (place !== undefined) document.getElementById(`section-${place.section}`)?.focus();
  }, [place]);
  return (
    <>
      <p className="step-lead">{text.textLead}</p>
      <SavingState bench={bench} draft={draft} />
      {writtenSections.map((section) => (
        <SectionEditor
          key={section}
          section={section}
          bench={bench}
          draft={draft}
          companion={companion.data}
          onCell={open}
        />
      ))}
      {drawer}
    </>
  );
}

interface SectionEditorProps extends ReportTextsProps {
  readonly section: WrittenSection;
  readonly companion: Companion | undefined;
  readonly onCell: (cell: string) => void;
}

function SectionEditor({ section, bench, draft, companion, onCell }: SectionEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = sections.find(({ number }) => number === section)?.heading ?? '';
  const written = draft.texts[section];
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
          rows={section === 1 ? 14 : 8}
          maxLength={20_000}
          onChange={(event) => draft.write(section, event.target.value)}
        />
        {companion === undefined ? null : <Below bench={bench} draft={draft} section={section} companion={companion} />}
      </div>
      <Material
        section={section}
        heading={heading}
        bench={bench}
        companion={companion}
        written={written}
        onCell={onCell}
        onInsert={(sentence) => {
          const { at, gap } = placeFor(box, written);
          draft.insert(section, at, joined([gap, sentence]));
        }}
      />
    </section>
  );
}

interface MaterialProps extends Omit<SectionEditorProps, 'draft' | 'place'> {
  readonly heading: string;
  readonly written: string;
  readonly onInsert: (sentence: BoundText) => void;
}

/** What a section can be written from: the year's facts and sentences that carry them; nothing where there is neither. */
function Material({ section, heading, bench, companion, written, onCell, onInsert }: MaterialProps) {
  const proposals = bench.proposals.filter((proposal) => proposal.section === section);
  const facts = companion?.facts.filter((group) => group.section === section && group.rows.length > 0) ?? [];
  if (proposals.length + facts.length === 0) return null;
  return (
    <aside className="proposals" aria-label={text.proposalsFor(heading)}>
      <FactsStrip facts={facts} section={section} onCell={onCell} />
      {proposals.length === 0 ? null : <Proposals proposals={proposals} written={written} onInsert={onInsert} />}
    </aside>
  );
}

interface BelowProps extends Pick<SectionEditorProps, 'bench' | 'draft' | 'section'> {
  readonly companion: Companion;
}

/** What is known about a section's words: bound numbers, similar sentences, last year's words, comments. */
function Below({ bench, draft, section, companion }: BelowProps) {
  return (
    <>
      <BoundNumbers bench={bench} draft={draft} section={section} facts={companion.boundFacts} />
      <SimilarText saved={bench.narrative[String(section)] ?? ''} section={section} companion={companion} />
      <SincePrevious section={section} companion={companion} />
      <CommentThreads record={bench.record} companion={companion} section={section} />
    </>
  );
}

/** How the section differs from last year's, word by word. */
function SincePrevious({ section, companion }: { readonly section: number; readonly companion: Companion }) {
  const changed = companion.sincePrevious?.texts.find((each) => each.section === section);
  if (changed === undefined) return null;
  return (
    <details className="since-previous">
      <summary>{text.sincePrevious}</summary>
      <ChangedWords parts={changed.parts} />
    </details>
  );
}

interface ProposalsProps {
  readonly proposals: Bench['proposals'];
  readonly written: string;
  readonly onInsert: (sentence: BoundText) => void;
}

function Proposals({ proposals, written, onInsert }: ProposalsProps) {
  return (
    <>
      <h3>{text.proposals}</h3>
      <p className="quiet small">{text.proposalsHint}</p>
      <ul>
        {proposals.map(({ part, text: sentence, bindings }) => (
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
                onClick={() => onInsert({ text: sentence, bindings })}
              >
                {text.insert}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where a sentence goes: where the writer's cursor stands, or at the end on a line of its own. */
function placeFor(box: RefObject<HTMLTextAreaElement | null>, written: string) {
  const at = box.current !== null && box.current.selectionStart > 0 ? box.current.selectionStart : written.length;
  const before = written.slice(0, at);
  return { at, gap: before === '' || before.endsWith('\n') || at < written.length ? '' : '\n' };
}
