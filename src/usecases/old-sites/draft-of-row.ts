import type { Agency } from '../../core/agencies/agency.ts';
import type { DisclosureSubject } from '../../core/catalog/disclosure-subjects.ts';
import type { Block } from '../../core/catalog/item-body.ts';
import { emptyItemDraft, type ItemDraftContent } from '../../core/catalog/item-content.ts';
import type { OldSiteRow } from '../../core/catalog/old-site-row.ts';
import { proposeSubject } from '../../core/catalog/propose-subject.ts';
import { type DocumentReading, readMetadata } from '../../core/catalog/read-metadata.ts';
import { formatChinese } from '../../core/values/plain-date.ts';

/**
 * The draft that a row becomes. The list goes before the document; what neither says is left to whoever completes the
 * draft. Where it stood and since when is said in words for everybody. `blocks`: the document, where there is one.
 */
export function draftOfRow(
  row: OldSiteRow,
  agency: Agency,
  subjects: readonly DisclosureSubject[],
  blocks: readonly Block[] | undefined,
): ItemDraftContent {
  const read: DocumentReading | undefined = blocks === undefined ? undefined : readMetadata(blocks);
  const documentNumber = row.documentNumber ?? read?.metadata.documentNumber ?? null;
  const issuers = row.issuers.length > 0 ? row.issuers : (read?.metadata.issuers ?? []);
  return {
    ...emptyItemDraft(agency.id),
    title: row.title,
    documentNumber,
    madeOn: row.madeOn ?? read?.metadata.madeOn ?? row.publishedOn,
    issuers: issuers.length > 0 ? issuers : [agency.name],
    openness: { kind: 'proactive', ground: null, reason: '' },
    subjectId: row.subjectId ?? proposeSubject(row.title, subjects) ?? null,
    genre: row.genre ?? read?.metadata.genre ?? null,
    keywords: row.keywords,
    source: sourceOf(row),
    body: [...paragraphsOf(row.text), ...(read?.body ?? [])],
  };
}

function sourceOf({ address, publishedOn }: OldSiteRow): string {
  const site = address.host === '' ? '原网站' : `原网站（${address.host}）`;
  return `由${site}迁入，原发布日期${formatChinese(publishedOn)}`.slice(0, 100);
}

function paragraphsOf(text: string): readonly Block[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', spans: [{ text: line }] }));
}
