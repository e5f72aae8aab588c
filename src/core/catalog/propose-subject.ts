import type { DisclosureSubject } from './disclosure-subjects.ts';

/** Words of a title that speak for a subject, the telling ones first. */
const signs: readonly (readonly [words: RegExp, subjectId: string])[] = [
  [/预算|决算|“?三公”?经费/u, 'budgets'],
  [/行政处罚|行政强制|处罚决定/u, 'penaltiesAndCoercion'],
  [/收费(?:项目|标准|目录)|行政事业性收费/u, 'administrativeCharges'],
  [/政府采购|集中采购|采购(?:公告|项目)/u, 'governmentProcurement'],
  [/公务员|招考|招录|录用/u, 'civilServantRecruitment'],
  [/应急预案|预警|突发|汛|地震|疫情/u, 'emergencies'],
  [/监督检查|安全生产|食品药品|产品质量|环境保护|抽检|双随机/u, 'inspections'],
  [/重大(?:建设)?项目|工程(?:建设|批准)/u, 'majorProjects'],
  [/行政许可|办事指南|服务事项/u, 'licences'],
  [/农村土地承包|土地承包经营权|土地流转/u, 'landContractTransfer'],
  [/宅基地/u, 'homesteadReview'],
  [/农田水利|水利工程/u, 'irrigationWorks'],
  [/筹资筹劳|一事一议/u, 'fundsAndLabour'],
  [/土地征收|征地|征收土地/u, 'landExpropriation'],
  [/房屋征收|房屋拆迁/u, 'housingExpropriation'],
  [/低保|社会救助|临时救助|特困|救助/u, 'socialAssistance'],
  [/乡村振兴|农业农村|惠农|耕地地力/u, 'ruralPolicies'],
  [/治安/u, 'publicOrder'],
  [/市政/u, 'municipalConstruction'],
  [/公益事业/u, 'publicWelfare'],
  [/公共服务/u, 'publicServices'],
  [/教育|医疗|医保|社会保障|养老|就业|扶贫|脱贫/u, 'livelihood'],
  [/统计/u, 'statistics'],
  [/规划|国民经济和社会发展/u, 'plans'],
  [/机构职能|机构设置|领导分工|办公地址|联系方式/u, 'agencyProfile'],
  // last: most rules are about something that has a subject of its own
  [/规范性文件|(?:管理|实施|暂行|试行)?办法|细则|规定/u, 'normativeDocuments'],
];

/**
 * The subject of a catalogue that a title speaks for: a proposal that somebody confirms. A title without a telling word gets
 * none, even with a document number: a wrong place that looks chosen is worse than an open one.
 */
export function proposeSubject(title: string, subjects: readonly DisclosureSubject[]): string | undefined {
  const offered = new Set(subjects.map(({ id }) => id));
  return signs.find(([words, subjectId]) => offered.has(subjectId) && words.test(title))?.[1];
}
