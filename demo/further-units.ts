import type { AgencyKind, GovernmentLevel } from '../src/core/agencies/agency.ts';
import type { Work } from './demo-unit.ts';

/** A unit that publishes little, in one row: what it is called, what it works with, and how much. */
interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly letterWord: string;
  /** Three matters of its own, in words for its texts. */
  readonly matters: readonly [string, string, string];
  readonly work: Partial<Work>;
}

const department = 'department';

/** The other units of the invented county. One of them ends and one is renamed in the second year, see `reorganise.ts`. */
export const furtherRows: readonly UnitRow[] = [
  row('reform', '发展和改革局', '发改局', department, '青发改', ['项目审批结果', '价格成本监审', '重大项目进展'], {
    requests: 7,
    stock: 6,
    licences: 58,
    disputes: 1,
  }),
  row('education', '教育局', '教育局', department, '青教', ['义务教育招生', '教师公开招聘', '学校食堂检查'], {
    requests: 6,
    stock: 8,
    licences: 14,
    penalties: 2,
  }),
  row('industry', '科技和工业信息化局', '科工局', department, '青科工', ['技改项目补助', '企业名录', '节能监察'], {
    requests: 2,
    stock: 3,
    penalties: 1,
    fate: 'waiting',
  }),
  row('civil', '民政局', '民政局', department, '青民', ['城乡低保发放', '社会组织年检', '养老机构补贴'], {
    requests: 5,
    stock: 5,
    licences: 26,
    penalties: 1,
  }),
  row('justice', '司法局', '司法局', department, '青司', ['法律援助案件', '行政复议文书', '公证收费'], {
    requests: 3,
    stock: 2,
    licences: 4,
  }),
  row('labour', '人力资源和社会保障局', '人社局', department, '青人社', ['职业培训补贴', '工伤认定', '劳动监察'], {
    requests: 9,
    stock: 11,
    licences: 31,
    penalties: 8,
    disputes: 1,
    lateOneIn: 9,
    fate: 'acceptedLate',
  }),
  row('revival', '乡村振兴局', '乡村振兴局', department, '青振兴', ['帮扶项目资金', '公益岗位', '驻村帮扶'], {
    requests: 4,
    stock: 2,
  }),
  row('farming', '农业农村局', '农业局', department, '青农', ['惠农补贴发放', '高标准农田项目', '宅基地审批'], {
    requests: 8,
    stock: 7,
    licences: 66,
    penalties: 12,
  }),
  row('water', '水利局', '水利局', department, '青水', ['取水许可', '河湖巡查', '水利工程招标'], {
    requests: 3,
    stock: 4,
    licences: 19,
    penalties: 4,
    charges: 88_600,
  }),
  row('transport', '交通运输局', '交通局', department, '青交', ['农村公路建设', '客运班线', '超限治理'], {
    requests: 5,
    stock: 6,
    licences: 143,
    penalties: 76,
    coercions: 3,
  }),
  row('commerce', '商务局', '商务局', department, '青商', ['以旧换新补贴', '加油站年检', '电商培训'], {
    requests: 1,
    stock: 2,
    licences: 6,
  }),
  row('culture', '文化体育广电和旅游局', '文旅局', department, '青文旅', ['公共场馆开放', '非遗名录', '旅行社检查'], {
    requests: 2,
    stock: 3,
    licences: 17,
    penalties: 5,
  }),
  row('veterans', '退役军人事务局', '退役军人局', department, '青退役', ['优抚金发放', '岗前培训', '光荣牌悬挂'], {
    requests: 1,
    stock: 1,
  }),
  row('emergency', '应急管理局', '应急局', department, '青应急', ['安全生产检查', '事故调查报告', '应急预案'], {
    requests: 6,
    stock: 4,
    licences: 22,
    penalties: 41,
    coercions: 6,
    disputes: 1,
  }),
  row('audit', '审计局', '审计局', department, '青审', ['审计结果公告', '整改清单', '审计项目计划'], {
    requests: 1,
    stock: 1,
  }),
  row('market', '市场监督管理局', '市监局', department, '青市监', ['食品抽检结果', '特种设备检查', '消费投诉公示'], {
    requests: 12,
    stock: 9,
    licences: 1_286,
    penalties: 164,
    coercions: 9,
    disputes: 2,
  }),
  row('statistics', '统计局', '统计局', department, '青统', ['统计公报', '住户调查', '经济普查数据'], {
    requests: 1,
    stock: 1,
    penalties: 1,
    fate: 'late',
  }),
  row('insurance', '医疗保障局', '医保局', department, '青医保', ['医保目录调整', '定点机构名单', '基金监管检查'], {
    requests: 2,
    stock: 3,
    penalties: 6,
  }),
  row('forest', '林业和草原局', '林草局', department, '青林草', ['林木采伐许可', '森林防火', '公益林补偿'], {
    requests: 3,
    stock: 2,
    licences: 74,
    penalties: 3,
  }),
  row('permits', '行政审批服务局', '审批局', department, '青审批', ['审批事项目录', '窗口办理时限', '中介服务清单'], {
    requests: 4,
    stock: 3,
    licences: 2_410,
  }),
  row('order', '综合行政执法局', '执法局', department, '青执法', ['占道经营整治', '户外广告审批', '渣土运输检查'], {
    requests: 7,
    stock: 5,
    licences: 48,
    penalties: 233,
    coercions: 27,
    charges: 12_400,
    fate: 'returned',
  }),
  row('letters', '信访局', '信访局', department, '青信', ['信访事项办理', '接访安排', '代办点设置'], { requests: 2 }),
  town('dongchuan', '东川镇', '东政', ['村级工程招标', '危房改造名单', '河道清淤'], {
    requests: 3,
    stock: 1,
    penalties: 2,
  }),
  town('xihe', '西河镇', '西政', ['生态移民安置', '村务公开检查', '秸秆利用补贴'], { requests: 1 }),
  town('baima', '白马镇', '白政', ['集镇改造', '临时救助名单', '农贸市场管理'], { requests: 2, stock: 1 }),
  town('shiqiao', '石桥乡', '石政', ['道路硬化工程', '耕地地力补贴', '饮水管网维护'], {}),
  town('yuntai', '云台乡', '云政', ['林下产业扶持', '护林员选聘', '地质灾害巡查'], { requests: 1, fate: 'waiting' }),
  town('nanping', '南屏镇', '南政', ['征地补偿公示', '社区工厂就业', '养老服务站'], {
    requests: 5,
    stock: 2,
    disputes: 1,
  }),
  town('dawan', '大湾乡', '大政', ['水库移民后扶', '渔船登记', '防汛值守'], { requests: 1 }),
  street('jianshe', '建设街道', '建办', ['老旧小区改造', '网格员招聘', '社区用房公示'], { requests: 4 }),
  street('xincheng', '新城街道', '新办', ['物业考核', '业委会备案', '文明楼院评选'], { requests: 2 }),
  {
    ...row(
      'fund',
      '住房公积金管理中心',
      '公积金中心',
      'institution',
      '青公积金',
      ['缴存基数', '贷款额度', '提取办理'],
      {
        requests: 3,
        stock: 2,
      },
    ),
  },
];

/** Level of government that a kind of unit belongs to. */
export function levelOf(kind: AgencyKind): GovernmentLevel {
  return kind === 'township' || kind === 'subdistrict' ? 'township' : 'county';
}

function row(
  id: string,
  name: string,
  shortName: string,
  kind: AgencyKind,
  letterWord: string,
  matters: UnitRow['matters'],
  work: Partial<Work>,
): UnitRow {
  return { id: `qinghe-${id}`, name: `青禾县${name}`, shortName, kind, letterWord, matters, work };
}

function town(id: string, name: string, letterWord: string, matters: UnitRow['matters'], work: Partial<Work>): UnitRow {
  return row(id, `${name}人民政府`, name, 'township', letterWord, matters, work);
}

function street(
  id: string,
  name: string,
  letterWord: string,
  matters: UnitRow['matters'],
  work: Partial<Work>,
): UnitRow {
  return row(id, `${name}办事处`, name, 'subdistrict', letterWord, matters, work);
}
