import { type Citation, ogi } from '../law/citation.ts';

/** Somewhere else to turn to. Numbers and addresses are those of nationwide public lines; the agency's own stand beside. */
export interface OtherPlace {
  readonly label: string;
  readonly words: string;
  readonly phone?: string;
  readonly address?: string;
}

/**
 * What somebody may come for: only the first is a request for information. The others are led to the right place, and may
 * still ask: whether something is a request is decided by the agency, not by a page.
 */
export const doors = [
  {
    id: 'documents',
    label: '要一份政府制作或者保存的文件、数据、记录',
    hint: '例如：批复、通知、规划、统计数字、会议决定、补偿方案、验收报告。',
    cite: ogi(2),
    places: [],
  },
  {
    id: 'inquiry',
    label: '想问一件事怎么办、为什么、政策怎样理解',
    hint: '例如：办证要带什么、补贴发了没有、某条规定是什么意思。',
    cite: ogi(2),
    places: [
      { label: '12345 政务服务便民热线', words: '各部门的业务都可以问，一般当时或者几天内答复。', phone: '12345' },
    ],
  },
  {
    id: 'complaint',
    label: '要投诉、举报、信访，或者请政府处理一件事',
    hint: '例如：邻里纠纷、欠薪、违建、工作人员的作风。',
    cite: ogi(39, 1),
    places: [
      { label: '12345 政务服务便民热线', words: '投诉、求助和意见建议。', phone: '12345' },
      {
        label: '国家信访局网上信访',
        words: '信访事项的提出和查询。',
        address: 'https://www.gjxfj.gov.cn/',
      },
      { label: '12388 纪检监察举报', words: '举报公职人员违纪违法。', phone: '12388' },
    ],
  },
  {
    id: 'ownRecords',
    label: '要查自己的档案或者登记资料',
    hint: '不动产、社会保险、企业登记、户籍都有专门的查询办法，通常当场就能查到。',
    cite: ogi(36, undefined, 7),
    places: [
      { label: '不动产登记资料', words: '带身份证到不动产所在地的不动产登记机构查询，也可以在当地的登记平台上查。' },
      {
        label: '社会保险',
        words: '在国家社会保险公共服务平台查询，或者到当地社会保险经办机构。',
        phone: '12333',
        address: 'https://si.12333.gov.cn/',
      },
      {
        label: '企业登记（工商）资料',
        words: '在国家企业信用信息公示系统查询，需要档案的到登记机关查阅。',
        phone: '12315',
        address: 'https://www.gsxt.gov.cn/',
      },
      { label: '户籍', words: '带身份证或者户口簿到户口所在地的公安派出所查询、开具。' },
    ],
  },
] as const satisfies readonly {
  id: string;
  label: string;
  hint: string;
  cite: Citation;
  places: readonly OtherPlace[];
}[];

export type Door = (typeof doors)[number]['id'];

/** Whether a text names a door. */
export function isDoor(text: string): text is Door {
  return doors.some(({ id }) => id === text);
}

/** What an applicant says about the information, in the parts the page asks for. Empty parts are ''. */
export interface InformationDescription {
  /** Name of the document, or what it is about. */
  readonly title: string;
  readonly documentNumber: string;
  /** First and last year it may come from, as typed. */
  readonly yearFrom: string;
  readonly yearTo: string;
  /** Anything else that helps to find it: place, project, maker. */
  readonly features: string;
}

/** Something in a description that tends to lead to a correction (Article 30) or to the wrong place. Never a refusal. */
export interface DescriptionHint {
  readonly id: 'tooShort' | 'unbounded' | 'severalTopics' | 'question' | 'petition';
  readonly message: string;
  readonly cite: Citation;
  /** The door that may fit better. */
  readonly door?: Door;
}

const wideWords = /所有|全部|一切|历年|历次|历任|任何|凡是|各类|各种|等等|等(?:文件|材料|资料|信息|情况|$)|相关|有关/;
const questionWords =
  /为什么|为何|凭什么|怎么回事|是否合法|合不合法|请(?:解释|说明原因|答复我)|怎么(?:办|处理)|[?？]\s*$/;
const petitionWords = /投诉|举报|信访|上访|控告|申诉|要求(?:处理|赔偿|查处|追究|解决)|追究.{0,6}责任|讨(?:要|个)说法/;
const leastLength = 6;

/** What could be clearer in a description, in the order in which it helps to mend it. */
export function descriptionHints(description: InformationDescription): readonly DescriptionHint[] {
  const text = `${description.title}\n${description.features}`;
  const isNamed = description.documentNumber.trim() !== '';
  const isBounded =
    description.yearFrom !== '' || description.yearTo !== '' || /\d{4}\s*年|[一二三四五六七八九〇零]{4}年/.test(text);
  const hints: (DescriptionHint | false)[] = [
    ...askedAtAnotherDoor(text),
    !isNamed &&
      [...description.title.trim()].length < leastLength && {
        id: 'tooShort',
        message: '描述很短。写上文件的名称、哪一年、哪个项目或者哪块地，工作人员更容易一次找到。',
        cite: ogi(29, 2, 2),
      },
    !isNamed &&
      wideWords.test(text) && {
        id: 'unbounded',
        message: isBounded
          ? '“所有”“相关”“等”这样的词没有边界，容易被要求补正。请尽量写出具体的文件名称或者种类。'
          : '“所有”“相关”“历年”“等”这样的词没有边界，容易被要求补正。请写明年份范围，并尽量写出文件的名称或者种类。',
        cite: ogi(30),
      },
    topicsOf(description.title).length > 1 && {
      id: 'severalTopics',
      message: '这里好像有几件事。一份申请只写一件事，答复更快；可以把它分成几份分别申请，也可以就这样提交。',
      cite: ogi(29, 2, 2),
    },
  ];
  return hints.filter((hint) => hint !== false);
}

/** What a text says that belongs to another door than the disclosure of documents. */
function askedAtAnotherDoor(text: string): readonly (DescriptionHint | false)[] {
  return [
    petitionWords.test(text) && {
      id: 'petition',
      message:
        '这里面有投诉、举报或者请求处理的内容。政府信息公开只提供已有的文件，不处理这类事项；走信访、12345 等渠道会有专人办理。如果您要的是相关的文件，请写明是什么文件。',
      cite: ogi(39, 1),
      door: 'complaint',
    },
    questionWords.test(text) && {
      id: 'question',
      message:
        '这更像一个问题。政府信息公开提供的是已经存在的文件，不解答疑问。可以改写成要哪一份文件，例如把“为什么不批”写成“某某申请的审批决定和依据”；想直接得到解答，请打 12345。',
      cite: ogi(2),
      door: 'inquiry',
    },
  ];
}

const listMark = /(?:^|\n|[；;。])\s*(?:[（(]?\d{1,2}[)）.、．]|[（(]?[一二三四五六七八九十]{1,2}[)）、.]|[①-⑳])\s*/;
const mostTopics = 10;

/**
 * The single topics of a text: the points of a numbered list, or parts between semicolons. One topic (or so many that a
 * split would help nobody) is answered as it is.
 */
export function topicsOf(text: string): readonly string[] {
  const numbered = text.split(new RegExp(listMark, 'g'));
  const hasList = [...text.matchAll(new RegExp(listMark, 'g'))].length > 1;
  const parts = (hasList ? numbered : text.split(/[；;]\s*/))
    .map((part) => part.replace(/[；;。，,\s]+$/, '').trim())
    .filter((part) => [...part].length >= 4);
  return parts.length > 1 && parts.length <= mostTopics ? parts : [text.trim()];
}
