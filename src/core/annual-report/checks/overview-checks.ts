import { form2021 } from '../../law/citation.ts';
import type { Finding } from '../finding.ts';
import { type OverviewPart, type OverviewTopic, overviewPartsOf } from '../overview-parts.ts';
import { overviewParts } from '../sections.ts';
import { always, bothForms, type CheckContext, type Judgement, type ReportCheck } from './report-check.ts';

/** Rules about 一、总体情况. */
export const overviewChecks: readonly ReportCheck[] = [
  {
    id: 'F-04',
    title: '总体情况包含五个方面',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: fiveParts,
  },
  {
    id: 'N-01',
    title: '总体情况各方面的文字与标题相符',
    forms: bothForms,
    severity: always('warning'),
    cite: form2021,
    judge: partContents,
  },
];

/** What a part of 一、总体情况 is about, in words that tell it from the other parts. */
interface Subject {
  readonly says: string;
  readonly words: RegExp;
}

/** Words that a text under the heading would contain; one of them is enough. */
const expected: Readonly<Record<OverviewTopic, RegExp>> = {
  主动公开:
    /主动(?:公开|发布)|(?:公开|发布|公布|公示|刊登|推送|上传|更新|编发)[^,。;]{0,20}(?:信息|文件|政策|公告|公报|内容|目录|事项|动态)|信息[^,。;]{0,12}(?:条|篇|件|余条)|网站|门户|专栏|栏目|新媒体|公众号|公告栏|公示栏|政策解读|规范性文件|重点领域|公开(?:目录|内容|范围|事项)|财政|预决算|预算/gu,
  依申请公开: /申请|答复|受理|依申请|复议|诉讼/gu,
  政府信息管理:
    /管理|审查|审核|保密|制度|目录|属性|源头|规范性文件|清理|归档|档案|发布程序|更新|机制|信息公开工作|台账|数据|三审三校|指南/gu,
  政府信息公开平台建设:
    /平台|网站|门户|专栏|栏目|新媒体|公众号|微信|微博|客户端|公报|查阅[点室处场]|查阅中心|专区|公开栏|公示栏|宣传栏|电子屏|显示屏|政务服务|集约化|渠道|载体|阵地|抖音|广播/gu,
  监督保障:
    /监督|考核|评议|评估|培训|检查|自查|督查|督导|督促|责任|追究|问责|整改|保障|领导小组|组织领导|通报|监测|专人|人员|队伍|学习|经费|负责|统筹/gu,
};

/** What a text that stands under the wrong heading is about. */
const subjects: Readonly<Record<OverviewTopic, Subject>> = {
  主动公开: { says: '主动公开', words: /主动(?:公开|发布)[^,。;]{0,16}(?:信息|文件|条)/gu },
  依申请公开: {
    says: '政府信息公开申请、复议诉讼',
    words: /(?:收到|受理|接到|收办|办理|办结)[^,。;]{0,16}申请|申请[^,。;]{0,12}(?:答复|办结|件)|行政复议|行政诉讼/gu,
  },
  政府信息管理: {
    says: '政府信息管理',
    words: /保密审查|三审三校|信息(?:发布)?审核|公开属性|源头(?:管理|认定)|规范性文件清理/gu,
  },
  政府信息公开平台建设: { says: '平台建设', words: /网站|公众号|政务新媒体|平台|专栏|公开栏|查阅[点室处场]/gu },
  监督保障: {
    says: '组织领导和监督保障（领导小组）',
    words: /领导小组|副?组长|专人负责|成员|监督检查|考核|培训|责任追究|社会评议/gu,
  },
};

/** So many words of another part, and none of its own, make a text one of the other part. */
const foreignWords = 2;

/**
 * N-01: under each heading of 一、总体情况 stands text about it. A text without one word of its own part, and with
 * several of another, stands in the wrong place; where it cannot be told, nothing is said.
 */
export function misplacedParts(text: string): readonly Finding[] {
  return overviewPartsOf(text).flatMap((part) => {
    const subject = foreignSubject(part);
    return subject === undefined ? [] : [findingOf(part, subject)];
  });
}

/** Texts left out by whoever copied the report: `〔叙述略〕`. */
const elision = /[〔[（(](?:此处)?叙述(?:从)?略[〕\])）]/u;
function fiveParts({ report }: CheckContext): readonly Judgement[] {
  const place = { section: 1 } as const;
  const text = report.narrative[1];
  if (text === undefined || elision.test(text)) {
    const isCut = text !== undefined || report.printed?.breaksOff === true;
    return [
      isCut
        ? { verdict: 'notAssessable', place, message: '总体情况的文字不全，没有核对是否包含五个方面。' }
        : { verdict: 'fail', place, message: '总体情况没有文字，应当包含五个方面。' },
    ];
  }
  const found = new Set(overviewPartsOf(text).map(({ topic }) => topic));
  const missing = overviewParts.filter((topic) => !found.has(topic));
  if (missing.length > 0) {
    return [
      {
        verdict: 'fail',
        place,
        message: `总体情况缺少${missing.map((topic) => `“${topic}”`).join('、')}，格式要求写五个方面。`,
      },
    ];
  }
  return [{ verdict: 'pass', place, message: '总体情况包含五个方面。' }];
}

function partContents({ report }: CheckContext): readonly Judgement[] {
  const text = report.narrative[1] ?? '';
  if (overviewPartsOf(text).length === 0) {
    return [
      { verdict: 'notAssessable', place: { section: 1 }, message: '总体情况没有分方面的标题，没有核对各方面的内容。' },
    ];
  }
  const misplaced = misplacedParts(text);
  return misplaced.length > 0
    ? misplaced
    : [{ verdict: 'pass', place: { section: 1 }, message: '总体情况各方面的内容与标题相符。' }];
}

function foreignSubject({ topic, body: printed }: OverviewPart): Subject | undefined {
  // the name of the work stands in every part and says nothing about its subject
  const body = printed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/(?:政府)?信息公开|政务公开/gu, '');
  if (body.length < 12 || count(body, expected[topic]) > 0) return undefined;
  const others = Object.entries(subjects).filter(([other]) => other !== topic);
  const counted = others.map(([, subject]) => ({ subject, hits: count(body, subject.words) }));
  const best = counted.reduce((top, one) => (one.hits > top.hits ? one : top));
  return best.hits >= foreignWords ? best.subject : undefined;
}

function findingOf({ part, topic, body }: OverviewPart, subject: Subject): Finding {
  const beginning = [...body.replace(/\s+/gu, '')].slice(0, 24).join('');
  return {
    rule: 'N-01',
    severity: 'warning',
    verdict: 'fail',
    place: { section: 1, ...(part === '' ? {} : { part }) },
    message: `“${part}${topic}”标题下写的是${subject.says}的内容（“${beginning}……”），没有写${topic}的情况。`,
    cite: form2021,
    fix: { kind: 'note', why: `把这段文字移到相应部分，并在此处补写${topic}的情况。` },
  };
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}
