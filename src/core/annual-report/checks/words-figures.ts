import { form2021, ogi } from '../../law/citation.ts';
import { narrativeCounts } from '../narrative-counts.ts';
import { plainText, type ReportSentence, reportSentences } from '../report-sentences.ts';
import { countOf, writtenCount } from '../written-number.ts';
import {
  always,
  bothForms,
  type CheckContext,
  type Judgement,
  operandAt,
  type ReportCheck,
  reportBefore,
  sumOf,
  withoutPrevious,
} from './report-check.ts';
import { placeOfSentence } from './words-check.ts';

const received = 'requests.newlyReceived.total';
const carried = 'requests.carriedOver.total';
const handled = 'requests.total.total';
/** Rules about shares and changes that a text states. */
export const figureChecks: readonly ReportCheck[] = [
  {
    id: 'N-34',
    title: '文字所说的办结率与表三相符',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: handledShare,
  },
  {
    id: 'N-35',
    title: '文字所说的自然人占比与表三相符',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: personShare,
  },
  {
    id: 'N-36',
    title: '文字所说的申请增减幅度与上年相符',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: (context) =>
      change(context, /(增长|上升|增加|提高|下降|减少|降低)(?:了)?(?:约)?(\d{1,5}(?:\.\d{1,2})?)%/gu, percentOf),
  },
  {
    id: 'N-37',
    title: '文字所说的申请增减件数与上年相符',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: (context) =>
      change(context, new RegExp(`(增长|增加|上升|下降|减少)(?:了)?${writtenCount}[件宗]`, 'gu'), differenceOf),
  },
  {
    id: 'N-42',
    title: '各渠道的申请数之和不超过申请总数',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: ({ report }) => partsOverWhole(reportSentences(report), requestWhole, requestChannels, '申请'),
  },
  {
    id: 'N-43',
    title: '各渠道的公开条数之和不超过公开总数',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: ({ report }) => partsOverWhole(reportSentences(report), disclosureWhole, disclosureChannels, '公开信息'),
  },
  {
    id: 'N-44',
    title: '各处所说的主动公开总数一致',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: disclosedTwice,
  },
  {
    id: 'N-45',
    title: '比率不超过100%',
    forms: bothForms,
    severity: always('warning'),
    cite: ogi(50),
    judge: impossibleShares,
  },
];

function handledShare({ report }: CheckContext): readonly Judgement[] {
  const total = sumOf([operandAt(report, received), operandAt(report, carried)]);
  const done = operandAt(report, handled);
  if (typeof total !== 'number' || typeof done !== 'number' || total === 0) return [];
  return matchesOf(
    report,
    /(?<!按时|按期|及时|限内|法定期限内)(?:办结率|办复率|答复率)(?:达到?|为|均为)?(\d{1,3}(?:\.\d{1,2})?)%/gu,
  ).map(({ sentence, match }) =>
    agreed(sentence, match[0], sharesAgree(match[1] ?? '', done, total), `表三办结${done}件，应办${total}件`),
  );
}

function personShare({ report }: CheckContext): readonly Judgement[] {
  const rows = ['newlyReceived', 'total'].map((row) => ({
    part: operandAt(report, `requests.${row}.naturalPerson`),
    whole: operandAt(report, `requests.${row}.total`),
  }));
  return matchesOf(
    report,
    /自然人(?:申请)?[^。,;%]{0,12}占(?:比|总数的|总量的|全部申请的?|申请总数的|申请总量的)?(?:为)?(\d{1,3}(?:\.\d{1,2})?)%/gu,
  ).flatMap(({ sentence, match }) => {
    const known = rows.filter(
      (row): row is { part: number; whole: number } =>
        typeof row.part === 'number' && typeof row.whole === 'number' && row.whole > 0,
    );
    if (known.length < rows.length) return [];
    const isTrue = known.some(({ part, whole }) => sharesAgree(match[1] ?? '', part, whole));
    return [agreed(sentence, match[0], isTrue, `表三新收${known[0]?.whole}件，其中自然人${known[0]?.part}件`)];
  });
}

