import { parseDocumentNumber } from '../catalog/document-number.ts';
import type { ItemContent, ItemDraftContent } from '../catalog/item-content.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type ItemCheckId, itemChecks } from './item-check-table.ts';
import type { ItemFinding } from './item-findings.ts';

/** What the metadata of an item are compared with. */
export interface MetadataFacts {
  readonly today: PlainDate;
  /** Day of its first publication, where it is public already. */
  readonly publishedOn: PlainDate | null;
  /** Whether an explainer of it is public. */
  readonly hasExplainer: boolean;
}

const longestTitle = 80;
const shortestSummaryFor = 200;

/** Faults and gaps of what stands around the text: number, dates, title, summary, keywords, explainer. */
export function checkItemMetadata(content: ItemDraftContent, facts: MetadataFacts): readonly ItemFinding[] {
  return [
    ...numberFindings(content),
    ...dateFindings(content, facts),
    ...titleFindings(content),
    ...gapFindings(content, facts),
    ...pictureFindings(content),
  ];
}

function numberFindings({ normativeKind, documentNumber, madeOn }: ItemDraftContent): ItemFinding[] {
  if (documentNumber === null) {
    if (normativeKind === 'none') return [];
    const what = normativeKind === 'governmentRule' ? '规章应填写公布令的编号' : '行政规范性文件应填写发文字号';
    return [finding('documentNumberMissing', 'documentNumber', `${what}，例如 多政发〔2026〕3号。`)];
  }
  // an order, an announcement has a number of its own form
  if (/令|公告|通告/.test(documentNumber)) return [];
  const parsed = parseDocumentNumber(documentNumber);
  if (!parsed.ok) {
    const proper = /“([^”]+〔\d{4}〕\d+号)”/.exec(parsed.refusal.message)?.[1];
    const found = finding('documentNumberForm', 'documentNumber', parsed.refusal.message);
    return [proper === undefined ? found : { ...found, fix: proper }];
  }
  const year = madeOn === null ? undefined : Number(madeOn.slice(0, 4));
  if (year === undefined || year === parsed.value.year) return [];
  const message = `发文字号的年份是${parsed.value.year}年，成文日期是${year}年，两者不一致，请核对。`;
  return [finding('documentNumberForm', 'documentNumber', message)];
}

function dateFindings(content: ItemDraftContent, { today, publishedOn }: MetadataFacts): ItemFinding[] {
  const { madeOn, changedOn, effectiveOn, validUntil } = content;
  const found: ItemFinding[] = [];
  const future = (field: 'madeOn' | 'changedOn', label: string, day: PlainDate | null): void => {
    if (day !== null && day > today)
      found.push(finding('futureDate', field, `${label}${day}在今天（${today}）之后，请核对。`));
  };
  const order = (field: keyof ItemContent, isWrong: boolean, message: string): void => {
    if (isWrong) found.push(finding('dateOrder', field, message));
  };
  future('madeOn', '成文日期', madeOn);
  future('changedOn', '变更日期', changedOn);
  order(
    'madeOn',
    madeOn !== null && publishedOn !== null && madeOn > publishedOn,
    `成文日期${madeOn}在首次公开的日期（${publishedOn}）之后，请核对。`,
  );
  order('changedOn', isAfter(madeOn, changedOn), `变更日期${changedOn}早于成文日期${madeOn}，请核对。`);
  order('effectiveOn', isAfter(madeOn, effectiveOn), `施行日期${effectiveOn}早于成文日期${madeOn}，请核对。`);
  order('validUntil', isAfter(madeOn, validUntil), `有效期至${validUntil}早于成文日期${madeOn}，请核对。`);
  order('validUntil', isAfter(effectiveOn, validUntil), `有效期至${validUntil}早于施行日期${effectiveOn}，请核对。`);
  return found;
}

function isAfter(earlier: PlainDate | null, later: PlainDate | null): boolean {
  return earlier !== null && later !== null && earlier > later;
}

