import type { Genre } from '../src/core/catalog/genres.ts';
import type { Block, BodyCell } from '../src/core/catalog/item-body.ts';
import type { NormativeKind } from '../src/core/catalog/item-content.ts';
import type { Year } from '../src/core/values/plain-date.ts';
import type { DemoUnit } from './demo-unit.ts';
import type { Dice } from './random.ts';

/** The words of an invented item; days, numbers and agencies are added where it is planned. */
export interface ItemText {
  readonly title: string;
  readonly subjectId: string;
  readonly genre: Genre;
  readonly topic: string;
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly normativeKind?: NormativeKind;
  readonly body: readonly Block[];
}

/** Duties and divisions of a unit. */
export function profileText(unit: DemoUnit): ItemText {
  return {
    title: `${unit.name}机关职能和内设机构`,
    subjectId: 'agencyProfile',
    genre: 'other',
    topic: '综合政务',
    keywords: ['机构职能', '内设机构'],
    summary: `${unit.name}的主要职责、内设机构及其职责。`,
    body: [
      { kind: 'heading', level: 2, text: '主要职责' },
      paragraph(`${unit.name}负责本辖区、本行业有关法律法规和政策的贯彻执行，依法履行管理和服务职责。`),
      { kind: 'heading', level: 2, text: '内设机构' },
      table([
        ['机构', '主要职责'],
        [unit.office, '文电、会务、政府信息公开、档案和后勤。'],
        ['业务科', '行政许可、公共服务和日常监管。'],
        ['法制科', '规范性文件审核、行政复议和应诉。'],
      ]),
    ],
  };
}

/** Budget (`isFinal` false) or final accounts of a year, in whole units of ten thousand yuan. */
export function budgetText(unit: DemoUnit, year: Year, isFinal: boolean, dice: Dice): ItemText {
  const basic = dice.between(320, 1800);
  const project = dice.between(120, 2600);
  const word = isFinal ? '决算' : '预算';
  return {
    title: `${unit.name}${year}年度部门${word}`,
    subjectId: 'budgets',
    genre: 'report',
    topic: '财政、金融、审计',
    keywords: [`部门${word}`, `${year}年`],
    summary: `${year}年度部门${word}说明和收支总表。`,
    body: [
      paragraph(`按照《中华人民共和国预算法》的规定，现将${unit.name}${year}年度部门${word}公开如下。`),
      table([
        ['项目', `${word}数（万元）`],
        ['一般公共预算拨款收入', String(basic + project)],
        ['基本支出', String(basic)],
        ['项目支出', String(project)],
        ['支出总计', String(basic + project)],
      ]),
      paragraph('“三公”经费较上年减少，主要原因是严格控制公务接待和公务用车支出。'),
    ],
  };
}

/** What a unit of its kind publishes once a year besides. */
export function yearlyTexts(unit: DemoUnit, year: Year, dice: Dice): readonly ItemText[] {
  const plan = workPlan(unit, year, 0);
  if (unit.kind === 'township') return [plan, villageText(unit, year, dice), reliefText(unit, year, dice)];
  if (unit.kind === 'subdistrict') return [plan, emergencyText(unit, year)];
  if (unit.kind === 'ownLevel') return [plan, statisticsText(unit, year, dice), emergencyText(unit, year)];
  return [plan, licenceText(unit, year, dice), inspectionText(unit, year, dice)];
}

const planNames = [
  '政务公开工作要点',
  '普法工作计划',
  '档案工作计划',
  '节约用水工作计划',
  '信息化工作计划',
  '消防安全工作计划',
];

/** A plan of a year's work; each turn plans another work. */
export function workPlan(unit: DemoUnit, year: Year, turn: number): ItemText {
  return {
    title: `${unit.name}${year}年${planNames[turn % planNames.length] ?? ''}`,
    subjectId: 'plans',
    genre: 'plan',
    topic: '综合政务',
    keywords: ['政务公开', '工作要点'],
    summary: `${year}年公开的重点领域、责任分工和完成时间。`,
    body: [
      paragraph(`${year}年，${unit.name}重点做好以下公开工作：`),
      {
        kind: 'list',
        isOrdered: true,
        items: [
          [{ text: '按时公开规范性文件，并同步发布解读。' }],
          [{ text: '每季度公开行政许可、行政处罚的办理情况。' }],
          [{ text: '每月检查栏目更新，没有内容的写明原因。' }],
        ],
      },
    ],
  };
}

/** What is not disclosed: a plan that is still being argued about (Article 16). */
export function withheldText(unit: DemoUnit, year: Year): ItemText {
  return {
    title: `${unit.name}${year}年专项规划调整方案（讨论稿）`,
    subjectId: 'plans',
    genre: 'plan',
    topic: '国土资源、能源',
    keywords: ['专项规划', '讨论稿'],
    summary: '专项规划调整的比选方案，尚未定稿。',
    body: [paragraph('本稿供内部讨论，各方案的比较见附表；定稿后另行印发。')],
  };
}

