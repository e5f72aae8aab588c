import type { AgencyKind, GovernmentLevel } from '../agencies/agency.ts';
import { type Citation, ogi } from '../law/citation.ts';

/** One subject that must be published without being asked. */
export interface DisclosureSubject {
  readonly id: string;
  readonly label: string;
  readonly cite: Citation;
}

/** The fifteen items of Article 20, in its order: the fixed top level of 法定主动公开内容. */
export const statutorySubjects = [
  article20('normativeDocuments', 1, '行政法规、规章和规范性文件'),
  article20('agencyProfile', 2, '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'),
  article20('plans', 3, '国民经济和社会发展规划、专项规划、区域规划及相关政策'),
  article20('statistics', 4, '国民经济和社会发展统计信息'),
  article20('licences', 5, '行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'),
  article20('penaltiesAndCoercion', 6, '行政处罚、行政强制的依据、条件、程序，以及具有一定社会影响的行政处罚决定'),
  article20('budgets', 7, '财政预算、决算信息'),
  article20('administrativeCharges', 8, '行政事业性收费项目及其依据、标准'),
  article20('governmentProcurement', 9, '政府集中采购项目的目录、标准及实施情况'),
  article20('majorProjects', 10, '重大建设项目的批准和实施情况'),
  article20('livelihood', 11, '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况'),
  article20('emergencies', 12, '突发公共事件的应急预案、预警信息及应对情况'),
  article20('inspections', 13, '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况'),
  article20('civilServantRecruitment', 14, '公务员招考的职位、名额、报考条件等事项以及录用结果'),
  article20('otherRequired', 15, '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息'),
] as const satisfies readonly DisclosureSubject[];

/** What Article 21 adds for 设区的市级、县级人民政府 and their departments. */
const cityAndCountySubjects = [
  article21('municipalConstruction', '市政建设'),
  article21('publicServices', '公共服务'),
  article21('publicWelfare', '公益事业'),
  article21('landExpropriation', '土地征收'),
  article21('housingExpropriation', '房屋征收'),
  article21('publicOrder', '治安管理'),
  article21('socialAssistance', '社会救助'),
] as const satisfies readonly DisclosureSubject[];

/** What Article 21 adds for 乡(镇)人民政府. */
const townshipSubjects = [
  article21('ruralPolicies', '贯彻落实农业农村政策'),
  article21('irrigationWorks', '农田水利工程建设运营'),
  article21('landContractTransfer', '农村土地承包经营权流转'),
  article21('homesteadReview', '宅基地使用情况审核'),
  article21('landExpropriation', '土地征收'),
  article21('housingExpropriation', '房屋征收'),
  article21('fundsAndLabour', '筹资筹劳'),
  article21('socialAssistance', '社会救助'),
] as const satisfies readonly DisclosureSubject[];

/** Which additions of Article 21 a catalogue carries; a setting of the agency, proposed by `proposedAddition`. */
export type SubjectAddition = 'none' | 'cityAndCounty' | 'township';

/** Every subject of a catalogue with a chosen addition, those of Article 20 first. */
export function disclosureSubjects(addition: SubjectAddition): readonly DisclosureSubject[] {
  const additions = { none: [], cityAndCounty: cityAndCountySubjects, township: townshipSubjects };
  return [...statutorySubjects, ...additions[addition]];
}

/**
 * The addition that Article 21 means for an agency by its level and kind. A 街道办事处 is a 派出机关 of its county, not a
 * 乡(镇)人民政府, and by the words of the article has none; the agency may still choose one.
 */
export function proposedAddition(kind: AgencyKind, level: GovernmentLevel): SubjectAddition {
  if (kind === 'subdistrict') return 'none';
  if (kind === 'township' || level === 'township') return 'township';
  return level === 'county' || level === 'prefecture' ? 'cityAndCounty' : 'none';
}

function article20<Id extends string>(id: Id, item: number, label: string) {
  return { id, label, cite: ogi(20, undefined, item) };
}

function article21<Id extends string>(id: Id, label: string) {
  return { id, label, cite: ogi(21) };
}
