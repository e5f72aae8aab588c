import { form2021, ogi } from '../../law/citation.ts';
import { findPersonalInformation, personalInformationKinds } from '../../privacy/find-personal-information.ts';
import { disputeBlocks } from '../dispute-table.ts';
import { overviewPartsOf } from '../overview-parts.ts';
import type { Place } from '../report.ts';
import { hasElision, plainText } from '../report-sentences.ts';
import type { SectionNumber } from '../sections.ts';
import {
  always,
  bothForms,
  type CheckContext,
  type Judgement,
  operandAt,
  type ReportCheck,
  sumOf,
} from './report-check.ts';
import { shortened } from './words-check.ts';

/** A text about problems and improvement that is shorter says nothing, in characters. */
const shortestProblems = 12;
/** A share of overturned cases from which on the section about problems should speak of them, in per cent. */
const highOverturned = 33;
/** A preamble with fewer characters was not read whole. */
const shortestPreamble = 10;
/** Texts of fewer characters have too few words to tell what they are about. */
const tellingLength = 12;

/** Rules about what each section must say, and what belongs into another one. */
export const sectionChecks: readonly ReportCheck[] = [
  rule('W-32', '开头写明联系方式', 'notice', howToReach),
  rule('W-33', '电话、邮政编码和电子邮箱写得完整', 'warning', contacts),
  rule('W-34', '文字中没有个人信息', 'warning', personal),
  rule('W-35', '存在的问题不是应付的一句话', 'notice', perfunctory),
  rule('W-36', '总体情况各方面的序号连续', 'warning', numbering),
  rule('W-37', '同一方面没有写两次', 'warning', twice),
  rule('W-38', '第五、六部分的文字与标题相符', 'warning', misplacedSections),
  rule('W-39', '说有几个问题就列出几个', 'notice', announcedCount),
  rule('W-40', '被纠正的案件在存在问题中有分析', 'notice', overturnedUnsaid),
];

function rule(id: string, title: string, severity: 'warning' | 'notice', judge: ReportCheck['judge']): ReportCheck {
  return { id, title, forms: bothForms, severity: always(severity), cite: id === 'W-34' ? ogi(15) : form2021, judge };
}

function howToReach({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 0 };
  const text = plainText(report.narrative[0] ?? '');
  if (text.length < shortestPreamble || hasElision(report) || report.printed?.breaksOff === true) {
    return [{ verdict: 'notAssessable', place, message: '前言没有文字或者文字不全，没有核对联系方式。' }];
  }
  if (/联系|电话|咨询/u.test(text)) return [{ verdict: 'pass', place, message: '前言写明了联系方式。' }];
  const fix = { kind: 'note', why: '写明联系的机构、地址和电话。' } as const;
  return [{ verdict: 'fail', place, message: '前言没有写明对报告有疑问时怎样联系。', fix }];
}

