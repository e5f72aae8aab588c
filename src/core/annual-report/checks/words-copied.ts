import { form2021 } from '../../law/citation.ts';
import type { Place } from '../report.ts';
import { hasElision, plainText, reportSentences } from '../report-sentences.ts';
import type { SectionNumber } from '../sections.ts';
import { type KnownText, sentencesOf, similarSentences } from '../similar-sentences.ts';
import { isTakenOver } from './form-checks.ts';
import {
  always,
  bothForms,
  type CheckContext,
  type Judgement,
  type ReportCheck,
  reportBefore,
  withoutPrevious,
} from './report-check.ts';
import { placeOfSentence, shortened } from './words-check.ts';

/** A sentence counts as taken over when so much of it stands in the other text, in per cent. */
const takenOver = 90;
/** So many of the compared sentences make a text a copy, in per cent. */
const copyShare = 80;
/** A text with fewer sentences that say something of their own is not compared. */
const fewestSentences = 5;
/** A flow of at least so many, told again to the digit, is more likely last year's number than this year's. */
const tellingNumber = 10;

/** Rules about text that was taken over from last year, from other units, or repeated. */
export const copiedChecks: readonly ReportCheck[] = [
  rule('S-15', '文字不是照抄其他单位', 'warning', fromSiblings),
  rule('S-16', '存在问题不是照抄上年', 'warning', problemsOfLastYear),
  rule('S-17', '存在问题不是照抄其他单位', 'warning', problemsOfSiblings),
  rule('S-18', '总体情况的各方面不是照抄上年', 'warning', partsOfLastYear),
  rule('S-19', '同一句话没有出现两次', 'notice', repeatedSentences),
  rule('S-20', '总体情况写有具体事实', 'notice', withoutFacts),
  rule('S-21', '各方面写的是本年的情况', 'warning', ofAnotherYear),
  rule('S-22', '打算做的事不在报告年度以内', 'warning', plannedForThePast),
  rule('S-23', '没有其他单位的名称留在主语的位置', 'warning', siblingAsSubject),
  rule('S-24', '工作数量不是上年的数字', 'notice', figuresOfLastYear),
];

function rule(id: string, title: string, severity: 'warning' | 'notice', judge: ReportCheck['judge']): ReportCheck {
  return { id, title, forms: bothForms, severity: always(severity), cite: form2021, judge };
}

interface Copied {
  readonly compared: number;
  readonly taken: number;
  readonly first: string;
}

/** How many sentences without numbers a text has, and how many of them the other one has too. */
function copiedFrom(text: string, other: KnownText): Copied {
  const shares = new Map(similarSentences(text, [other]).map(({ from, percent }) => [from, percent]));
  const own = sentencesOf(text)
    .map(({ from, to }) => ({ from, sentence: text.slice(from, to) }))
    .filter(
      ({ sentence }) =>
        !/\d\s*[件条次期份项篇场个人元处]|未收到|没有收到/u.test(sentence) && plainText(sentence).length >= 14,
    );
  const taken = own.filter(({ from }) => (shares.get(from) ?? 0) >= takenOver);
  return { compared: own.length, taken: taken.length, first: shortened(taken[0]?.sentence ?? '') };
}

function isCopy({ compared, taken }: Copied, fewest: number): boolean {
  return compared >= fewest && taken * 100 >= compared * copyShare;
}

function fromSiblings({ report, siblings }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 1 };
  if (siblings === undefined) return [];
  const own = `${report.narrative[1] ?? ''}\n${report.narrative[5] ?? ''}`;
  const copied = siblings
    .map(({ agency, narrative }) => ({
      agency,
      ...copiedFrom(own, { where: agency, text: `${narrative[1] ?? ''}\n${narrative[5] ?? ''}` }),
    }))
    .find((other) => isCopy(other, fewestSentences));
  if (copied === undefined) return [{ verdict: 'pass', place, message: '文字与同级其他单位的报告没有大面积雷同。' }];
  const message = `总体情况和存在问题的${copied.compared}句叙述中，有${copied.taken}句与${copied.agency}的报告相同（如“${copied.first}”），请按本机关实际情况重写。`;
  return [{ verdict: 'fail', place, message, fix: note('逐句改写为本机关的做法和事实。') }];
}

function problemsOfLastYear(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  const place: Place = { section: 5 };
  if (before === undefined) return [{ verdict: 'notAssessable', place, message: withoutPrevious(context) }];
  const copied = copiedFrom(context.report.narrative[5] ?? '', { where: '上年报告', text: before.narrative[5] ?? '' });
  if (!isCopy(copied, 2) || isTakenOver(context)) {
    return [{ verdict: 'pass', place, message: '存在问题和改进情况不是照抄上年。' }];
  }
  const message = `存在问题和改进情况的${copied.compared}句中，有${copied.taken}句与上年报告相同（如“${copied.first}”）：上年的问题改进得怎样、今年还有什么问题，没有写出。`;
  return [{ verdict: 'fail', place, message, fix: note('写明上年问题的改进结果和本年的新问题。') }];
}

