import { itemAddress } from '../../core/catalog/item-address.ts';
import { contentLanguages } from '../../core/catalog/item-content.ts';
import { validityKinds } from '../../core/catalog/validity.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { ItemHead } from '../../usecases/ports.ts';
import { itemListText } from './item-list-text.ts';
import { Link } from './link.tsx';
import { shanghaiDay } from './shanghai-time.ts';

interface ItemListProps {
  readonly heads: readonly ItemHead[];
  /** Names the publishing agency, where a list mixes several. */
  readonly nameOf?: (agencyId: AgencyId) => string;
}

/** Items line by line: title, number, validity, files, day of publication. */
export function ItemList({ heads, nameOf }: ItemListProps) {
  return (
    <ul class="item-list">
      {heads.map((head) => (
        <li key={head.indexNumber}>
          <ItemLine head={head} {...(nameOf === undefined ? {} : { agencyName: nameOf(head.agencyId) })} />
        </li>
      ))}
    </ul>
  );
}

function ItemLine({ head, agencyName }: { readonly head: ItemHead; readonly agencyName?: string }) {
  const { language, title, indexNumber, publishedAt } = head;
  const direction = contentLanguages.find(({ id }) => id === language)?.direction;
  const day = shanghaiDay(publishedAt);
  return (
    <>
      <span
        class="item-title"
        lang={language === 'zh-CN' ? undefined : language}
        dir={direction === 'rtl' ? 'rtl' : undefined}
      >
        <Link href={itemAddress(indexNumber)}>{title}</Link>
      </span>
      <Marks head={head} agencyName={agencyName} />
      <time dateTime={day}>{day}</time>
    </>
  );
}

function Marks({ head, agencyName }: { readonly head: ItemHead; readonly agencyName: string | undefined }) {
  const { documentNumber, validity, fileCount, publishedAt, changedAt } = head;
  const marks = [
    ...(agencyName === undefined ? [] : [agencyName]),
    ...(documentNumber === null ? [] : [documentNumber]),
    ...(fileCount === 0 ? [] : [itemListText.files(fileCount)]),
    ...(changedAt === publishedAt ? [] : [itemListText.changed]),
  ];
  const validityLabel = validityKinds.find(({ id }) => id === validity.kind)?.label;
  if (marks.length === 0 && validity.kind === 'none') return null;
  return (
    <span class="item-marks">
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
      {validity.kind === 'none' ? null : (
        <span class={`validity-mark validity-mark-${validity.kind}`}>{validityLabel}</span>
      )}
    </span>
  );
}
