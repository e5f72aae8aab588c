import { h } from 'preact';
import type { Agency } from '../../../core/agencies/agency.ts';
import type { AgencyTree } from '../../../core/agencies/agency-tree.ts';
import { timeLimits } from '../../../core/deadlines/time-limits.ts';
import { inForceOn } from '../../../core/law/versions.ts';
import type { ItemId } from '../../../core/values/ids.ts';
import { addDays } from '../../../core/values/plain-date.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import type { ItemHead, PublishedItem, PublishedItemFilter } from '../../../usecases/ports.ts';
import { documentColumn } from '../../ui/column-text.ts';
import { findDocument, isPublished, isReply } from '../../ui/item-number.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import type { PageDescription } from '../../ui/page-description.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { tombstonePage } from '../../ui/tombstone.tsx';
import { findAgency } from '../../ui/unit-groups.ts';
import { unitAddress, unitTrail } from '../../ui/unit-place.ts';
import { findSubject, subjectName } from '../../ui/unit-subjects.ts';
import type { DocumentContent } from './document-content.ts';
import { documentScript } from './document-script.ts';
import { itemFacts } from './item-facts.ts';
import { documentText } from './text.ts';
import { DocumentView } from './view.tsx';

const mostRelated = 50;

/** P07: one published item at its permanent address. */
export const documentRoute: PageRoute = {
  path: '/d/:prefix/:serial',
  permission: 'public',
  audit: null,
  async handle(context) {
    const found = await findDocument(context);
    if (found === undefined) return notFoundPage(context);
    if (isReply(found)) return found;
    return isPublished(found) ? documentPage(context, found) : tombstonePage(context, found);
  },
};

async function documentPage(context: PageContext, item: PublishedItem): Promise<PageReply> {
  const tree = await context.deps.queries.loadTree();
  const agency = findAgency(tree, item.agencyId);
  if (agency === undefined)
    throw new Error(`The item ${item.itemId} was published by ${item.agencyId}, which is none.`);
  const content = await contentOf(context, item, agency);
  return renderPage(context, describe(context, content, tree), h(DocumentView, content));
}

async function contentOf(context: PageContext, item: PublishedItem, agency: Agency): Promise<DocumentContent> {
  const { deps, today, site } = context;
  const { explains, ends, variantOf } = item.content;
  // a unit pairs its own documents: nobody hangs an explanation or another language on somebody else's page
  const own = { agencyIds: [item.agencyId], offset: 0 };
  const through = addDays(today, -1);
  const [named, explainers, translations, columns, count] = await Promise.all([
    headsOf(context, own, [...ends.map(({ itemId }) => itemId), ...[explains, variantOf].filter((id) => id !== null)]),
    deps.queries.listPublishedItems({ ...own, explains: item.itemId, limit: mostRelated }, today),
    deps.queries.listPublishedItems({ ...own, variantOf: variantOf ?? item.itemId, limit: mostRelated }, today),
    deps.queries.listColumns(item.agencyId),
    deps.queries.countVisits(item.agencyId, item.itemId, through),
  ]);
  const subject = findSubject(item.subjectId);
  const byId = (itemId: ItemId | null): ItemHead | null => named.find((head) => head.itemId === itemId) ?? null;
  const original = byId(variantOf);
  return {
    item,
    agency,
    today,
    address: `${site.baseUrl}/d/${item.indexNumber}`,
    subjectName: subject === undefined ? item.subjectId : subjectName(subject),
    columnName: columns.find(({ columnId }) => columnId === item.columnId)?.name ?? null,
    explains: byId(explains),
    explainers: explainers.rows,
    variants: [
      ...(original === null ? [] : [original]),
      ...translations.rows.filter(({ itemId }) => itemId !== item.itemId),
    ],
    ended: ends.flatMap(({ itemId }) => byId(itemId) ?? []),
    publicationDays: inForceOn(timeLimits.proactivePublication.versions, today).workingDays,
    readers: { count, through },
  };
}

async function headsOf(
  { deps, today }: PageContext,
  own: Pick<PublishedItemFilter, 'agencyIds' | 'offset'>,
  itemIds: readonly ItemId[],
): Promise<readonly ItemHead[]> {
  if (itemIds.length === 0) return [];
  const { rows } = await deps.queries.listPublishedItems({ ...own, itemIds, limit: itemIds.length }, today);
  return rows;
}

function describe(context: PageContext, content: DocumentContent, tree: AgencyTree): PageDescription {
  const { item, agency, subjectName: subject } = content;
  const place = unitAddress(agency.id, `ml/${item.subjectId}`);
  const columnSteps =
    content.columnName === null || item.columnId === null
      ? []
      : [{ label: content.columnName, href: `${place}/${item.columnId}` }];
  const steps = [{ label: subject, href: place }, ...columnSteps, { label: documentText.ownStep }];
  return {
    title: item.title,
    entry: 'units',
    trail: unitTrail({ agency, tree }, context.today, ...steps),
    column: documentColumn(agency.name, content.columnName ?? subject, item.genre === 'policyExplainer'),
    article: {
      title: item.title,
      publishedAt: item.publishedAt,
      source: item.content.source === '' ? agency.name : item.content.source,
      author: item.issuers.join('、'),
      keywords: item.keywords,
      description: item.summary === '' ? item.title : item.summary,
    },
    facts: [itemFacts(content)],
    script: documentScript.address,
  };
}