function problemsOfSiblings(context: CheckContext): readonly Judgement[] {
  const { report, siblings } = context;
  const place: Place = { section: 5 };
  if (siblings === undefined) return [];
  const copied = siblings
    .map(({ agency, narrative }) => ({
      agency,
      ...copiedFrom(report.narrative[5] ?? '', { where: agency, text: narrative[5] ?? '' }),
    }))
    .find((other) => isCopy(other, 2));
  // a text copied as a whole is told once, by the rule about the whole text
  if (copied === undefined || fromSiblings(context).some(({ verdict }) => verdict === 'fail')) {
    return [{ verdict: 'pass', place, message: '存在问题不是照抄其他单位。' }];
  }
  const message = `存在问题和改进情况的${copied.compared}句中，有${copied.taken}句与${copied.agency}的报告相同（如“${copied.first}”）。`;
  return [{ verdict: 'fail', place, message, fix: note('写本机关自己的问题和改进。') }];
}

function partsOfLastYear(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  const place: Place = { section: 1 };
  if (before === undefined) return [{ verdict: 'notAssessable', place, message: withoutPrevious(context) }];
  const text = before.narrative[1] ?? '';
  const bodies = new Map<string, { readonly part: string; readonly topic: string; body: string }>();
  for (const { section, part, topic, text: sentence } of reportSentences(context.report)) {
    if (section !== 1 || topic === undefined) continue;
    const known = bodies.get(topic) ?? { part: part ?? '', topic, body: '' };
    bodies.set(topic, { ...known, body: `${known.body}${sentence}。` });
  }
  const copied = [...bodies.values()].flatMap(({ part, topic, body }) => {
    const found = copiedFrom(body, { where: '上年报告', text });
    return isCopy(found, 3) ? [{ part, topic, ...found }] : [];
  });
  if (copied.length === 0 || isTakenOver(context)) {
    return [{ verdict: 'pass', place, message: '总体情况的各方面不是照抄上年。' }];
  }
  return copied.map(({ part, topic, compared, taken, first }) => ({
    verdict: 'fail',
    place: { section: 1, ...(part === '' ? {} : { part }) },
    message: `“${part}${topic}”的${compared}句叙述中，有${taken}句与上年报告相同（如“${first}”）。`,
    fix: note('写本年的做法、数量和变化。'),
  }));
}

function repeatedSentences({ report }: CheckContext): readonly Judgement[] {
  const seen = new Map<string, SectionNumber>();
  const repeated = reportSentences(report).flatMap((sentence): readonly Judgement[] => {
    // what stands in front of a heading is not part of the sentence
    const words = sentence.text.replace(/^[(（]?[一二三四五六七八九十\d]{1,2}[)）、.]/u, '');
    const before = seen.get(words);
    seen.set(words, sentence.section);
    if (words.length < 16 || before === undefined) return [];
    const message = `“${shortened(words)}”出现了两次。`;
    return [{ verdict: 'fail', place: placeOfSentence(sentence), message, fix: note('删去重复的一句。') }];
  });
  return repeated.length > 0 ? repeated : [{ verdict: 'pass', place: { section: 1 }, message: '没有重复的句子。' }];
}

