import { plainParts } from '../../core/catalog/channel-text.ts';
import { disclosureSubjects } from '../../core/catalog/disclosure-subjects.ts';
import { genres } from '../../core/catalog/genres.ts';
import { itemAddress, itemFileAddress } from '../../core/catalog/item-address.ts';
import { validityKinds } from '../../core/catalog/validity.ts';
import { attachmentKinds } from '../../core/requests/attachments.ts';
import type { ItemHead, PublishedItem } from '../ports.ts';

/** What names an item's unit and site in its record. */
export interface RecordFrame {
  readonly baseUrl: string;
  readonly agencyName: (agencyId: string) => string;
}

const subjectLabels: ReadonlyMap<string, string> = new Map(
  (['none', 'cityAndCounty', 'township'] as const)
    .flatMap((addition) => disclosureSubjects(addition))
    .map(({ id, label }) => [id, label]),
);

/** A public item as programs read it: in the interface, in downloads, in the schema that describes both. */
export function publicRecord(head: ItemHead, { baseUrl, agencyName }: RecordFrame) {
  const { validity } = head;
  return {
    indexNumber: head.indexNumber,
    url: `${baseUrl}${itemAddress(head.indexNumber)}`,
    title: head.title,
    agencyId: head.agencyId,
    agencyName: agencyName(head.agencyId),
    issuers: [...head.issuers],
    documentNumber: head.documentNumber,
    madeOn: head.madeOn,
    publishedAt: head.publishedAt,
    changedAt: head.changedAt,
    subjectId: head.subjectId,
    subject: subjectLabels.get(head.subjectId) ?? head.subjectId,
    columnId: head.columnId,
    genre: genres.find(({ id }) => id === head.genre)?.label ?? head.genre,
    topic: head.topic,
    keywords: [...head.keywords],
    summary: head.summary,
    language: head.language,
    normativeKind: head.normativeKind,
    validity: validityKinds.find(({ id }) => id === validity.kind)?.label ?? validity.kind,
    validityFrom: validity.change?.from ?? null,
    validityBy: validity.change?.by ?? null,
    fileCount: head.fileCount,
  };
}

/** The same with everything that is public of it. */
export function publicRecordWithText(item: PublishedItem, frame: RecordFrame) {
  const { content } = item;
  return {
    ...publicRecord(item, frame),
    version: item.version,
    contentDigest: item.contentDigest,
    effectiveOn: content.effectiveOn,
    validUntil: content.validUntil,
    text: plainParts(content.body)
      .map(({ text }) => text)
      .join('\n'),
    body: [...content.body],
    files: content.files.map((file) => ({
      title: file.title,
      url: `${frame.baseUrl}${itemFileAddress(item.indexNumber, file.fileId)}`,
      mediaType: attachmentKinds[file.kind].mediaType,
      byteCount: file.byteCount,
      sha256: file.digest,
    })),
  };
}
