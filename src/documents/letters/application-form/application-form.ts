import { ogi } from '../../../core/law/citation.ts';
import { applicantKinds } from '../../../core/requests/applicant-kinds.ts';
import { deliveryMethods, informationForms } from '../../../core/requests/channels.ts';
import type { LetterBlock, LetterDocument, LetterRow } from '../../../core/requests/letter-document.ts';
import type { ApplicationFormFacts, LetterSender } from '../../../core/requests/letter-facts.ts';
import { contactLines, titleLinesOf } from '../letter-frame.ts';
import { cell, label } from '../letter-words.ts';

/**
 * The application form with the fields of Article 29 and no others: none may ask for a purpose. Empty to be filled in by
 * hand, or with what an applicant said who cannot write (Article 29(1)), to be confirmed by the applicant.
 */
export function composeApplicationForm({ sender, applicant, oral }: ApplicationFormFacts): LetterDocument {
  const rows =
    oral === null
      ? emptyRows(applicant)
      : oral.lines.map(({ label: title, value }) => row([label(title), cell(value, 3)]));
  const signing = row([label('申请人签名或者盖章'), cell(''), label('申请时间'), cell('　　年　月　日')], 2);
  return {
    kind: null,
    audience: 'internal',
    letterhead: null,
    numberLine: null,
    titleLines: titleLinesOf(sender.name, '政府信息公开申请表'),
    madeOn: null,
    addressee: null,
    blocks: [
      table([
        ...rows,
        ...(oral === null ? [] : oralRows(oral.writtenDownBy)),
        signing,
        ...(oral === null ? notes(sender) : []),
      ]),
    ],
    attachments: [],
    signature: null,
    contact: [],
    code: null,
    slip: null,
    mark: null,
  };
}

function pair(left: string, right: string, lines = 1): LetterRow {
  return row([label(left), cell(''), label(right), cell('')], lines);
}

function applicantRows(applicant: ApplicationFormFacts['applicant']): readonly LetterRow[] {
  const person = [row([label('申请人是公民的', 4)]), pair('姓名', '证件名称'), pair('证件号码', '联系电话')];
  const organization = [
    row([label('申请人是法人或者其他组织的', 4)]),
    pair('名称', '统一社会信用代码'),
    pair('法定代表人或者负责人', '联系人'),
    row([label('类别'), cell(boxes(organizationKinds), 3)]),
  ];
  return [...(applicant === 'organization' ? [] : person), ...(applicant === 'naturalPerson' ? [] : organization)];
}

function emptyRows(applicant: ApplicationFormFacts['applicant']): readonly LetterRow[] {
  return [
    ...applicantRows(applicant),
    row([label('联系地址'), cell('', 3)]),
    pair('邮政编码', '联系电话'),
    pair('电子邮箱', '传真'),
    row([label('所需的政府信息', 4)]),
    row([label('名称、文号或者便于查询的其他特征描述'), cell('', 3)], 5),
    row([label('信息的载体形式'), cell(boxes(informationForms), 3)]),
    row([label('获取信息的方式'), cell(boxes(deliveryMethods), 3)]),
  ];
}

const organizationKinds = applicantKinds.filter(({ id }) => id !== 'naturalPerson');

function oralRows(writtenDownBy: string): readonly LetterRow[] {
  return [
    row([label('代为填写的工作人员'), cell(writtenDownBy, 3)]),
    row(
      [
        cell(
          '申请人采用书面形式确有困难，口头提出申请，由政府信息公开工作机构代为填写。以上内容已经向申请人宣读，申请人确认无误。',
          4,
        ),
      ],
      3,
    ),
  ];
}

function notes(sender: LetterSender): readonly LetterRow[] {
  const words = [
    '请附身份证明，不需要说明用途。不收取费用，但数量、频次明显超过合理范围的除外。',
    '当面提交、邮政寄送，以及本机关政府信息公开指南公布的其他渠道，均可提交。',
  ];
  return [
    row([label('填写说明'), cell(words.join('\n'), 3)], 4),
    row([label('受理机构'), cell(contactLines(sender).join('\n'), 3)], 3),
  ];
}

function boxes(choices: readonly { readonly label: string }[]): string {
  return choices.map(({ label: words }) => `□ ${words}`).join('　');
}

function row(cells: LetterRow['cells'], lines = 1): LetterRow {
  return { cells, lines };
}

function table(rows: readonly LetterRow[]): LetterBlock {
  return {
    kind: 'table',
    part: 'request',
    isLocked: true,
    cite: ogi(29),
    columns: [7, 8, 7, 8],
    isDense: true,
    headerRowCount: 0,
    rows,
  };
}
