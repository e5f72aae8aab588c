import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import type { AccountId, AttachmentId } from '../values/ids.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** What may be attached. `preview` says how it is shown: drawn page by page, or as text without any program in it. */
export const attachmentKinds = {
  pdf: { label: 'PDF', mediaType: 'application/pdf', extensions: ['pdf'], preview: 'pages' },
  png: { label: 'PNG 图片', mediaType: 'image/png', extensions: ['png'], preview: 'pages' },
  jpeg: { label: 'JPEG 图片', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], preview: 'pages' },
  docx: {
    label: 'Word 文档（DOCX）',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    preview: 'text',
  },
  xlsx: {
    label: 'Excel 表格（XLSX）',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    preview: 'text',
  },
  txt: { label: '文本', mediaType: 'text/plain; charset=utf-8', extensions: ['txt'], preview: 'text' },
} as const satisfies Readonly<
  Record<string, { label: string; mediaType: string; extensions: readonly string[]; preview: 'pages' | 'text' }>
>;

export type AttachmentKind = keyof typeof attachmentKinds;

export type AttachmentDirection = 'incoming' | 'outgoing';

/** What an attachment is for, and in which direction it goes. `isPersonal`: every look at it asks for a purpose. */
export const attachmentPurposes = {
  application: { label: '申请表', direction: 'incoming', isPersonal: true },
  identityProof: { label: '身份证明', direction: 'incoming', isPersonal: true },
  description: { label: '申请的附件', direction: 'incoming', isPersonal: false },
  correction: { label: '补正材料', direction: 'incoming', isPersonal: false },
  statement: { label: '说明理由的材料', direction: 'incoming', isPersonal: false },
  opinion: { label: '第三方或者机关的意见', direction: 'incoming', isPersonal: false },
  proofOfService: { label: '送达凭证', direction: 'incoming', isPersonal: true },
  otherIncoming: { label: '其他来件', direction: 'incoming', isPersonal: false },
  answer: { label: '拟提供的政府信息', direction: 'outgoing', isPersonal: false },
} as const satisfies Readonly<Record<string, { label: string; direction: AttachmentDirection; isPersonal: boolean }>>;

export type AttachmentPurpose = keyof typeof attachmentPurposes;

/** The purposes that an applicant can give a file at the portal. */
export const applicantPurposes = ['identityProof', 'description', 'correction', 'statement'] as const;

export type ApplicantPurpose = (typeof applicantPurposes)[number];

/** What was noticed in a file: told to whoever opens it, and in the certificate of a severance. */
export const attachmentNotes = {
  javaScript: '文件中有脚本，预览和区分处理不会运行它。',
  embeddedFiles: '文件中嵌有其他文件，预览看不到其内容；需要公开的，请取出后单独上传。',
  dynamicForm: '文件是动态表单，预览可能不完整，请打印成普通 PDF 后再上传。',
  signed: '文件有电子签名；区分处理生成的新文件不再带有该签名。',
  restricted: '文件设有使用限制（如禁止打印），内容可以完整读取。',
  fontsNotEmbedded: '文件没有嵌入全部字体，画面可能缺字，请逐页核对；缺字的，请打印成 PDF 并嵌入字体后再上传。',
  annotations: '文件中有批注或者隐藏内容，请注意核对。',
  macros: '文件中有宏，预览不会运行它。',
  externalLinks: '文件引用了外部文件或者网址，预览不会打开它们。',
  embeddedObjects: '文件中嵌有其他对象（OLE），预览看不到其内容。',
  fieldCommands: '文件中有会自动执行的域命令（DDE），预览不会执行它。',
  hiddenSheets: '表格中有隐藏的工作表，预览会一并显示。',
  trackedChanges: '文档中保留着修订或者批注，预览会一并显示。',
  location: '照片中带有拍摄信息（可能含拍摄地点）。',
  textCut: '内容较长，只显示前面的部分。',
} as const;

export type AttachmentNote = keyof typeof attachmentNotes;

/** Bounds of what one request may hold; an applicant at the portal has tighter ones than the office. */
export interface AttachmentLimits {
  readonly fileBytes: number;
  readonly requestBytes: number;
  readonly requestCount: number;
}

const megabyte = 1024 * 1024;

/** No rule sets them: defaults of this product (security page §2.5). */
export const officeLimits: AttachmentLimits = {
  fileBytes: 20 * megabyte,
  requestBytes: 200 * megabyte,
  requestCount: 100,
};
export const applicantLimits: AttachmentLimits = {
  fileBytes: 10 * megabyte,
  requestBytes: 40 * megabyte,
  requestCount: 10,
};