function titleFindings({ title, genre }: ItemDraftContent): ItemFinding[] {
  const length = [...title].length;
  const found: ItemFinding[] = [];
  if (length > longestTitle)
    found.push(
      finding('titleLength', 'title', `标题有${length}个字，超过${longestTitle}个字，列表和微信中显示不全，请精简。`),
    );
  const form = (message: string): void => void found.push(finding('titleForm', 'title', message));
  if (/[。，；、：,;:]\s*$/.test(title)) form('标题末尾不加标点，请删去。');
  if (/[\r\n\t]|\s{2,}|^\s|\s$/.test(title)) form('标题中有多余的空格或者换行，请删去。');
  if (/关于.{0,4}关于|的的|通知的?通知$/.test(title)) form('标题中有重复的词，请核对。');
  if (/^(?:测试|test|无标题|新建|未命名|null|undefined|\d+)/i.test(title.trim()))
    form('标题像是没有填写，请写正式的标题。');
  if (/(?:送审稿|讨论稿|修改稿|草稿|未定稿)[）)]?$/.test(title.trim()))
    form('标题标明是未定的稿子，请确认是否可以公开。');
  if (genre !== 'report' && /请示$/.test(title.trim()))
    form('请示属于过程性信息（《条例》第十六条），请确认是否可以公开。');
  return found;
}

function gapFindings(content: ItemDraftContent, { hasExplainer }: MetadataFacts): ItemFinding[] {
  const { normativeKind, withoutExplainer, effectiveOn, validUntil, body, files, summary, keywords, topic } = content;
  const found: ItemFinding[] = [];
  const gap = (check: ItemCheckId, field: keyof ItemContent, isOpen: boolean, message: string): void => {
    if (isOpen) found.push(finding(check, field, message));
  };
  const length = body.reduce((sum, part) => sum + JSON.stringify(part).length, 0);
  gap('emptyBody', 'body', body.length === 0 && files.length === 0, '没有正文，也没有附件，请补充。');
  gap('issuerMissing', 'issuers', content.issuers.length === 0, '请填写发文机关。');
  gap(
    'summaryMissing',
    'summary',
    summary.trim() === '' && length > shortestSummaryFor,
    '目录中每条信息应有内容概述（《条例》第十二条），请用一两句话写明。',
  );
  gap('keywordsMissing', 'keywords', keywords.length === 0, '没有关键词，检索和订阅会漏掉它，建议填写2至5个。');
  gap('topicMissing', 'topic', topic.trim() === '', '没有选择主题分类，请选择。');
  gap(
    'explainerMissing',
    'explains',
    normativeKind !== 'none' && !hasExplainer && withoutExplainer.trim() === '',
    '规范性文件应与解读同步公开。请准备解读并与它配对；确实不需要的，请写明不作解读的理由。',
  );
  gap(
    'validityMissing',
    'effectiveOn',
    normativeKind !== 'none' && effectiveOn === null && validUntil === null,
    '没有施行日期和有效期，公众无法知道它何时有效，建议填写。',
  );
  return found;
}

function pictureFindings({ body, files }: ItemDraftContent): ItemFinding[] {
  return body.flatMap((part, block): ItemFinding[] => {
    if (part.kind !== 'picture') return [];
    const place = { kind: 'body' as const, block, line: 0 };
    const hasFile = files.some(({ fileId, kind }) => fileId === part.fileId && (kind === 'png' || kind === 'jpeg'));
    const noWords = '图片没有文字说明，看不见图片的人和搜索都读不到它，请写明图片的内容。';
    return [
      ...(hasFile ? [] : [findingAt('pictureMissing', place, '正文引用的图片没有上传，请重新插入。')]),
      ...(part.words.trim() === '' ? [findingAt('pictureWords', place, noWords)] : []),
    ];
  });
}

function finding(check: ItemCheckId, field: keyof ItemContent, message: string): ItemFinding {
  return findingAt(check, { kind: 'field', field }, message);
}

function findingAt(check: ItemCheckId, place: ItemFinding['place'], message: string): ItemFinding {
  const { severity, cite } = itemChecks[check];
  return { check, severity, place, message, cite };
}
