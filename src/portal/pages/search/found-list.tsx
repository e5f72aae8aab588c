import { itemAddress } from '../../../core/catalog/item-address.ts';
import { contentLanguages } from '../../../core/catalog/item-content.ts';
import type { MarkedRun } from '../../../core/catalog/mark-hits.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import type { FoundItem } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { searchPageText } from './text.ts';

interface FoundListProps {
  readonly rows: readonly FoundItem[];
  readonly nameOf: (agencyId: string) => string;
}

/** What was found, each with the passage that says why. */
export function FoundList({ rows, nameOf }: FoundListProps) {
  return (
    <ol class="found-list">
      {rows.map((item) => (
        <li key={item.itemId}>
          <Found item={item} agencyName={nameOf(item.agencyId)} />
        </li>
      ))}
    </ol>
  );
}

function Found({ item, agencyName }: { readonly item: FoundItem; readonly agencyName: string }) {
  const language = contentLanguages.find(({ id }) => id === item.language);
  const words = { lang: item.language, dir: language?.direction ?? 'ltr' } as const;
  const day = shanghaiDay(item.publishedAt);
  return (
    <article>
      <h3 {...words}>
        <Link href={itemAddress(item.indexNumber)}>
          <Runs runs={item.titleRuns} />
        </Link>
      </h3>
      {item.passage.length === 0 ? null : (
        <p {...words}>
          <Runs runs={item.passage} />
        </p>
      )}
      <p class="found-facts">
        <Ended item={item} />
        <span>{agencyName}</span>
        {item.documentNumber === null ? null : <span>{item.documentNumber}</span>}
        <span>
          <time dateTime={day}>{day}</time>
          {searchPageText.published}
        </span>
        {item.fileCount === 0 ? null : <span>{searchPageText.files(item.fileCount)}</span>}
      </p>
    </article>
  );
}

/** Says of a document that it no longer holds, or no longer as it was; that it holds goes without saying. */
function Ended({ item: { validity } }: { readonly item: FoundItem }) {
  if (validity.kind === 'none' || validity.kind === 'inForce') return null;
  const label = validityKinds.find(({ id }) => id === validity.kind)?.label;
  return <span class={validity.kind === 'amended' ? 'mark-amended' : 'mark-ended'}>{label}</span>;
}

function Runs({ runs }: { readonly runs: readonly MarkedRun[] }) {
  return <>{runs.map(({ text, isHit }) => (isHit ? <mark key={text}>{text}</mark> : text))}</>;
}