/** Bounds of what is taken apart and drawn. */
export const contentLimits = {
  pages: 500,
  /** Longest side of a page, in points of 1/72 inch: about 5 metres. */
  pagePoints: 14_400,
  pixels: 60_000_000,
  zipEntries: 2_000,
  unzippedBytes: 200 * megabyte,
  entryBytes: 60 * megabyte,
  /** An entry that grows by more than this is made to grow. */
  zipRatio: 300,
} as const;

const longestTitle = 100;

/** What the rules below need to know of an attachment. */
export interface AttachmentFacts {
  readonly attachmentId: AttachmentId;
  readonly direction: AttachmentDirection;
  readonly purpose: AttachmentPurpose;
  readonly title: string;
  readonly byteCount: number;
  /** The attachment it was severed from. */
  readonly originId: AttachmentId | null;
  readonly addedBy: AccountId;
  readonly clearedBy: AccountId | null;
  readonly discardedBy: AccountId | null;
}

/**
 * A title as it may be kept, from what somebody typed: the name of the file for lists, letters and downloads. Refuses an
 * empty or long one, and one with a number of a person in it, for titles are not sealed.
 */
export function parseAttachmentTitle(text: string): Result<string, Refusal> {
  const title = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (title === '') return refuse(titleFault('missing', '请填写材料名称。'));
  if ([...title].length > longestTitle)
    return refuse(titleFault('tooLong', `材料名称最多 ${longestTitle} 个字，请缩短。`));
  const [found] = findPersonalInformation(title);
  if (found === undefined) return accept(title);
  const label = personalInformationKinds[found.kind];
  return refuse(titleFault('personal', `材料名称中有${label}，名称会出现在列表和文书中，请改用不含个人信息的名称。`));
}

/** The name under which an attachment is saved: its title with the extension of its kind. */
export function downloadNameOf({ title, kind }: { readonly title: string; readonly kind: AttachmentKind }): string {
  const extensions: readonly string[] = attachmentKinds[kind].extensions;
  const hasOne = extensions.some((extension) => title.toLowerCase().endsWith(`.${extension}`));
  return hasOne ? title : `${title}.${extensions[0] ?? kind}`;
}

/** The title of a file that came without one of our own: its purpose and its number. The sender's names may name people. */
export function titleOfReceived(purpose: AttachmentPurpose, earlier: readonly AttachmentFacts[]): string {
  const same = earlier.filter((attachment) => attachment.purpose === purpose).length;
  return `${attachmentPurposes[purpose].label}${same + 1}`;
}

/** Why a further file of so many bytes does not go with a request, if it does not. */
export function faultOfRoom(
  earlier: readonly Pick<AttachmentFacts, 'byteCount' | 'discardedBy'>[],
  byteCount: number,
  limits: AttachmentLimits,
): Refusal | undefined {
  const standing = earlier.filter(({ discardedBy }) => discardedBy === null);
  const used = standing.reduce((sum, attachment) => sum + attachment.byteCount, 0);
  if (byteCount > limits.fileBytes)
    return fileFault('tooLarge', `文件超过 ${inMegabytes(limits.fileBytes)} MB。请压缩或者拆分后再上传。`);
  if (standing.length >= limits.requestCount)
    return fileFault(
      'tooMany',
      `一件申请最多附 ${limits.requestCount} 个文件，已经达到上限。请合并文件，或者改用邮寄、当面提交。`,
    );
  if (used + byteCount > limits.requestBytes)
    return fileFault(
      'noRoom',
      `一件申请的文件合计最多 ${inMegabytes(limits.requestBytes)} MB，加上这个文件就超过了。请压缩文件，或者改用邮寄、当面提交。`,
    );
  return undefined;
}

/** Whether a look at an attachment leaves an audit entry: all that came in, and what goes out before parts of it are covered. */
export function isSightRecorded({ direction, originId }: Pick<AttachmentFacts, 'direction' | 'originId'>): boolean {
  return direction === 'incoming' || originId === null;
}

/** Why an attachment may not be severed, if it may not. */
export function faultOfSevering(attachment: AttachmentFacts): Refusal | undefined {
  if (attachmentPurposes[attachment.purpose].isPersonal)
    return {
      reason: 'personalPapers',
      message: `${attachmentPurposes[attachment.purpose].label}是申请人的个人材料，不能对外提供，不作区分处理。`,
    };
  if (attachment.discardedBy !== null) return discarded;
  if (attachment.originId !== null)
    return {
      reason: 'alreadySevered',
      message: '这个文件已经是区分处理的结果。需要调整的，请回到原文件重新处理，并将这一份作废。',
    };
  return undefined;
}

