import type { Block } from '../src/core/catalog/item-body.ts';
import type { Year } from '../src/core/values/plain-date.ts';
import type { DemoUnit } from './demo-unit.ts';
import { type ItemText, paragraph } from './item-texts.ts';

/** One normative document: what it regulates changes with the unit and the turn, so that no two are alike. */
export function normativeText(unit: DemoUnit, year: Year, no: number): ItemText {
  // the third year regulates anew what the first one did
  const matter = matterOf(unit, no + (year % 2) * 3);
  return {
    title: `${unit.name}关于印发${unit.shortName}${matter.name}管理办法的通知`,
    subjectId: 'normativeDocuments',
    genre: 'circular',
    topic: matter.topic,
    keywords: [matter.name, '管理办法'],
    summary: `规定${matter.name}的范围、办理程序、时限和监督方式，自印发之日起施行。`,
    normativeKind: 'normativeDocument',
    body: [
      paragraph('各有关单位：'),
      paragraph(`《${unit.shortName}${matter.name}管理办法》已经研究同意，现印发给你们，请认真贯彻执行。`),
      { kind: 'heading', level: 2, text: `${unit.shortName}${matter.name}管理办法` },
      { kind: 'heading', level: 3, text: '第一章　总则' },
      paragraph(
        `第一条　为规范${matter.name}工作，方便群众办事，根据有关法律、法规，结合${unit.shortName}实际，制定本办法。`,
      ),
      paragraph(`第二条　本办法适用于${matter.scope}。`),
      { kind: 'heading', level: 3, text: '第二章　办理' },
      paragraph(`第三条　${matter.duty}`),
      paragraph(`第四条　申请材料齐全的，应当在${3 + no}个工作日内办结；不齐全的，应当一次告知需要补正的全部内容。`),
      paragraph('第五条　办理结果应当在作出之日起20个工作日内向社会公开，公开时隐去个人信息。'),
      { kind: 'heading', level: 3, text: '第三章　附则' },
      paragraph(`第六条　本办法由${unit.name}负责解释。`),
      paragraph('第七条　本办法自印发之日起施行，有效期5年。'),
      ...signed(unit),
    ],
  };
}

/** The explainer of a normative document. */
export function explainerText(unit: DemoUnit, document: ItemText): ItemText {
  const name = document.keywords[0] ?? '';
  return {
    title: `《${unit.shortName}${name}管理办法》政策解读`,
    subjectId: 'normativeDocuments',
    genre: 'policyExplainer',
    topic: document.topic,
    keywords: [name, '政策解读'],
    summary: `说明为什么制定${name}管理办法、与群众有关的主要规定和办理方式。`,
    body: [
      { kind: 'heading', level: 2, text: '为什么制定' },
      paragraph(`近年来群众对${name}的办理程序和时限咨询较多。为统一尺度、减少跑动，制定本办法。`),
      { kind: 'heading', level: 2, text: '与您有关的主要规定' },
      {
        kind: 'list',
        isOrdered: true,
        items: [
          [{ text: '材料不齐的，一次告知全部需要补正的内容。' }],
          [{ text: '材料齐全的，在规定的工作日内办结。' }],
          [{ text: '结果向社会公开，个人信息不公开。' }],
        ],
      },
      { kind: 'heading', level: 2, text: '怎样咨询' },
      paragraph(`请与${unit.name}${unit.office}联系，联系方式见政府信息公开指南。`),
    ],
  };
}

interface Matter {
  readonly name: string;
  readonly topic: string;
  readonly scope: string;
  readonly duty: string;
}

const matters: readonly Matter[] = [
  {
    name: '政务服务事项代办',
    topic: '综合政务',
    scope: '本辖区内委托代办政务服务事项的个人和单位',
    duty: '代办员应当当场登记，出具代办回执，不收取任何费用。',
  },
  {
    name: '公共场地临时占用',
    topic: '城乡建设、环境保护',
    scope: '临时占用公共场地举办活动的单位和个人',
    duty: '占用三日以内的，由所在社区登记；超过三日的，应当提出申请。',
  },
  {
    name: '小型公益设施维护',
    topic: '城乡建设、环境保护',
    scope: '农村小型供水、道路和照明设施的日常维护',
    duty: '设施损坏的，应当在24小时内到场查看，影响安全的立即设置警示。',
  },
  {
    name: '便民服务热线办理',
    topic: '综合政务',
    scope: '通过便民服务热线提出的咨询、建议和求助',
    duty: '承办单位应当在规定时间内答复，不得以不属于职责为由推诿。',
  },
  {
    name: '专项补助资金使用',
    topic: '财政、金融、审计',
    scope: '使用本级专项补助资金的单位',
    duty: '资金的分配结果应当公示不少于7日，接受群众监督。',
  },
  {
    name: '档案查阅利用',
    topic: '文化、广电、新闻出版',
    scope: '查阅本单位已开放档案的单位和个人',
    duty: '持有效证件即可查阅，复制档案的只收取工本费用。',
  },
];

function matterOf(unit: DemoUnit, no: number): Matter {
  const start = [...unit.id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const matter = matters[(start + no) % matters.length];
  if (matter === undefined) throw new Error('There is nothing to regulate.');
  return matter;
}

function signed(unit: DemoUnit): readonly Block[] {
  return [{ kind: 'paragraph', align: 'right', spans: [{ text: unit.name }] }];
}
