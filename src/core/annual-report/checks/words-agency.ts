import { form2021, ogi } from '../../law/citation.ts';
import type { Place } from '../report.ts';
import { plainText, reportSentences } from '../report-sentences.ts';
import { always, bothForms, type CheckContext, type Judgement, type ReportCheck } from './report-check.ts';
import { placeOfSentence } from './words-check.ts';

/** Rules about whom a text speaks of: its own agency, in its own scope. */
export const agencyWordChecks: readonly ReportCheck[] = [
  rule('W-41', '自称与机关的性质相符', 'warning', selfName),
  rule('W-42', '单位的报告没有写成全县、全市的数字', 'warning', widerScope),
  rule('W-43', '开头写的编制单位是本机关', 'warning', preparedBy),
];

function rule(id: string, title: string, severity: 'warning' | 'notice', judge: ReportCheck['judge']): ReportCheck {
  return { id, title, forms: bothForms, severity: always(severity), cite: id === 'W-34' ? ogi(15) : form2021, judge };
}

const selfNames: readonly { readonly own: RegExp; readonly foreign: RegExp }[] = [
  { own: /乡(?:人民政府)?$/u, foreign: /(?:我|本)(?:局|镇|委|街道)(?!限|面|内)/gu },
  { own: /镇(?:人民政府)?$/u, foreign: /(?:我|本)(?:局|乡|委|街道)(?!限|面|内)/gu },
  { own: /街道(?:办事处)?$/u, foreign: /(?:我|本)(?:局|乡|镇|委)(?!限|面|内)/gu },
  { own: /局$/u, foreign: /(?:我|本)(?:乡|镇|街道|委(?!托|员))/gu },
  { own: /委员会$/u, foreign: /(?:我|本)(?:乡|镇|街道|局)(?!限|面|内)/gu },
];

function selfName({ report }: CheckContext): readonly Judgement[] {
  const row = selfNames.find(({ own }) => own.test(report.agency));
  if (row === undefined) return [];
  const wrong = reportSentences(report).flatMap((sentence) =>
    [...sentence.text.matchAll(row.foreign)].map((match) => ({ sentence, word: match[0] })),
  );
  if (wrong.length === 0) return [{ verdict: 'pass', place: { section: 1 }, message: '自称与机关的性质相符。' }];
  return wrong.slice(0, 5).map(({ sentence, word }) => ({
    verdict: 'fail',
    place: placeOfSentence(sentence),
    message: `文中自称“${word}”，而编制机关是${report.agency}。`,
    fix: { kind: 'note', why: '核对是否抄自其他单位的报告，改正自称。' },
  }));
}

function widerScope({ report, kind, level }: CheckContext): readonly Judgement[] {
  if (kind === 'area' || kind === undefined || level === undefined) return [];
  const wrong = reportSentences(report).flatMap((sentence) =>
    sentence.section === 5
      ? []
      : [
          ...sentence.text.matchAll(
            /全(?:省|市|县|区|州)(?!域|面)[^。;,]{0,12}(?:收到|受理|新收|办结|公开|发布)[^。;,]{0,14}?\d{1,7}[件条]/gu,
          ),
        ].map((match) => ({ sentence, quote: match[0] })),
  );
  if (wrong.length === 0) return [{ verdict: 'pass', place: { section: 1 }, message: '文字写的是本机关的数字。' }];
  return wrong.map(({ sentence, quote }) => ({
    verdict: 'fail',
    place: placeOfSentence(sentence),
    message: `“${quote}”说的是更大范围的数字，而报告只报本机关的情况。`,
    fix: { kind: 'note', why: '改写本机关的数字。' },
  }));
}

function preparedBy({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 0 };
  const text = plainText(report.narrative[0] ?? '');
  const own = plainText(report.agency);
  const named = /本?报告由([一-龥()]{3,40}?)(?:根据|依据|按照|依照|编制|组织编制|负责编制)/u.exec(text)?.[1];
  if (named === undefined || own === '') return [];
  const bare = own.replace(/(?:人民政府|委员会|办公室|办事处)$/u, '');
  const isOwn =
    named.includes(bare) || own.includes(named) || bare.endsWith(named.replace(/(?:人民政府)?(?:办公室)?$/u, ''));
  return [
    isOwn || /^(?:本|我)/u.test(named)
      ? { verdict: 'pass', place, message: '开头写的编制单位是本机关。' }
      : {
          verdict: 'fail',
          place,
          message: `开头写报告由${named}编制，而报告的机关是${report.agency}。`,
          fix: { kind: 'note', why: '改正编制单位。' },
        },
  ];
}
