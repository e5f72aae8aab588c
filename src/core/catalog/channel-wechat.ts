import { formatChinese } from '../values/plain-date.ts';
import { type ChannelText, factLine, plainParts } from './channel-text.ts';

/** A longer text is not read in a group: the rest is a touch away. */
const mostCharacters = 1500;

/**
 * The text for a WeChat group or a public account: title, facts, the text itself in plain paragraphs, the address of the
 * whole. A text that is too long ends with a whole paragraph and says so.
 */
export function renderWechatText(text: ChannelText): string {
  const { content, agencyName, publishedOn, phone, address } = text;
  const { kept, isWhole } = shortened(
    plainParts(content.body).map(({ kind, text: words }) => (kind === 'heading' ? `◆ ${words}` : words)),
  );
  const files = content.files.map(({ title }, index) => `附件${index + 1}：${title}`);
  return [
    `【${content.title}】`,
    factLine(text),
    ...(content.summary === '' ? [] : [`摘要：${content.summary}`]),
    ...kept,
    ...(isWhole ? [] : ['（内容较长，以上为部分内容，全文请点下面的链接）']),
    ...files,
    `${isWhole ? '原文' : '全文'}：${address}`,
    `${agencyName} ${formatChinese(publishedOn)}公开${phone === '' ? '' : `　咨询电话：${phone}`}`,
  ]
    .filter((line) => line !== '')
    .join('\n\n');
}

function shortened(paragraphs: readonly string[]): { readonly kept: readonly string[]; readonly isWhole: boolean } {
  let room = mostCharacters;
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    room -= [...paragraph].length;
    if (room < 0) return { kept, isWhole: false };
    kept.push(paragraph);
  }
  return { kept, isWhole: true };
}
