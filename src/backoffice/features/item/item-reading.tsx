import type { ReactNode } from 'react';
import { genres } from '../../../core/catalog/genres.ts';
import { contentLanguages } from '../../../core/catalog/item-content.ts';
import { opennessKinds, withholdingGrounds } from '../../../core/catalog/openness.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { BodyView } from './body-view.tsx';
import type { BodyMark } from './editor-places.ts';
import type { ItemFrame, ItemWords } from './opened-item.ts';
import { PublishedName } from './published-picker.tsx';
import { readingText } from './reading-text.ts';
import { text } from './text.ts';

interface ItemReadingProps {
  readonly itemId: string;
  readonly words: ItemWords;
  readonly frame: ItemFrame;
  readonly marks: readonly BodyMark[];
  readonly beneath?: (block: number) => ReactNode;
}

/** An item to be read whole: what it is, whether it is open, its text and its files. */
export function ItemReading({ itemId, words, frame, marks, beneath }: ItemReadingProps) {
  const language = contentLanguages.find(({ id }) => id === words.language);
  return (
    <article className="item-reading" aria-label={text.body}>
      <dl className="facts boxed" aria-label={text.facts}>
        {factsOf(words, frame).map(([term, value]) => (
          <Fact key={term} term={term}>
            {value}
          </Fact>
        ))}
        <RelationFacts words={words} />
      </dl>
      {words.body.length === 0 ? (
        <p className="quiet">{readingText.noBody}</p>
      ) : (
        <BodyView
          itemId={itemId}
          body={words.body}
          marks={marks}
          direction={language?.direction ?? 'ltr'}
          language={language?.id ?? 'zh-CN'}
          {...(beneath === undefined ? {} : { beneath })}
        />
      )}
    </article>
  );
}

function factsOf(words: ItemWords, frame: ItemFrame): readonly (readonly [string, string])[] {
  const subject = frame.subjects.find(({ id }) => id === words.subjectId);
  const column = subject?.columns.find(({ columnId }) => columnId === words.columnId);
  const genre = genres.find(({ id }) => id === words.genre)?.label;
  const kind = text.normativeKinds.find(({ value }) => value === words.normativeKind)?.label;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [text.opennessTitle, opennessWords(words)],
    [text.documentNumber, words.documentNumber],
    [text.issuers, words.issuers.join('、')],
    [text.madeOn, words.madeOn],
    [text.subject, subject === undefined ? words.subjectId : [subject.label, column?.name].filter(Boolean).join(' › ')],
    [text.genre, genre],
    [text.topic, words.topic],
    [text.keywords, words.keywords.join('、')],
    [text.summary, words.summary],
    [text.normativeKind, words.normativeKind === 'none' ? null : kind],
    [text.effectiveOn, words.effectiveOn],
    [text.validUntil, words.validUntil],
    [text.withoutExplainer, words.withoutExplainer],
    [text.source, words.source],
    [text.changedOn, words.changedOn],
    [text.otherDueOn, words.otherDue === null ? null : `${words.otherDue.dueOn}（${words.otherDue.basis}）`],
    [text.changeNote, words.changeNote],
  ];
  return facts.flatMap(([term, value]) =>
    value === null || value === undefined || value === '' ? [] : [[term, value] as const],
  );
}

function RelationFacts({ words }: { readonly words: ItemWords }) {
  const { ends, explains, variantOf } = words;
  return (
    <>
      {ends.length === 0 ? null : (
        <Fact term={text.ends}>
          <Ended ends={ends} />
        </Fact>
      )}
      {explains === null ? null : (
        <Fact term={text.explains}>
          <PublishedName itemId={explains} />
        </Fact>
      )}
      {variantOf === null ? null : (
        <Fact term={text.variantOf}>
          <PublishedName itemId={variantOf} />
        </Fact>
      )}
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Ended({ ends }: Pick<ItemWords, 'ends'>) {
  return ends.map(({ itemId, effect }) => (
    <span key={itemId} className="block">
      {text.effects.find(({ value }) => value === effect)?.label}：
      <PublishedName itemId={itemId} />
    </span>
  ));
}

function opennessWords({ openness }: ItemWords): string {
  if (openness === null) return readingText.undecided;
  const label = opennessKinds.find(({ id }) => id === openness.kind)?.label ?? openness.kind;
  const ground = withholdingGrounds.find(({ id }) => id === openness.ground);
  const because = ground === undefined ? '' : `：${ground.label}（${formatCitation(ground.cite)}）`;
  return `${label}${because}${openness.reason === '' ? '' : `。${openness.reason}`}`;
}
