import type { ComponentChildren } from 'preact';
import { genres } from '../../../core/catalog/genres.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import { Link } from '../../ui/link.tsx';
import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import { unitAddress } from '../../ui/unit-place.ts';
import type { DocumentContent } from './document-content.ts';
import { documentText } from './text.ts';

/** The metadata of an item (law page §4.6), in one table that reads line by line on a phone. */
export function DocumentFacts(props: DocumentContent) {
  const { item, agency, readers } = props;
  const { labels } = documentText;
  const { content, validity } = item;
  return (
    <dl class="document-facts">
      <Fact term={labels.indexNumber}>{item.indexNumber}</Fact>
      <Fact term={labels.documentNumber}>{item.documentNumber ?? documentText.noNumber}</Fact>
      <Fact term={labels.agency}>
        <Link href={unitAddress(agency.id)}>{agency.name}</Link>
      </Fact>
      {item.issuers.length === 0 ? null : <Fact term={labels.issuers}>{item.issuers.join('、')}</Fact>}
      <Fact term={labels.madeOn}>{formatChinese(item.madeOn)}</Fact>
      <Fact term={labels.publishedAt}>
        <time dateTime={item.publishedAt}>{shanghaiMinute(item.publishedAt)}</time>
      </Fact>
      {item.version === 1 ? null : (
        <Fact term={labels.changedAt}>
          <time dateTime={item.changedAt}>{shanghaiMinute(item.changedAt)}</time>
        </Fact>
      )}
      <PlaceFacts {...props} />
      {validity.kind === 'none' ? null : <Fact term={labels.validity}>{labelOf(validityKinds, validity.kind)}</Fact>}
      {content.effectiveOn === null ? null : (
        <Fact term={labels.effectiveOn}>{formatChinese(content.effectiveOn)}</Fact>
      )}
      {content.validUntil === null ? null : <Fact term={labels.validUntil}>{formatChinese(content.validUntil)}</Fact>}
      <Fact term={labels.openness}>{documentText.proactive}</Fact>
      <Fact term={labels.dueBy}>{dueWords(props)}</Fact>
      {item.keywords.length === 0 ? null : <Fact term={labels.keywords}>{item.keywords.join('、')}</Fact>}
      {content.source === '' ? null : <Fact term={labels.source}>{content.source}</Fact>}
      {readers.count === 0 ? null : (
        <Fact term={labels.readers}>{documentText.readers(readers.count, readers.through)}</Fact>
      )}
    </dl>
  );
}

function PlaceFacts({ item, agency, subjectName, columnName }: DocumentContent) {
  const { labels } = documentText;
  const subject = unitAddress(agency.id, `ml/${item.subjectId}`);
  return (
    <>
      <Fact term={labels.subject}>
        <Link href={subject}>{subjectName}</Link>
      </Fact>
      {columnName === null ? null : (
        <Fact term={labels.column}>
          <Link href={`${subject}/${item.columnId ?? ''}`}>{columnName}</Link>
        </Fact>
      )}
      {item.topic === '' ? null : <Fact term={labels.topic}>{item.topic}</Fact>}
      <Fact term={labels.genre}>{labelOf(genres, item.genre)}</Fact>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function dueWords({ item, publicationDays }: DocumentContent): string {
  const { otherDue } = item.content;
  return otherDue === null
    ? documentText.dueRule(publicationDays)
    : documentText.dueOther(otherDue.dueOn, otherDue.basis);
}

function labelOf<Id extends string>(rows: readonly { readonly id: Id; readonly label: string }[], id: Id): string {
  return rows.find((row) => row.id === id)?.label ?? id;
}
