import { type Citation, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { ColumnId, ItemId } from '../values/ids.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { bodyFaults, bodyFormFaults } from './check-item-body.ts';
import type { DisclosureSubject } from './disclosure-subjects.ts';
import type { ItemContent, ItemDraftContent } from './item-content.ts';
import { opennessKinds } from './openness.ts';

/** A column into which something new may be put. */
export interface OpenColumn {
  readonly columnId: ColumnId;
  readonly subjectId: string;
}

/** The catalogue that an item is put into. */
export interface CatalogFrame {
  readonly subjects: readonly DisclosureSubject[];
  readonly columns: readonly OpenColumn[];
}

/** Longest texts, in characters. */
const longest = {
  title: { label: '标题', characters: 200 },
  topic: { label: '主题分类', characters: 40 },
  summary: { label: '内容概述', characters: 600 },
  source: { label: '来源', characters: 100 },
  documentNumber: { label: '发文字号', characters: 60 },
  withoutExplainer: { label: '没有解读的说明', characters: 300 },
  changeNote: { label: '更正说明', characters: 500 },
} as const;

const mostIssuers = 10;
const mostKeywords = 20;
const mostEnded = 100;
const mostFiles = 100;

const completeness: Citation = ogi(17);
const catalogRule: Citation = ogi(12);

/**
 * Reads a draft that somebody saves: what is there must be sound, what is missing may come later. Refuses with every field
 * that could not be kept as it is.
 */
export function checkItemDraft(draft: ItemDraftContent): Result<ItemDraftContent, readonly Refusal[]> {
  const faults = [...lengthFaults(draft), ...countFaults(draft), ...bodyFormFaults(draft.body)];
  return faults.length === 0 ? accept(trimmed(draft)) : refuse(faults);
}

/**
 * Whether a draft says everything that has to be decided before anybody reviews it. Refuses with each field that is
 * missing, contradicts another one, or names a subject or column that the catalogue does not have.
 */
export function checkItemContent(
  draft: ItemDraftContent,
  frame: CatalogFrame,
  itemId: ItemId,
): Result<ItemContent, readonly Refusal[]> {
  const sound = checkItemDraft(draft);
  if (!sound.ok) return sound;
  const content = sound.value;
  const { madeOn, openness, subjectId, genre } = content;
  const faults = [
    ...missingFaults(content),
    ...opennessFaults(content),
    ...placeFaults(content, frame),
    ...dayFaults(content),
    ...relationFaults(content, itemId),
    ...bodyFaults(content),
  ];
  if (faults.length > 0 || madeOn === null || openness === null || subjectId === null || genre === null)
    return refuse(faults);
  return accept({ ...content, madeOn, openness, subjectId, genre });
}

/**
 * What a correction owes beside a complete content: a note, in words for everybody, of what it corrects. It stands in the
 * list of versions beside the day.
 */
export function correctionFaults(
  { changeNote }: Pick<ItemDraftContent, 'changeNote'>,
  releasedVersions: number,
): readonly Refusal[] {
  return faultIf(
    releasedVersions > 0 && changeNote.trim() === '',
    'changeNote',
    '请填写更正说明：更正了什么、为什么更正。公众会在版本记录中看到它。',
    ogi(6),
  );
}

function trimmed(draft: ItemDraftContent): ItemDraftContent {
  const lines = (values: readonly string[]): readonly string[] => [
    ...new Set(values.map((value) => value.trim()).filter((value) => value !== '')),
  ];
  return {
    ...draft,
    title: draft.title.trim(),
    issuers: lines(draft.issuers),
    documentNumber: draft.documentNumber?.trim() || null,
    topic: draft.topic.trim(),
    keywords: lines(draft.keywords),
    summary: draft.summary.trim(),
    withoutExplainer: draft.withoutExplainer.trim(),
    source: draft.source.trim(),
    changeNote: draft.changeNote.trim(),
  };
}

function lengthFaults(draft: ItemDraftContent): readonly Refusal[] {
  const fields = Object.keys(longest) as readonly (keyof typeof longest)[];
  return fields.flatMap((field) => {
    const { label, characters } = longest[field];
    const length = [...(draft[field] ?? '')].length;
    return faultIf(length > characters, field, `${label}最多${characters}个字，现在有${length}个，请缩短。`);
  });
}

function countFaults({ issuers, keywords, ends, files }: ItemDraftContent): readonly Refusal[] {
  const fileIds = files.map(({ fileId }) => fileId);
  return [
    ...faultIf(issuers.length > mostIssuers, 'issuers', `发文机关最多${mostIssuers}个。`),
    ...faultIf(
      issuers.some((name) => [...name].length > 60),
      'issuers',
      '每个发文机关的名称最多60个字。',
    ),
    ...faultIf(keywords.length > mostKeywords, 'keywords', `关键词最多${mostKeywords}个。`),
    ...faultIf(
      keywords.some((word) => [...word].length > 30),
      'keywords',
      '每个关键词最多30个字。',
    ),
    ...faultIf(ends.length > mostEnded, 'ends', `一次最多修改或者废止${mostEnded}份文件，请分几次公开。`),
    ...faultIf(files.length > mostFiles, 'files', `附件最多${mostFiles}个，请合并或者分几条公开。`),
    ...faultIf(new Set(fileIds).size < fileIds.length, 'files', '同一个附件列了两次，请删去一个。'),
    ...faultIf(
      files.some(({ title }) => title.trim() === '' || [...title].length > 120),
      'files',
      '每个附件都要有名称，最多120个字。',
    ),
  ];
}

function missingFaults(content: ItemDraftContent): readonly Refusal[] {
  const { title, issuers, madeOn, openness, subjectId, genre } = content;
  return [
    ...faultIf(title === '', 'title', '请填写标题。'),
    ...faultIf(issuers.length === 0, 'issuers', '请填写发文机关；本机关自己发布的信息填写本机关名称。'),
    ...faultIf(madeOn === null, 'madeOn', '请填写成文日期（信息形成的日期）：公开期限从这一天起算。'),
    ...faultIf(openness === null, 'openness', '请确定公开属性：主动公开、依申请公开或者不予公开。'),
    ...faultIf(subjectId === null, 'subjectId', '请选择所属的公开主题。'),
    ...faultIf(genre === null, 'genre', '请选择体裁分类。'),
  ];
}

function opennessFaults({ openness }: ItemDraftContent): readonly Refusal[] {
  if (openness === null) return [];
  const { kind, ground, reason } = openness;
  const needsReason = opennessKinds.find(({ id }) => id === kind)?.needsReason === true;
  return [
    ...faultIf(kind === 'withheld' && ground === null, 'openness', '不予公开的，请选择法定理由。', ogi(13)),
    ...faultIf(kind !== 'withheld' && ground !== null, 'openness', '只有不予公开的信息才选择不公开的理由，请清除。'),
    ...faultIf(
      needsReason && reason.trim() === '',
      'openness',
      '不主动公开的，请写明理由：为什么不能或者不必主动公开。',
      ogi(13),
    ),
    ...faultIf([...reason].length > 500, 'openness', '不公开的理由最多500个字。'),
  ];
}

function placeFaults({ subjectId, columnId }: ItemDraftContent, { subjects, columns }: CatalogFrame) {
  if (subjectId === null) return [];
  const column = columns.find((row) => row.columnId === columnId);
  return [
    ...faultIf(
      !subjects.some(({ id }) => id === subjectId),
      'subjectId',
      '本机关的目录里没有所选的主题，请重新选择。',
      catalogRule,
    ),
    ...faultIf(
      columnId !== null && column?.subjectId !== subjectId,
      'columnId',
      '所选的栏目不在这个主题之内，或者已经停用，请重新选择。',
      catalogRule,
    ),
  ];
}

function dayFaults({ madeOn, changedOn, effectiveOn, validUntil, normativeKind }: ItemDraftContent) {
  return [
    ...faultIf(
      madeOn !== null && changedOn !== null && changedOn < madeOn,
      'changedOn',
      '变更日期不能早于成文日期，请核对。',
    ),
    ...faultIf(
      validUntil !== null && validUntil < (effectiveOn ?? madeOn ?? validUntil),
      'validUntil',
      '有效期的最后一日不能早于施行日期或者成文日期，请核对。',
    ),
    ...faultIf(
      validUntil !== null && normativeKind === 'none',
      'validUntil',
      '只有规章和规范性文件才有有效期，请清除有效期或者选择文件类别。',
    ),
  ];
}

function relationFaults({ ends, explains, variantOf, genre, otherDue }: ItemDraftContent, itemId: ItemId) {
  const ended = ends.map((row) => row.itemId);
  const named = [...ended, explains, variantOf];
  return [
    ...faultIf(new Set(ended).size < ended.length, 'ends', '同一份文件列了两次，请删去一个。'),
    ...faultIf(ended.includes(itemId), 'ends', '一份文件不能废止或者修改它自己，请从列表中删去。'),
    ...faultIf(explains === itemId, 'explains', '解读的文件不能是它自己，请重新选择。'),
    ...faultIf(variantOf === itemId, 'variantOf', '不能是它自己的其他文种版本，请重新选择。'),
    ...faultIf(
      explains !== null && genre !== 'policyExplainer',
      'explains',
      '只有体裁为“政策解读”的信息才能关联被解读的文件，请改选体裁或者取消关联。',
    ),
    ...faultIf(
      genre === 'policyExplainer' && explains !== null && ended.includes(explains),
      'explains',
      '被解读的文件不能同时被这条信息废止，请核对。',
    ),
    ...faultIf(
      named.filter((other) => other === variantOf && other !== null).length > 1,
      'variantOf',
      '其他文种版本的原文不能同时是被解读或者被废止的文件，请核对。',
    ),
    ...faultIf(
      otherDue !== null && otherDue.basis.trim() === '',
      'otherDue',
      '其他法律、法规另有公开期限的，请写明依据。',
      ogi(26),
    ),
  ];
}

function faultIf(
  isFaulty: boolean,
  field: keyof ItemContent,
  message: string,
  cite: Citation = completeness,
): readonly Refusal[] {
  return isFaulty ? [{ reason: 'itemUnusable', field, message, cite }] : [];
}
