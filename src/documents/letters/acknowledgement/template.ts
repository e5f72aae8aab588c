import { ogi } from '../../../core/law/citation.ts';
import { channelLabel } from '../../../core/requests/channels.ts';
import type { LetterTable } from '../../../core/requests/letter-document.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { cell, dayWords, label, lawWords, limitWords, piecesOf, you } from '../letter-words.ts';

/** A receipt of one page, to be kept: what the applicant needs later stands in a table. */
export const acknowledgementTemplate: LetterTemplate = {
  fields: [],
  compose: (facts) => {
    const { locked } = piecesOf('acknowledgement', facts);
    const due = dayWords(facts.days.replyDueOn);
    return {
      blocks: [
        ...locked('request', `${you(facts)}提出的政府信息公开申请，本机关已经收到并登记：`, { cite: ogi(45) }),
        receiptTable(facts),
        ...locked(
          'articles',
          `依照${lawWords(ogi(33, 2))}的规定，本机关将自收到申请之日起${limitWords('reply', facts)}内答复。`,
          { cite: ogi(33, 2) },
        ),
        ...locked(
          'decision',
          due === undefined
            ? '预计答复日期在确认收到申请后告知。'
            : `预计答复日期：不迟于${due}。延长、补正、征求意见、缴费等情形依法另行计算。`,
          { says: ['预计答复日期'] },
        ),
      ],
      ...(facts.lookup === undefined ? {} : { code: { address: facts.lookup.address, caption: '扫码查询办理进度' } }),
      hasOwnContact: true,
    };
  },
};

function receiptTable(facts: LetterFacts): LetterTable {
  const { row } = piecesOf('acknowledgement', facts);
  const { request, sender, lookup } = facts;
  const received = dayWords(request.receivedOn) ?? `尚待与${you(facts)}确认，双方确认之日为收到申请之日`;
  const code = lookup?.lookupCode ?? null;
  return {
    kind: 'table',
    part: 'request',
    isLocked: true,
    cite: ogi(31),
    columns: [6, 9, 6, 7],
    isDense: false,
    headerRowCount: 0,
    rows: [
      row(
        [label('申请编号'), cell(request.requestNumber), label('申请渠道'), cell(channelLabel(request.channel))],
        ['登记编号'],
      ),
      row([label('收到申请之日'), cell(received, 3)], ['收到申请之日']),
      row([label('申请内容'), cell(shortened(request.summary), 3)], [], 2),
      ...(lookup === undefined ? [] : [row([label('在线查询'), cell(lookup.address, 3)])]),
      ...(code === null ? [] : [row([label('查询码'), cell(`${code}（请妥善保存，不要告诉他人）`, 3)])]),
      row(
        [
          label('联系方式'),
          cell([`${sender.office}，电话：${sender.phone}`, sender.address, sender.hours].join('\n'), 3),
        ],
        ['联系方式'],
        3,
      ),
    ],
  };
}

/** A long request is quoted by its beginning: the receipt names it, and does not repeat it. */
function shortened(summary: string): string {
  const letters = [...summary.trim().replace(/\s*\n\s*/g, ' ')];
  return letters.length <= 150 ? letters.join('') : `${letters.slice(0, 149).join('')}……`;
}
