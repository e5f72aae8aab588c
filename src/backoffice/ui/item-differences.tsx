import { useQuery } from '@tanstack/react-query';
import { compareItem } from '../../contract/item-versions.ts';
import { type CallReply, call } from './call.ts';
import { differenceText } from './difference-text.ts';
import { Loaded } from './loaded.tsx';

type Comparison = CallReply<typeof compareItem>;
type Part = Comparison['lines'][number]['parts'][number];

interface DifferencesProps {
  readonly itemId: string;
  /** Names the content that is compared, so that another one is compared anew. */
  readonly digest: string;
  readonly from?: string;
  readonly to?: string;
}

/** What changed from one state of an item to another, in its fields and line by line. */
export function Differences({ itemId, digest, from, to }: DifferencesProps) {
  const query = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const comparison = useQuery({
    queryKey: ['item-differences', itemId, digest, from, to],
    queryFn: () => call(compareItem, { params: { itemId }, query }),
  });
  return <Loaded query={comparison}>{(read) => <Shown comparison={read} />}</Loaded>;
}

function Shown({ comparison }: { readonly comparison: Comparison }) {
  const { from, to, fields, lines } = comparison;
  if (from === null) return <p className="quiet">{differenceText.nothingEarlier}</p>;
  const isSame = fields.length === 0 && lines.every(({ kind }) => kind === 'same');
  return (
    <section className="differences" aria-label={differenceText.changes}>
      <p className="quiet small">{differenceText.comparedWith(from, to)}</p>
      {isSame ? <p>{differenceText.noChanges}</p> : null}
      {fields.length === 0 ? null : (
        <>
          <h3>{differenceText.changedFields}</h3>
          <dl className="facts">
            {fields.map(({ field, label, parts }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>
                  <Parts parts={parts} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {lines.every(({ kind }) => kind === 'same') ? null : (
        <>
          <h3>{differenceText.changedLines}</h3>
          <Lines lines={lines} />
        </>
      )}
    </section>
  );
}

function Lines({ lines }: Pick<Comparison, 'lines'>) {
  return stretches(lines).map((stretch) =>
    stretch.kind === 'same' ? (
      <details key={stretch.at} className="same-lines">
        <summary>{differenceText.sameLines(stretch.lines.length)}</summary>
        {stretch.lines.map((line, no) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <p key={no}>
            <Parts parts={line.parts} />
          </p>
        ))}
      </details>
    ) : (
      stretch.lines.map((line, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <p key={`${stretch.at}-${no}`} className={`changed-line ${line.kind}`}>
          <Parts parts={line.parts} />
        </p>
      ))
    ),
  );
}

/** Words that stay, come and go: said in words to who hears them, and told apart without colour. */
function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return parts.map(({ kind, text }, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    if (kind === 'added') return <Changed key={at} tag="ins" label={differenceText.added} words={text} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    if (kind === 'removed') return <Changed key={at} tag="del" label={differenceText.removed} words={text} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    return <span key={at}>{text}</span>;
  });
}

function Changed({
  tag: Tag,
  label,
  words,
}: {
  readonly tag: 'ins' | 'del';
  readonly label: string;
  readonly words: string;
}) {
  return (
    <Tag>
      <span className="only-heard">{label}：</span>
      {words}
    </Tag>
  );
}

interface Stretch {
  readonly at: number;
  readonly kind: 'same' | 'changed';
  readonly lines: Comparison['lines'];
}

/** Lines that did not change are folded together. */
function stretches(lines: Comparison['lines']): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [at, line] of lines.entries()) {
    const kind = line.kind === 'same' ? 'same' : 'changed';
    const last = found.at(-1);
    if (last?.kind === kind) found.splice(-1, 1, { ...last, lines: [...last.lines, line] });
    else found.push({ at, kind, lines: [line] });
  }
  return found;
}