/** Where an attachment stands on its way out, for lists. */
export type AttachmentState = 'received' | 'replaced' | 'uncleared' | 'cleared' | 'discarded';

/** The state of an attachment among all of its request. */
export function attachmentState(attachment: AttachmentFacts, all: readonly AttachmentFacts[]): AttachmentState {
  if (attachment.discardedBy !== null) return 'discarded';
  if (attachment.direction === 'incoming') return 'received';
  if (hasSeveredCopy(attachment, all)) return 'replaced';
  return attachment.clearedBy === null ? 'uncleared' : 'cleared';
}

/** Files that may go with an answer: outgoing, cleared by a second person, not discarded, and not the whole of a severed one. */
export function mayGoOut(attachment: AttachmentFacts, all: readonly AttachmentFacts[]): boolean {
  return faultOfGoingOut(attachment, all) === undefined;
}

/** Why one of the chosen files may not go with an answer, if one may not: asked when a paper is started and when it is signed. */
export function faultOfAnswerFiles(
  all: readonly AttachmentFacts[],
  chosen: readonly AttachmentId[],
): Refusal | undefined {
  for (const id of chosen) {
    const attachment = all.find(({ attachmentId }) => attachmentId === id);
    if (attachment === undefined) return answerFault('notFound', '所选的文件不属于这件申请。请重新选择要提供的文件。');
    const fault = faultOfGoingOut(attachment, all);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Why somebody may not clear an attachment for disclosure, if they may not: four eyes see every file that goes out. */
export function faultOfClearing(
  attachment: AttachmentFacts,
  all: readonly AttachmentFacts[],
  by: AccountId,
): Refusal | undefined {
  if (attachment.direction !== 'outgoing')
    return {
      reason: 'notOutgoing',
      message: '这是收到的材料，不能直接对外提供。需要提供的，请先作区分处理，或者另行上传。',
    };
  if (attachment.discardedBy !== null) return discarded;
  if (attachment.clearedBy !== null)
    return { reason: 'alreadyCleared', message: '这个文件已经由第二人核对过，不必重复核对。' };
  if (hasSeveredCopy(attachment, all)) return severedInstead;
  if (attachment.addedBy === by)
    return { reason: 'ownWork', message: '上传文件或者作区分处理的人不能核对自己的文件，请由另一位同事核对。' };
  return undefined;
}

/** Why an attachment may not be discarded, if it may not: what came in is kept, and so is what was cleared to go out. */
export function faultOfDiscarding(attachment: AttachmentFacts): Refusal | undefined {
  if (attachment.direction === 'incoming')
    return { reason: 'kept', message: '收到的材料要随申请归档，不能删除。传错文件的，请另行上传正确的文件。' };
  if (attachment.discardedBy !== null) return discarded;
  if (attachment.clearedBy !== null)
    return { reason: 'alreadyCleared', message: '这个文件已经核对，可能已随答复提供，不能作废。' };
  return undefined;
}

function faultOfGoingOut(attachment: AttachmentFacts, all: readonly AttachmentFacts[]): Refusal | undefined {
  const { title } = attachment;
  if (attachment.direction !== 'outgoing')
    return answerFault(
      'notOutgoing',
      `“${title}”是收到的材料，不能随答复提供。需要提供的，请先作区分处理，或者另行上传。`,
    );
  if (attachment.discardedBy !== null) return answerFault('discarded', `“${title}”已经作废，请改选别的文件。`);
  if (hasSeveredCopy(attachment, all))
    return answerFault('severed', `“${title}”已作区分处理，请改选区分处理后的文件。`);
  if (attachment.clearedBy === null)
    return answerFault('notCleared', `“${title}”还没有经第二人核对。请由另一位同事在“材料”中核对后再提供。`);
  return undefined;
}

function hasSeveredCopy(attachment: AttachmentFacts, all: readonly AttachmentFacts[]): boolean {
  return all.some(({ originId, discardedBy }) => originId === attachment.attachmentId && discardedBy === null);
}

const discarded: Refusal = { reason: 'discarded', message: '这个文件已经作废。' };
const severedInstead: Refusal = {
  reason: 'severed',
  message: '这个文件已作区分处理，对外提供的是区分处理后的文件，请核对那一份；不再需要区分处理的，请先将那一份作废。',
};

function titleFault(reason: string, message: string): Refusal {
  return { reason: `title.${reason}`, field: 'title', message };
}

function fileFault(reason: string, message: string): Refusal {
  return { reason: `file.${reason}`, field: 'file', message };
}

function answerFault(reason: string, message: string): Refusal {
  return { reason: `answerFile.${reason}`, field: 'attachmentIds', message };
}

function inMegabytes(bytes: number): number {
  return Math.floor(bytes / megabyte);
}
