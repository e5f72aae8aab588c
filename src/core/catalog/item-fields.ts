import { genres } from './genres.ts';
import { contentLanguages, type ItemContent, type ItemDraftContent } from './item-content.ts';
import { opennessKinds, withholdingGrounds } from './openness.ts';

/** Names of what a content only refers to. */
export interface ItemNames {
  readonly subjects: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
  /** Titles of other items. */
  readonly items: ReadonlyMap<string, string>;
}

/** One fact about an item in words; empty where there is none. */
export interface ItemFieldText {
  readonly field: keyof ItemContent;
  readonly label: string;
  readonly text: string;
}

const normativeLabels = { none: '', governmentRule: '规章', normativeDocument: '行政规范性文件' } as const;
const effectLabels = { amended: '修改', repealed: '废止' } as const;

type TextOf = (content: ItemDraftContent, names: ItemNames) => string;

const fields: readonly { readonly field: keyof ItemContent; readonly label: string; readonly textOf: TextOf }[] = [
  { field: 'title', label: '标题', textOf: ({ title }) => title },
  { field: 'issuers', label: '发文机关', textOf: ({ issuers }) => issuers.join('、') },
  { field: 'documentNumber', label: '发文字号', textOf: ({ documentNumber }) => documentNumber ?? '' },
  { field: 'madeOn', label: '成文日期', textOf: ({ madeOn }) => madeOn ?? '' },
  { field: 'changedOn', label: '变更日期', textOf: ({ changedOn }) => changedOn ?? '' },
  { field: 'openness', label: '公开属性', textOf: opennessText },
  { field: 'subjectId', label: '公开主题', textOf: ({ subjectId }, { subjects }) => nameIn(subjects, subjectId) },
  { field: 'columnId', label: '栏目', textOf: ({ columnId }, { columns }) => nameIn(columns, columnId) },
  { field: 'genre', label: '体裁分类', textOf: ({ genre }) => labelIn(genres, genre) },
  { field: 'topic', label: '主题分类', textOf: ({ topic }) => topic },
  { field: 'keywords', label: '关键词', textOf: ({ keywords }) => keywords.join('、') },
  { field: 'summary', label: '内容概述', textOf: ({ summary }) => summary },
  { field: 'normativeKind', label: '文件类别', textOf: ({ normativeKind }) => normativeLabels[normativeKind] },
  { field: 'effectiveOn', label: '施行日期', textOf: ({ effectiveOn }) => effectiveOn ?? '' },
  { field: 'validUntil', label: '有效期至', textOf: ({ validUntil }) => validUntil ?? '' },
  {
    field: 'ends',
    label: '修改、废止的文件',
    textOf: ({ ends }, { items }) =>
      ends.map(({ itemId, effect }) => `${effectLabels[effect]}${nameIn(items, itemId)}`).join('；'),
  },
  { field: 'explains', label: '解读的文件', textOf: ({ explains }, { items }) => nameIn(items, explains) },
  { field: 'withoutExplainer', label: '没有解读的说明', textOf: ({ withoutExplainer }) => withoutExplainer },
  { field: 'language', label: '文种', textOf: ({ language }) => labelIn(contentLanguages, language) },
  { field: 'variantOf', label: '原文', textOf: ({ variantOf }, { items }) => nameIn(items, variantOf) },
  { field: 'source', label: '来源', textOf: ({ source }) => source },
  {
    field: 'otherDue',
    label: '另有规定的公开期限',
    textOf: ({ otherDue }) => (otherDue === null ? '' : `${otherDue.dueOn}（${otherDue.basis}）`),
  },
  { field: 'changeNote', label: '更正说明', textOf: ({ changeNote }) => changeNote },
  {
    field: 'files',
    label: '附件',
    // the digest tells two files of one name apart
    textOf: ({ files }) => files.map(({ title, digest }) => `${title}（${digest.slice(0, 12)}）`).join('；'),
  },
];

/** Every fact about an item in words, in the order of the metadata table. */
export function describeItemFields(content: ItemDraftContent, names: ItemNames): readonly ItemFieldText[] {
  return fields.map(({ field, label, textOf }) => ({ field, label, text: textOf(content, names) }));
}

function opennessText({ openness }: ItemDraftContent): string {
  if (openness === null) return '';
  const ground = openness.ground === null ? '' : labelIn(withholdingGrounds, openness.ground);
  return [labelIn(opennessKinds, openness.kind), ground, openness.reason].filter((part) => part !== '').join('：');
}

function labelIn(rows: readonly { readonly id: string; readonly label: string }[], id: string | null): string {
  return id === null ? '' : (rows.find((row) => row.id === id)?.label ?? id);
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string {
  return id === null ? '' : (names.get(id) ?? id);
}
