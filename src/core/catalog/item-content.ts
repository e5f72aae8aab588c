import type { AttachmentKind } from '../requests/attachments.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import type { AgencyId, ColumnId, Digest, FileId, ItemId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Genre } from './genres.ts';
import type { Block } from './item-body.ts';
import type { Openness } from './openness.ts';

/** Languages that content can be written in; the direction follows. Each variant is an item of its own. */
export const contentLanguages = [
  { id: 'zh-CN', label: '简体中文', direction: 'ltr' },
  { id: 'zh-Hant', label: '繁體中文', direction: 'ltr' },
  { id: 'ug', label: 'ئۇيغۇرچە', direction: 'rtl' },
  { id: 'kk-Arab', label: 'قازاقشا', direction: 'rtl' },
  { id: 'mn-Mong', label: 'ᠮᠣᠩᠭᠣᠯ', direction: 'ltr' },
  { id: 'bo', label: 'བོད་ཡིག', direction: 'ltr' },
  { id: 'en', label: 'English', direction: 'ltr' },
] as const;

export type ContentLanguage = (typeof contentLanguages)[number]['id'];

/** What counts in table 2 and has validity: 规章, 行政规范性文件, or neither. */
export type NormativeKind = 'none' | 'governmentRule' | 'normativeDocument';

/** A file that is published with an item: always the rebuilt clean copy, named by its title and bound by its digest. */
export interface ItemFile {
  readonly fileId: FileId;
  readonly title: string;
  readonly kind: AttachmentKind;
  readonly byteCount: number;
  readonly digest: Digest;
}

/** A document of this site that an item ends or changes when it is published. */
export interface EndedDocument {
  readonly itemId: ItemId;
  readonly effect: 'amended' | 'repealed';
}

/** Everything that is released with an item, and nothing else. */
export interface ItemContent {
  readonly agencyId: AgencyId;
  readonly title: string;
  readonly language: ContentLanguage;
  /** The item that this one is a language variant of; that one is authoritative. */
  readonly variantOf: ItemId | null;
  /** 发文机关: names as they stand in the document; joint documents have several. */
  readonly issuers: readonly string[];
  readonly documentNumber: string | null;
  /** 成文日期. */
  readonly madeOn: PlainDate;
  /** Day on which published information changed, where it did (Article 26 counts from it). */
  readonly changedOn: PlainDate | null;
  readonly openness: Openness;
  /** Row of `disclosureSubjects`. */
  readonly subjectId: string;
  readonly columnId: ColumnId | null;
  readonly genre: Genre;
  readonly topic: string;
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly normativeKind: NormativeKind;
  readonly effectiveOn: PlainDate | null;
  /** 有效期至, the last day included. */
  readonly validUntil: PlainDate | null;
  readonly ends: readonly EndedDocument[];
  /** The document that this item explains (政策解读). */
  readonly explains: ItemId | null;
  /** Why a normative document goes out without an explainer; empty where it has one or needs none. */
  readonly withoutExplainer: string;
  /** 来源: the publishing unit, or whom it was taken from. */
  readonly source: string;
  /** A period that another law sets for publishing it, which goes before Article 26. */
  readonly otherDue: { readonly dueOn: PlainDate; readonly basis: string } | null;
  /** What a correction corrects, in words for everybody; empty for the first version. */
  readonly changeNote: string;
  readonly body: readonly Block[];
  readonly files: readonly ItemFile[];
}

/** The same while somebody is still writing it: what has to be decided may still be open. */
export interface ItemDraftContent extends Omit<ItemContent, 'openness' | 'subjectId' | 'madeOn' | 'genre'> {
  readonly openness: Openness | null;
  readonly subjectId: string | null;
  readonly madeOn: PlainDate | null;
  readonly genre: Genre | null;
}

/** The text that every review is bound to: change a byte of words, metadata or files and the reviews are void. */
export function itemText(content: ItemContent | ItemDraftContent): string {
  return canonicalJson(content);
}

/** Whether an item is a document that can be in force and be ended. */
export function hasValidity({ normativeKind }: Pick<ItemContent, 'normativeKind'>): boolean {
  return normativeKind !== 'none';
}

/** A draft without a word, for what an agency publishes itself. */
export function emptyItemDraft(agencyId: AgencyId): ItemDraftContent {
  return {
    agencyId,
    title: '',
    language: 'zh-CN',
    variantOf: null,
    issuers: [],
    documentNumber: null,
    madeOn: null,
    changedOn: null,
    openness: null,
    subjectId: null,
    columnId: null,
    genre: null,
    topic: '',
    keywords: [],
    summary: '',
    normativeKind: 'none',
    effectiveOn: null,
    validUntil: null,
    ends: [],
    explains: null,
    withoutExplainer: '',
    source: '',
    otherDue: null,
    changeNote: '',
    body: [],
    files: [],
  };
}