function withoutFacts({ report }: CheckContext): readonly Judgement[] {
  const place: Place = { section: 1 };
  const text = plainText(report.narrative[1] ?? '');
  if (text.length < 150 || hasElision(report)) return [];
  const hasFact =
    /(?<!\d)\d{1,3}(?!\d)|\d(?:\d{0,6})[件条次期份项篇场个人元处]|[一二两三四五六七八九十百]+[件条次期份篇场处]|未收到|没有|未发生|无/u.test(
      text.replace(/(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?|[(（][一二三四五\d][)）]/gu, ''),
    );
  return [
    hasFact
      ? { verdict: 'pass', place, message: '总体情况写有具体事实。' }
      : {
          verdict: 'fail',
          place,
          message: '总体情况没有一个数字或者具体事实，只有一般性的表述。',
          fix: note('写明公开了多少、收到多少申请、做了哪些事。'),
        },
  ];
}

function ofAnotherYear({ report }: CheckContext): readonly Judgement[] {
  const { year } = report;
  if (year === null) return [];
  const firsts = reportSentences(report).filter(
    ({ section, topic, text }, at, all) =>
      section === 1 && topic !== undefined && (all[at - 1]?.topic !== topic || /^(?:19|20)\d{2}年/u.test(text)),
  );
  const wrong = firsts.flatMap((sentence): readonly Judgement[] => {
    const match = /(?:^|[,:])((?:19|20)\d{2})年(?:度)?,/u.exec(sentence.text);
    if (match === null || Number(match[1]) === year) return [];
    const message = `本方面写的是${match[1]}年的情况（“${shortened(sentence.text)}”），报告是${year}年的。`;
    return [{ verdict: 'fail', place: placeOfSentence(sentence), message, fix: note(`改写${year}年的情况。`) }];
  });
  return wrong.length > 0 ? wrong : [{ verdict: 'pass', place: { section: 1 }, message: '各方面写的是本年的情况。' }];
}

function plannedForThePast({ report }: CheckContext): readonly Judgement[] {
  const { year } = report;
  if (year === null) return [];
  const wrong = reportSentences(report).flatMap((sentence): readonly Judgement[] => {
    if (sentence.section !== 5 && sentence.section !== 1) return [];
    const match =
      /(?:下一步,?)?(?<!自|从|截至|于|对照)((?:19|20)\d{2})年,?(?:我[局乡镇县市区们]|本[局乡镇县市区机关]+|将|下一步|拟|计划)(?:将|继续|拟|计划|着力|重点)/u.exec(
        sentence.text,
      );
    if (match === null || Number(match[1]) > year) return [];
    const message = `“${shortened(match[0])}”说的是打算，而${match[1]}年已经过去。`;
    return [
      { verdict: 'fail', place: placeOfSentence(sentence), message, fix: note(`打算应当是${year + 1}年及以后的事。`) },
    ];
  });
  return wrong.length > 0
    ? wrong
    : [{ verdict: 'pass', place: { section: 5 }, message: '打算做的事不在报告年度以内。' }];
}

function siblingAsSubject({ report, siblings }: CheckContext): readonly Judgement[] {
  if (siblings === undefined) return [];
  const names = siblings
    .map(({ agency }) => agency)
    .filter((name) => !report.agency.includes(name) && !name.includes(report.agency));
  const wrong = reportSentences(report).flatMap((sentence): readonly Judgement[] => {
    const name = names.find((candidate) => namesOf(candidate).some((short) => isSubject(sentence.text, short)));
    if (name === undefined) return [];
    const message = `“${shortened(sentence.text)}”的主语是${name}，不是本机关。`;
    return [
      {
        verdict: 'fail',
        place: placeOfSentence(sentence),
        message,
        fix: note('核对是否抄自该单位的报告；说的确是该单位的，写明与本机关的关系。'),
      },
    ];
  });
  return wrong.length > 0
    ? wrong
    : [{ verdict: 'pass', place: { section: 1 }, message: '没有其他单位的名称留在主语的位置。' }];
}

/** `云岭县清水乡人民政府` is also called 清水乡人民政府 and 清水乡. */
function namesOf(agency: string): readonly string[] {
  const short = agency.replace(/^.{2,8}?(?:省|市|州|县|区|旗)(?=.{3})/u, '');
  return [...new Set([agency, short, short.replace(/人民政府$|办事处$/u, '')])].filter((name) => name.length >= 3);
}

function isSubject(sentence: string, name: string): boolean {
  const beginning = sentence
    .replace(/^[(（]?[一二三四五\d]{1,2}[)）、.][^。:]{0,14}?(?:情况|方面|建设|保障|管理|公开)?[。:,]?/u, '')
    .replace(/^(?:20\d{2}年度?,?|全年,?)/u, '');
  const at = [sentence, beginning].map((text) =>
    text.replace(/^(?:20\d{2}年度?,?|全年,?|本报告由)/u, '').startsWith(name),
  );
  return at.includes(true);
}

function figuresOfLastYear(context: CheckContext): readonly Judgement[] {
  const before = reportBefore(context);
  if (before === undefined || isTakenOver(context)) return [];
  const known = plainText(Object.values(before.narrative).join('。'));
  const same = reportSentences(context.report).flatMap((sentence) => {
    if (sentence.section === 0) return [];
    return [
      ...sentence.text.matchAll(
        /(?:公开|发布|推送|解读|培训|参训|召开|举办|访问|检查)[^,。;:\d]{0,14}?(\d{2,7})[余]?[条次期份篇场人个件](?:次)?/gu,
      ),
    ]
      .filter((match) => Number(match[1]) >= tellingNumber && known.includes(match[0]))
      .map((match) => ({ sentence, quote: match[0] }));
  });
  if (same.length === 0) return [{ verdict: 'pass', place: { section: 1 }, message: '没有与上年完全相同的工作数量。' }];
  return same.map(({ sentence, quote }) => ({
    verdict: 'fail',
    place: placeOfSentence(sentence),
    message: `“${quote}”与上年报告的文字和数字完全相同，请核对是不是上年的数字。`,
    fix: note('核对本年的实际数量。'),
  }));
}

function note(why: string) {
  return { kind: 'note', why } as const;
}
