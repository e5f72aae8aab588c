import { type ChannelText, plainParts } from './channel-text.ts';
import type { Block } from './item-body.ts';
import { wordsOf } from './item-body.ts';
import { spokenLines, spokenText } from './spoken-text.ts';

/** A table read aloud is soon forgotten: the first rows are read, the rest hangs on the board. */
const mostRows = 20;

/**
 * The script for a loudspeaker: who publishes what, the text sentence by sentence with numbers, dates and telephones in
 * words, the title once more, and where the text hangs. One line is one breath; an empty line is a pause.
 */
export function renderBroadcastScript(text: ChannelText): string {
  const { content, agencyName, publishedOn, phone } = text;
  const title = spokenText(content.title);
  const opening = [
    '各位听众，大家好。',
    `现在广播${spokenText(agencyName)}公开的信息。`,
    `题目是：${title}。`,
    ...(content.documentNumber === null ? [] : [`文号是：${spokenText(content.documentNumber)}。`]),
  ];
  const closing = [
    `刚才广播的是：${title}。`,
    `由${spokenText(agencyName)}${spokenText(publishedOn)}公开。`,
    '想看原文，请到政府信息公开栏。',
    ...(phone === '' ? [] : [`有不明白的，请打电话问：${spokenText(`电话${phone}`).replace('电话', '')}。`]),
    '广播完了，谢谢收听。',
  ];
  const body = content.body.map((block) => linesOf(block).join('\n')).filter((lines) => lines !== '');
  return [opening.join('\n'), ...body, closing.join('\n')].join('\n\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ended(spokenLines(block.text));
    case 'picture':
      return [];
    case 'table':
      return tableLines(block);
    default:
      return plainParts([block]).flatMap(({ text }) => ended(spokenLines(text)));
  }
}

/** A row with the names of its columns, so that a listener knows what each word means. */
function tableLines({ caption, rows }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const words = rows.map((cells) => cells.map(({ lines }) => lines.map(wordsOf).join('')));
  const [head = [], ...rest] = words;
  const hasHead = rows[0]?.some(({ isHeader }) => isHeader === true) === true;
  const read = hasHead ? rest : words;
  const said = read.slice(0, mostRows).map((cells, index) => {
    const named = cells.map((cell, column) => (hasHead ? `${head[column] ?? ''}，${cell}` : cell));
    return `第${index + 1}项，${named.filter((cell) => cell !== '').join('，')}。`;
  });
  const remaining = read.length - said.length;
  return [
    ...(caption === undefined ? [] : ended(spokenLines(caption))),
    ...said.flatMap(spokenLines),
    ...(remaining > 0 ? [`其余${spokenText(String(remaining))}项，请看公开栏。`] : []),
  ];
}

function ended(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) =>
    index === lines.length - 1 && !/[。！？；：!?;:，]$/.test(line) ? `${line}。` : line,
  );
}
