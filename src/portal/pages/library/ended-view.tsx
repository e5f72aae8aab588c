import type { Agency } from '../../../core/agencies/agency.ts';
import { itemAddress } from '../../../core/catalog/item-address.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import { formatChinese, type PlainDate } from '../../../core/values/plain-date.ts';
import type { ItemHead } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { unitAddress } from '../../ui/unit-place.ts';
import { endOf } from './end-of-document.ts';
import { libraryText } from './text.ts';

interface EndedContent {
  readonly agency: Agency;
  readonly documents: readonly ItemHead[];
  readonly today: PlainDate;
}

/** What is no longer in force, each with the day and the document that ended it. */
export function EndedView({ agency, documents, today }: EndedContent) {
  const { ended } = libraryText;
  const path = unitAddress(agency.id, 'wj');
  return (
    <div class="page">
      <h1>{ended.headingOf(agency.name)}</h1>
      <p class="lead">{ended.lead}</p>
      <p>{`${libraryText.total(documents.length)}，${ended.asOf(formatChinese(today))}`}</p>
      {documents.length === 0 ? <p class="empty-list">{ended.none}</p> : <EndedTable documents={documents} />}
      <p class="list-takes no-print">
        {documents.length === 0 ? null : <a href={`${path}/fz/list.csv`}>{libraryText.export}</a>}
        <Link href={path}>{ended.library}</Link>
      </p>
    </div>
  );
}

function EndedTable({ documents }: Pick<EndedContent, 'documents'>) {
  const { ended } = libraryText;
  const heads = [ended.number, ended.title, ended.documentNumber, ended.madeOn, ended.state, ended.from, ended.by];
  return (
    <ScrollRegion label={ended.caption}>
      <table class="guide-table ended-table">
        <caption>{ended.caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((document, index) => (
            <EndedRow key={document.indexNumber} document={document} number={index + 1} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function EndedRow({ document, number }: { readonly document: ItemHead; readonly number: number }) {
  const { unknown } = libraryText;
  const end = endOf(document);
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">
        <Link href={itemAddress(document.indexNumber)}>{document.title}</Link>
      </th>
      <td>{document.documentNumber ?? unknown}</td>
      <td>{document.madeOn}</td>
      <td>{validityKinds.find(({ id }) => id === document.validity.kind)?.label ?? unknown}</td>
      <td>{end?.from ?? unknown}</td>
      <td>{end?.by ?? unknown}</td>
    </tr>
  );
}
