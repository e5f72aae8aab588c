import { ogi } from '../../../core/law/citation.ts';
import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { dayWords, lawWords, limitWords, piecesOf, requestWords, you } from '../letter-words.ts';

export const acknowledgementTemplate: LetterTemplate = {
  fields: [],
  compose: (facts) => {
    const { locked } = piecesOf('acknowledgement', facts);
    const { receivedOn, requestNumber } = facts.request;
    const due = dayWords(facts.days.replyDueOn);
    return {
      blocks: [
        ...locked('request', requestWords(facts)),
        ...locked(
          'reasons',
          receivedOn === null
            ? `收到申请的日期尚待与${you(facts)}确认，双方确认之日为收到申请之日。`
            : `收到申请之日：${dayWords(receivedOn)}。`,
          { cite: ogi(31), says: ['收到申请之日'] },
        ),
        ...locked('reasons', `申请编号：${requestNumber}。请妥善保存，查询进度时使用。`, {
          cite: ogi(45),
          says: ['登记编号'],
        }),
        ...locked(
          'articles',
          `依照${lawWords(ogi(31), ogi(33, 2))}的规定，本机关将自收到申请之日起${limitWords('reply', facts)}内答复；需要延长答复期限的，另行告知。`,
          { cite: ogi(33, 2) },
        ),
        ...locked(
          'decision',
          due === undefined
            ? '预计答复日期在确认收到申请后告知。'
            : `预计答复日期：不迟于${due}。补正、征求意见、缴费等情形下答复期限依法另行计算。`,
          { says: ['预计答复日期'] },
        ),
        ...locked(
          'decision',
          `查询、补充或者撤回申请，请与${facts.sender.office === '' ? facts.sender.name : facts.sender.office}联系，电话：${facts.sender.phone}。`,
          { says: ['联系方式'] },
        ),
        ...locked('decision', lookupWords(facts)),
      ],
      ...(facts.lookup === undefined ? {} : { code: { address: facts.lookup.address, caption: '扫码查询办理进度' } }),
    };
  },
};

function lookupWords(facts: LetterFacts): string | undefined {
  const { lookup } = facts;
  if (lookup === undefined) return undefined;
  const { address, lookupCode } = lookup;
  const code = lookupCode === null ? '' : `，查询码：${lookupCode}`;
  return `在线查询：扫描下方二维码，或者打开${address}${code}。`;
}