type Claim = (before: number, later: number, direction: 1 | -1, written: string) => boolean;

/** A growth or decline of requests against the year before; a sentence may count with what was carried over. */
function change(context: CheckContext, pattern: RegExp, holds: Claim): readonly Judgement[] {
  const { report } = context;
  const claims = reportSentences(report).flatMap((sentence) => {
    const counts = narrativeCounts(sentence.text, report.agency, report.year);
    const first = counts.find(({ thing }) => thing === 'newlyReceived' || thing === 'processed');
    const after =
      first === undefined ? '' : sentence.text.slice(sentence.text.indexOf(first.quote) + first.quote.length);
    // the next clause is still about the requests; the one after may be about something else
    const next = /^,?(?:较|比|同比|与)[^,。;]{0,24}/u.exec(after)?.[0] ?? '';
    return [...next.matchAll(pattern)].map((match) => ({ sentence, match, quote: `${first?.quote ?? ''}${next}` }));
  });
  const before = reportBefore(context);
  if (before === undefined) {
    return claims.slice(0, 1).map(({ sentence }) => ({
      verdict: 'notAssessable',
      place: placeOfSentence(sentence),
      message: withoutPrevious(context),
    }));
  }
  return claims.flatMap(({ sentence, match, quote }) => {
    const pairs = [[received], [received, carried], [handled]].map((paths) => ({
      earlier: sumOf(paths.map((path) => operandAt(before, path))),
      later: sumOf(paths.map((path) => operandAt(report, path))),
    }));
    const known = pairs.filter(
      (pair): pair is { earlier: number; later: number } =>
        typeof pair.earlier === 'number' && typeof pair.later === 'number',
    );
    if (known.length < pairs.length) return [];
    const direction = /增|升|提/u.test(match[1] ?? '') ? 1 : -1;
    const isTrue = known.some(({ earlier, later }) => holds(earlier, later, direction, match[2] ?? ''));
    return [agreed(sentence, quote, isTrue, `上年新收${known[0]?.earlier}件，本年新收${known[0]?.later}件`)];
  });
}

function percentOf(earlier: number, later: number, direction: 1 | -1, written: string): boolean {
  return (
    earlier > 0 && (later - earlier) * direction >= 0 && sharesAgree(written, (later - earlier) * direction, earlier)
  );
}

function differenceOf(earlier: number, later: number, direction: 1 | -1, written: string): boolean {
  return (later - earlier) * direction === countOf(written);
}

/** Whether a percentage as written is that of part to whole, give or take half a point for how people round. */
function sharesAgree(written: string, part: number, whole: number): boolean {
  const [points = '', decimals = ''] = written.split('.');
  const hundredths = Number(points) * 100 + Number(decimals.padEnd(2, '0'));
  return Math.abs(hundredths - Math.round((part * 10_000) / whole)) <= 50;
}

const requestWhole = new RegExp(
  `(?:受理|收到|新收|接收|收办|接到)[^,;:]{0,18}?申请(?:共计|共|总计|合计)?${writtenCount}[件宗]`,
  'u',
);
const requestChannels = new RegExp(
  `(?:网络|网上|网站|在线|平台|邮件|电子邮件|信函|邮寄|信件|当面|现场|窗口|传真)(?:提交|提出|渠道|方式|接收|收到)?(?:的)?(?:申请)?${writtenCount}[件宗]`,
  'gu',
);
const disclosureWhole = new RegExp(
  `(?:主动)?(?:公开|发布)(?:各类)?(?:政府|政务)?信息(?:共计|共|总计|合计)?${writtenCount}(?:余)?条`,
  'u',
);
const disclosureChannels = new RegExp(
  `(?:网站|微信公众号|公众号|微信|微博|客户端|抖音|公开栏|公告栏|新媒体|报刊|广播电视)(?:平台|账号)?(?:发布|公开|推送)?(?:政府|政务)?(?:信息)?${writtenCount}条`,
  'gu',
);

