import { instrument, ogi } from '../law/citation.ts';
import { count, type SettingRow } from './setting-row.ts';

const catalogGuide = instrument('《政府信息公开目录系统实施指引(试行)》');

// the classification that the State Council's own library uses; law page §4.6: the vocabulary is configurable
const topics = [
  '综合政务',
  '国民经济管理、国有资产监管',
  '财政、金融、审计',
  '国土资源、能源',
  '农业、林业、水利',
  '工业、交通',
  '商贸、海关、旅游',
  '市场监管、安全生产监管',
  '城乡建设、环境保护',
  '科技、教育',
  '文化、广电、新闻出版',
  '卫生、体育',
  '人口与计划生育、妇女儿童工作',
  '劳动、人事、监察',
  '公安、安全、司法',
  '民政、扶贫、救灾',
  '民族、宗教',
  '对外事务',
  '其他',
];

/** Settings of the catalogue: index numbers, vocabulary, additions of Article 21. */
export const catalogSettingRows = {
  indexPrefixKind: {
    group: 'catalog',
    kind: 'choice',
    label: '索引号前段码',
    why: '指引以9位组织机构代码为前段码，各地也用统一社会信用代码、区划代码或者本地代码；先填写下面的代码，再在这里选择；已经编出的索引号不再改变',
    options: {
      areaCode: '行政区划代码',
      organizationCode: '组织机构代码（9位）',
      creditCode: '统一社会信用代码（18位）',
      custom: '本地代码',
    },
    default: 'areaCode',
    status: 'unverified',
    cite: catalogGuide,
  },
  indexPrefix: {
    group: 'catalog',
    kind: 'text',
    label: '索引号前段码的代码',
    why: '选择行政区划代码以外的前段码时必须填写；代码的校验码不符时不能保存',
    maxLength: 18,
    default: '',
    status: 'ownChoice',
    cite: catalogGuide,
  },
  indexPeriod: {
    group: 'catalog',
    kind: 'choice',
    label: '索引号的序号从何时重新起编',
    why: '指引为4位年份加5位序号，有的地方按月编号',
    options: { year: '每年从1号起', month: '每月从1号起' },
    default: 'year',
    status: 'unverified',
    cite: catalogGuide,
  },
  topics: {
    group: 'catalog',
    kind: 'text',
    label: '主题分类词表',
    why: '每行一个主题，也可以用分号隔开；默认采用国务院公文主题分类，可以按本地要求调整',
    maxLength: 1500,
    default: topics.join('\n'),
    status: 'unverified',
    cite: catalogGuide,
  },
  subjectAddition: {
    group: 'catalog',
    kind: 'choice',
    label: '条例第二十一条增加的主题',
    why: '默认按机关的层级和类别确定；街道办事处是派出机关，按条文没有增加的主题，机关可以另行选择',
    options: {
      byLevel: '按机关层级确定',
      none: '不增加',
      cityAndCounty: '设区的市、县级',
      township: '乡镇',
    },
    default: 'byLevel',
    status: 'ownChoice',
    cite: ogi(21),
  },
  cleanUpYears: count('catalog', '规章、规范性文件几年清理一次', 2, [1, 10], '年', {
    why: '各地规定不同；满这么多年没有清理过的文件列入清理任务',
    status: 'unverified',
    cite: ogi(20, undefined, 1),
  }),
  expiryNoticeDays: count('catalog', '有效期届满前几日提醒', 90, [0, 365], '日', {
    why: '有效期快到的文件列入清理任务，以便决定延续、修改或者任其失效',
    status: 'ownChoice',
    cite: ogi(20, undefined, 1),
  }),
  mistakeReplyDays: count('catalog', '答复网站找错的工作日数', 3, [1, 20], '个工作日', {
    why: '“我为政府网站找错”通常要求三个工作日内答复，未见到规定原文',
    status: 'unverified',
    cite: instrument('《政府网站发展指引》', '国办发〔2017〕47号'),
  }),
} as const satisfies Readonly<Record<string, SettingRow>>;