function villageText(unit: DemoUnit, year: Year, dice: Dice): ItemText {
  const rows = ['东庄村', '西庄村', '河湾村', '上营村'].map((village) => [
    village,
    String(dice.between(2, 14)),
    String(dice.between(0, 3)),
  ]);
  return {
    title: `${unit.shortName}${year}年农村宅基地申请审核情况`,
    subjectId: 'homesteadReview',
    genre: 'list',
    topic: '农业、林业、水利',
    keywords: ['宅基地', '审核'],
    summary: `${year}年各村宅基地申请的批准和不予批准户数。`,
    body: [
      paragraph(`现将${unit.shortName}${year}年农村宅基地使用申请的审核情况公布如下，申请人姓名不公开。`),
      table([['村', '批准（户）', '不予批准（户）'], ...rows]),
    ],
  };
}

function reliefText(unit: DemoUnit, year: Year, dice: Dice): ItemText {
  return {
    title: `${unit.shortName}${year}年社会救助政策和发放情况`,
    subjectId: 'socialAssistance',
    genre: 'announcement',
    topic: '民政、扶贫、救灾',
    keywords: ['社会救助', '最低生活保障'],
    summary: '救助的条件、标准、申请方式和本年发放的户数与金额。',
    body: [
      paragraph('申请最低生活保障，可以向户籍所在地乡镇人民政府书面提出；有困难的，可以委托村委会代为提出。'),
      table([
        ['项目', '户数', '发放金额（元）'],
        ['最低生活保障', String(dice.between(60, 140)), String(dice.between(200_000, 900_000))],
        ['临时救助', String(dice.between(4, 30)), String(dice.between(8000, 90_000))],
      ]),
    ],
  };
}

function emergencyText(unit: DemoUnit, year: Year): ItemText {
  return {
    title: `${unit.shortName}防汛抗旱应急预案（${year}年修订）`,
    subjectId: 'emergencies',
    genre: 'plan',
    topic: '市场监管、安全生产监管',
    keywords: ['应急预案', '防汛'],
    summary: '防汛抗旱的组织、预警、转移安置和救援安排。',
    body: [
      { kind: 'heading', level: 2, text: '预警' },
      paragraph('接到暴雨红色预警后，立即通知危险区内的住户转移，并在公告栏和广播中发布。'),
      { kind: 'heading', level: 2, text: '转移安置' },
      paragraph('就近学校、文化站作为临时安置点，位置见附图。'),
    ],
  };
}

function statisticsText(unit: DemoUnit, year: Year, dice: Dice): ItemText {
  return {
    title: `青禾县${year - 1}年国民经济和社会发展统计公报`,
    subjectId: 'statistics',
    genre: 'statistics',
    topic: '国民经济管理、国有资产监管',
    keywords: ['统计公报', `${year - 1}年`],
    summary: `${year - 1}年地区生产总值、农业、工业、居民收入和社会事业的主要数据。`,
    body: [
      paragraph(`${unit.name}会同有关部门核算，${year - 1}年主要指标如下（演示数据）。`),
      table([
        ['指标', '数值'],
        ['地区生产总值（亿元）', String(dice.between(48, 76))],
        ['粮食总产量（万吨）', String(dice.between(11, 19))],
        ['居民人均可支配收入（元）', String(dice.between(21_000, 29_000))],
      ]),
    ],
  };
}

function licenceText(unit: DemoUnit, year: Year, dice: Dice): ItemText {
  return {
    title: `${unit.name}${year}年行政许可事项办理情况`,
    subjectId: 'licences',
    genre: 'list',
    topic: '综合政务',
    keywords: ['行政许可', '办理结果'],
    summary: `${year}年各许可事项的受理、办结件数和平均用时。`,
    body: [
      table([
        ['事项', '受理（件）', '办结（件）', '平均用时（工作日）'],
        ['新办', String(dice.between(20, 160)), String(dice.between(20, 150)), String(dice.between(3, 9))],
        ['变更', String(dice.between(5, 60)), String(dice.between(5, 60)), String(dice.between(1, 5))],
        ['延续', String(dice.between(5, 40)), String(dice.between(5, 40)), String(dice.between(1, 5))],
      ]),
    ],
  };
}

function inspectionText(unit: DemoUnit, year: Year, dice: Dice): ItemText {
  return {
    title: `${unit.name}${year}年“双随机、一公开”监督检查结果`,
    subjectId: 'inspections',
    genre: 'list',
    topic: '市场监管、安全生产监管',
    keywords: ['监督检查', '双随机'],
    summary: `${year}年抽查的单位数、发现的问题和整改情况。`,
    body: [
      paragraph(`全年随机抽查${dice.between(24, 90)}家单位，发现问题${dice.between(3, 22)}个，已全部责令整改并复查。`),
    ],
  };
}

/** A paragraph of plain words. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}

function table(rows: readonly (readonly string[])[]): Block {
  const cellOf = (text: string, row: number): BodyCell => ({
    lines: [[{ text }]],
    ...(row === 0 ? { isHeader: true as const } : {}),
  });
  return { kind: 'table', rows: rows.map((cells, row) => cells.map((text) => cellOf(text, row))) };
}