function partsOverWhole(
  sentences: readonly ReportSentence[],
  whole: RegExp,
  channels: RegExp,
  what: string,
): readonly Judgement[] {
  return sentences.flatMap((sentence): readonly Judgement[] => {
    const total = whole.exec(sentence.text);
    const value = total === null ? undefined : countOf(total[1] ?? '');
    if (total === null || value === undefined) return [];
    const after = sentence.text.slice(total.index + total[0].length);
    const parts = [...after.matchAll(channels)].map((match) => ({
      quote: match[0],
      count: countOf(match[1] ?? '') ?? 0,
    }));
    const sum = parts.reduce((all, { count }) => all + count, 0);
    if (parts.length === 0) return [];
    const place = placeOfSentence(sentence);
    if (sum <= value) return [{ verdict: 'pass', place, message: `各渠道的${what}数之和不超过总数${value}。` }];
    const listed = parts.map(({ quote }) => quote).join('、');
    return [
      {
        verdict: 'fail',
        place,
        message: `文字说${what}共${value}，各渠道（${listed}）之和却是${sum}。`,
        fix: { kind: 'note', why: '核对各渠道的数字，使其相加等于总数。' },
      },
    ];
  });
}

function disclosedTwice({ report }: CheckContext): readonly Judgement[] {
  const pattern = new RegExp(
    `(?:全年|本年度?)[^,。;]{0,16}?主动公开(?:各类)?政府信息(?:共计|共|总计|合计)?${writtenCount}条`,
    'gu',
  );
  const told = matchesOf(report, pattern).map(({ sentence, match }) => ({
    sentence,
    quote: match[0],
    count: countOf(match[1] ?? ''),
  }));
  const [first] = told;
  if (first === undefined || told.length < 2) return [];
  const other = told.find(({ count }) => count !== first.count);
  const place = placeOfSentence((other ?? first).sentence);
  return [
    other === undefined
      ? { verdict: 'pass', place, message: '各处所说的主动公开总数一致。' }
      : {
          verdict: 'fail',
          place,
          message: `主动公开总数前后不一：一处写“${first.quote}”，另一处写“${other.quote}”。`,
          fix: { kind: 'note', why: '核对后改成一致，或者写明各自的范围。' },
        },
  ];
}

function impossibleShares({ report }: CheckContext): readonly Judgement[] {
  const found = matchesOf(
    report,
    /(?:办结率|答复率|公开率|合格率|满意率|满意度|覆盖率|知晓率|按时率|占比|占)(?:达到?|为|均为)?(\d{3,5}(?:\.\d+)?)%/gu,
  );
  const wrong = found.filter(({ match }) => Number(match[1]) > 100);
  return wrong.map(({ sentence, match }) => ({
    verdict: 'fail',
    place: placeOfSentence(sentence),
    message: `文中“${match[0]}”：部分与全部之比不会超过100%。`,
    fix: { kind: 'note', why: '核对数字；增长幅度请写明“增长”。' },
  }));
}

/** Where a pattern stands in the sentences of a report, its preamble left out. */
export function matchesOf(report: CheckContext['report'], pattern: RegExp) {
  return reportSentences(report).flatMap((sentence) =>
    sentence.section === 0 ? [] : [...sentence.text.matchAll(pattern)].map((match) => ({ sentence, match })),
  );
}

/** Whether a text agrees with a fact, in words. */
export function agreed(sentence: ReportSentence, quote: string, isTrue: boolean, fact: string): Judgement {
  const place = placeOfSentence(sentence);
  return isTrue
    ? { verdict: 'pass', place, message: `文字“${plainText(quote)}”相符：${fact}。` }
    : {
        verdict: 'fail',
        place,
        message: `文字“${plainText(quote)}”不符：${fact}。`,
        fix: { kind: 'note', why: '按表中数字改正文字；文字说的是另一个范围的，请写明。' },
      };
}