const contactRows = [
  {
    what: '电话',
    pattern: /电话(?:号码)?[:为]?([\d-]{3,20})/gu,
    isRight: (number: string) =>
      /^(?:0\d{2,3}-?)?\d{7,8}(?:-\d{1,6})?$|^1\d{10}$|^(?:12345|400-?\d{3}-?\d{4})$/u.test(number),
  },
  {
    what: '邮政编码',
    pattern: /(?:邮编|邮政编码)[:为]?(\d{3,10})/gu,
    isRight: (number: string) => /^\d{6}$/u.test(number),
  },
  {
    what: '电子邮箱',
    pattern: /(?:邮箱|E-?mail)[:为]?([A-Za-z\d._@#-]{3,60})/giu,
    isRight: (address: string) => /^[\w.-]+@[\w-]+(?:\.[\w-]+)+$/u.test(address),
  },
] as const;

function contacts({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 0 };
  const text = plainText(report.narrative[0] ?? '');
  const found = contactRows.flatMap(({ what, pattern, isRight }) =>
    [...text.matchAll(pattern)].map((match) => ({ what, written: match[1] ?? '', isRight: isRight(match[1] ?? '') })),
  );
  const wrong = found.filter((contact) => !contact.isRight);
  if (wrong.length > 0) {
    return wrong.map(({ what, written }) => ({
      verdict: 'fail',
      place,
      message: `${what}“${written}”不完整或者格式不对。`,
      fix: { kind: 'note', why: `核对${what}。` },
    }));
  }
  return found.length === 0 ? [] : [{ verdict: 'pass', place, message: '联系方式写得完整。' }];
}

function personal({ report }: CheckContext): readonly Judgement[] {
  const found = Object.entries(report.narrative).flatMap(([section, text]) =>
    findPersonalInformation(text)
      // an office may give its mobile number as the way to reach it; that is its own decision
      .filter(({ kind }) => kind !== 'email' && (section !== '0' || kind !== 'mobilePhone'))
      .map(({ kind }) => ({ section: Number(section) as SectionNumber, kind })),
  );
  if (found.length === 0) return [{ verdict: 'pass', place: { section: 0 }, message: '文字中没有发现个人信息。' }];
  return found.map(({ section, kind }) => ({
    verdict: 'fail',
    place: { section },
    message: `文字中有${personalInformationKinds[kind]}，公布后会泄露个人隐私。`,
    fix: { kind: 'note', why: '删去个人信息，或者改写为不能识别个人的表述。' },
  }));
}

function perfunctory({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 5 };
  const text = plainText(report.narrative[5] ?? '');
  if (text === '' || hasElision(report) || report.printed?.breaksOff === true) return [];
  return [
    text.length >= shortestProblems
      ? { verdict: 'pass', place, message: '存在问题和改进情况有具体内容。' }
      : {
          verdict: 'fail',
          place,
          message: `存在问题和改进情况只有“${text}”，没有具体内容。`,
          fix: { kind: 'note', why: '写明具体的问题和改进。' },
        },
  ];
}

const partNumerals = ['一', '二', '三', '四', '五', '六', '七'];

function numbering({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 1 };
  const numbers = overviewPartsOf(report.narrative[1] ?? '').flatMap(({ part }) => {
    const at = partNumerals.indexOf(part.replace(/[^一-龥]/gu, ''));
    return at === -1 ? [] : [{ part, no: at + 1 }];
  });
  if (numbers.length < 2) return [];
  const wrong = numbers.find(({ no }, at) => at > 0 && no !== (numbers[at - 1]?.no ?? 0) + 1);
  return [
    wrong === undefined
      ? { verdict: 'pass', place, message: '各方面的序号连续。' }
      : {
          verdict: 'fail',
          place: { section: 1, part: wrong.part },
          message: `序号“${wrong.part}”与前一个不连续。`,
          fix: { kind: 'note', why: '改正序号，或者补上缺少的方面。' },
        },
  ];
}

function twice({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 1 };
  const parts = overviewPartsOf(report.narrative[1] ?? '');
  const again = parts.find(({ topic }, at) => parts.findIndex((other) => other.topic === topic) !== at);
  if (parts.length < 2) return [];
  return [
    again === undefined
      ? { verdict: 'pass', place, message: '各方面只写了一次。' }
      : {
          verdict: 'fail',
          place: { section: 1, ...(again.part === '' ? {} : { part: again.part }) },
          message: `“${again.topic}”写了两次。`,
          fix: { kind: 'note', why: '合并成一个方面，或者改正标题。' },
        },
  ];
}

const problemWords = /存在(?:的)?(?:主要)?(?:问题|不足)|改进(?:情况|措施)|下一步(?:工作)?/u;
const feeWords = /信息处理费|收取[^。;]{0,8}费/u;

function misplacedSections({ report }: CheckContext): readonly Judgement[] {
  const text = (section: SectionNumber) => plainText(report.narrative[section] ?? '');
  const [five, six] = [text(5), text(6)];
  const wrong: Judgement[] = [];
  if (five.length >= tellingLength && /处理费/u.test(five) && !/问题|不足|改进|有待|不够|加强|差距/u.test(five)) {
    wrong.push(misplaced(5, five, '信息处理费等其他事项', '第六部分'));
  }
  if (six.length >= tellingLength && problemWords.test(six) && !feeWords.test(six)) {
    wrong.push(misplaced(6, six, '存在的问题和改进情况', '第五部分'));
  }
  return wrong.length > 0
    ? wrong
    : [{ verdict: 'pass', place: { section: 5 }, message: '第五、六部分的文字与标题相符。' }];
}

function misplaced(section: 5 | 6, text: string, what: string, target: string): Judgement {
  return {
    verdict: 'fail',
    place: { section },
    message: `这一部分写的是${what}（“${shortened(text)}”），应当写在${target}。`,
    fix: { kind: 'note', why: `移到${target}，并补写这一部分。` },
  };
}

const countWords = ['零', '一', '两', '三', '四', '五', '六'];

function announcedCount({ report }: CheckContext): readonly Judgement[] {
  const text = plainText(report.narrative[5] ?? '');
  const match =
    /(?:存在|有)(?:以下)?([一两二三四五六])(?:个|方面的?|点|项)(?:主要)?(?:问题|不足)[^。]{0,12}?:?((?:一是|1[.、]|\(一\))[\s\S]*)$/u.exec(
      text,
    );
  if (match === null) return [];
  const announced = countWords.indexOf((match[1] ?? '').replace('二', '两'));
  const problems = (match[2] ?? '').split(/改进(?:情况|措施)|下一步|针对|将采取/u)[0] ?? '';
  const listed = problems.match(/[一二三四五六]是/gu)?.length ?? 0;
  const place: Place = { section: 5 };
  if (listed === 0) return [];
  return [
    listed === announced
      ? { verdict: 'pass', place, message: `说有${announced}个问题，列出了${listed}个。` }
      : {
          verdict: 'fail',
          place,
          message: `说有${announced}个问题，列出的却是${listed}个。`,
          fix: { kind: 'note', why: '补上没有列出的，或者改正个数。' },
        },
  ];
}

function overturnedUnsaid({ report }: CheckContext): readonly Judgement[] {
  const overturned = sumOf(disputeBlocks.map(({ id }) => operandAt(report, `disputes.${id}.overturned`)));
  const text = plainText(report.narrative[5] ?? '');
  const place: Place = { section: 5 };
  const total = sumOf(disputeBlocks.map(({ id }) => operandAt(report, `disputes.${id}.total`)));
  if (typeof overturned !== 'number' || typeof total !== 'number' || overturned === 0) return [];
  if (overturned * 100 < total * highOverturned || text === '' || hasElision(report)) return [];
  return [
    /复议|诉讼|纠正|败诉|答复|依申请|程序|说理/u.test(text)
      ? { verdict: 'pass', place, message: `表四有${overturned}件被纠正，存在问题中有分析。` }
      : {
          verdict: 'fail',
          place,
          message: `表四有${overturned}件复议、诉讼被纠正，存在问题中没有说到答复质量。`,
          fix: { kind: 'note', why: '分析被纠正的原因和改进办法。' },
        },
  ];
}
