import { ogi } from '../../../core/law/citation.ts';
import { applicantKindLabel } from '../../../core/requests/applicant-kinds.ts';
import { channelLabel, deliveryMethodLabel, informationForms } from '../../../core/requests/channels.ts';
import type { LetterRow } from '../../../core/requests/letter-document.ts';
import type { LetterFacts, LetterRequest } from '../../../core/requests/letter-facts.ts';
import type { LetterTemplate } from '../letter-template.ts';
import { cell, dayWords, label, piecesOf } from '../letter-words.ts';

export const registrationFormTemplate: LetterTemplate = {
  fields: [],
  compose: (facts) => ({
    blocks: [
      {
        kind: 'table',
        part: 'request',
        isLocked: true,
        cite: ogi(45),
        columns: [6, 9, 6, 7],
        isDense: false,
        headerRowCount: 0,
        rows: rowsOf(facts),
      },
    ],
  }),
};

function rowsOf(facts: LetterFacts): readonly LetterRow[] {
  const { row } = piecesOf('registration-form', facts);
  const { request, caseOfficer = '' } = facts;
  const registered = dayWords(request.registeredOn) ?? '';
  const received = dayWords(request.receivedOn) ?? '尚待与申请人确认';
  const kind = applicantKindLabel(request.applicantKind);
  return [
    row([label('登记编号'), cell(request.requestNumber), label('登记日期'), cell(registered)], ['登记编号']),
    row([label('申请渠道'), cell(channelLabel(request.channel)), label('收到申请之日'), cell(received)], ['申请渠道']),
    row([label('收到的依据'), cell(request.receiptEvidence, 3)], ['收到申请之日及依据'], 2),
    row([label('申请人类别'), cell(kind), label('承办人'), cell(caseOfficer)], ['申请人类别', '承办人']),
    row([label('所需信息内容'), cell(request.summary, 3)], ['所需信息内容'], 6),
    row([label('获取方式'), cell(deliveryWords(request), 3)], ['获取方式']),
    row([label('各项期限'), cell(limitLines(facts).join('\n'), 3)], ['各项期限'], 3),
    row([label('办理情况'), cell('', 3)], [], 5),
  ];
}

function deliveryWords({ deliveryMethod, informationForm }: LetterRequest): string {
  const form = informationForms.find(({ id }) => id === informationForm)?.label;
  return [deliveryMethodLabel(deliveryMethod), form].filter((words) => words !== undefined).join('，');
}

function limitLines({ days }: LetterFacts): readonly string[] {
  return [['告知补正的最后一日', days.correctionNoticeBy] as const, ['答复期限', days.replyDueOn] as const].map(
    ([title, day]) => `${title}：${dayWords(day) ?? '待确认收到申请后计算'}`,
  );
}
