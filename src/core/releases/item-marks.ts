import type { ItemCheckId } from './item-check-table.ts';

/** A mark on a document that says it is not for everybody. */
export interface FoundMark {
  readonly check: Extract<ItemCheckId, 'secrecyMark' | 'internalMark' | 'withheldMark'>;
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

const starred =
  /(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆＊*]\s*(?:\d{1,3}\s*(?:年|个月|天)|[一二三四五六七八九十]+年|长期|启用前|永久)?/g;
const levelLabel = /密\s*级\s*[:：]?\s*(?:绝\s*密|机\s*密|秘\s*密)/g;
const levelAlone = /^[\s（(【[]*(?:绝\s*密|机\s*密|秘\s*密)\s*(?:级|件)?[\s）)】\]]*$/;

const internalName = '(?:内部(?:资料|文件|材料|参考|刊物|使用|传阅)|工作秘密|敏感信息)';
const keepInside =
  '(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|禁止外传|不得转发|严禁转发|不得复印|阅后即焚|仅供参考)';
const internalAlone = new RegExp(`^[\\s（(【[]*${internalName}[\\s·、，,：:]*${keepInside}?[\\s★☆）)】\\]!！。]*$`);
const internalWithOrder = new RegExp(`${internalName}\\s*[·、，,：:★☆]?\\s*${keepInside}|工作秘密\\s*[★☆]`, 'g');
const insideOnly = /仅供(?:内部|领导|机关内部)(?:参考|使用|参阅|传阅)|[（(]\s*内部(?:资料|文件|材料|使用)\s*[）)]/g;
const orderAlone = /^[\s（(【[]*(?:请勿|不得|严禁|禁止)(?:外传|转发|公开|上网)[\s！!。）)】\]]*$/;

const notForAll = /[（(]\s*(?:此件|本件|本文件)?\s*(?:不公开|不予公开|依申请公开|删减后公开)\s*[）)]/g;

/**
 * Marks in one line: levels of secrecy, marks of internal papers and of 工作秘密, and a remark before the colophon that the
 * document is not published. Sentences that only speak of secrets (保守国家秘密, 商业秘密) carry no mark.
 */
export function findMarks(line: string): readonly FoundMark[] {
  return [
    ...whole(line, levelAlone, 'secrecyMark', secrecyMessage),
    ...every(line, starred, 'secrecyMark', secrecyMessage),
    ...every(line, levelLabel, 'secrecyMark', secrecyMessage),
    ...whole(line, internalAlone, 'internalMark', internalMessage),
    ...whole(line, orderAlone, 'internalMark', internalMessage),
    ...(internalAlone.test(line) ? [] : every(line, internalWithOrder, 'internalMark', internalMessage)),
    ...(internalAlone.test(line) ? [] : every(line, insideOnly, 'internalMark', internalMessage)),
    ...every(line, notForAll, 'withheldMark', withheldMessage),
  ];
}

const secrecyMessage = '带有密级标志。国家秘密不得公开；已经解密或者只是样式的，请删去标志，并由保密审查人确认。';
const internalMessage = '带有内部资料、工作秘密一类的标志。确实可以公开的，请删去标志，并由保密审查人确认。';
const withheldMessage = '正文标注为不公开或者依申请公开，与“主动公开”不一致。请核对公开属性，改正其中一处。';

function every(line: string, pattern: RegExp, check: FoundMark['check'], message: string): FoundMark[] {
  return [...line.matchAll(pattern)].map(({ 0: mark, index }) => ({
    check,
    from: index,
    to: index + mark.length,
    message,
  }));
}

function whole(line: string, pattern: RegExp, check: FoundMark['check'], message: string): FoundMark[] {
  return pattern.test(line) ? [{ check, from: 0, to: line.length, message }] : [];
}
