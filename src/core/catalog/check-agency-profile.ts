import { emailFault, phoneFault, postalCodeFault, webAddressFault } from '../agencies/contact-checks.ts';
import { type Citation, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation } from '../privacy/find-personal-information.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { AgencyProfile } from './agency-profile.ts';

interface Field {
  readonly field: string;
  readonly title: string;
  readonly value: string;
  readonly most: number;
  /** The article that asks for it. */
  readonly required?: Citation;
  readonly fault?: (value: string) => string | undefined;
}

const guideArticle = ogi(12, 2);
const profileArticle = ogi(20, undefined, 2);
const mostRows = 60;

/**
 * Reads a profile that is to be kept: no field too long or misspelt, lists of reasonable length, no ID number or bank
 * card anywhere. Refuses with every fault. What may still be missing while it is written, `releaseFaults` names.
 */
export function checkProfile(entered: AgencyProfile): Result<AgencyProfile, readonly Refusal[]> {
  const profile = trimmed(entered);
  const faults = [...fieldsOf(profile).flatMap(faultsOf), ...listFaults(profile), ...personalFaults(profile)];
  return faults.length > 0 ? refuse(faults) : accept(profile);
}

/** What the Regulation asks of a profile and it does not say yet: it cannot go to approval with these. */
export function releaseFaults(profile: AgencyProfile): readonly Refusal[] {
  const missing = fieldsOf(profile).flatMap(({ field, title, value, required }) =>
    required === undefined || value !== '' ? [] : [missingFault(field, title, required)],
  );
  const headless = profile.leaders.length > 0 ? [] : [missingFault('leaders', '负责人姓名', profileArticle)];
  return [...missing, ...headless];
}

function fieldsOf(profile: AgencyProfile): readonly Field[] {
  const { office, supervision } = profile;
  return [
    { field: 'duties', title: '机关职能', value: profile.duties, most: 3000, required: profileArticle },
    { field: 'address', title: '办公地址', value: profile.address, most: 200, required: profileArticle },
    { field: 'postalCode', title: '邮政编码', value: profile.postalCode, most: 6, fault: postalCodeFault },
    { field: 'hours', title: '办公时间', value: profile.hours, most: 200, required: profileArticle },
    { field: 'phone', title: '联系电话', value: profile.phone, most: 50, required: profileArticle, fault: phoneFault },
    { field: 'fax', title: '传真', value: profile.fax, most: 50, fault: phoneFault },
    { field: 'website', title: '网站', value: profile.website, most: 200, fault: webAddressFault },
    { field: 'legalRepresentative', title: '法定代表人', value: profile.legalRepresentative, most: 50 },
    { field: 'otherWays', title: '其他公开方式', value: profile.otherWays, most: 1000 },
    { field: 'office.name', title: '公开工作机构名称', value: office.name, most: 100, required: guideArticle },
    { field: 'office.address', title: '公开工作机构地址', value: office.address, most: 200, required: guideArticle },
    { field: 'office.postalCode', title: '邮政编码', value: office.postalCode, most: 6, fault: postalCodeFault },
    { field: 'office.hours', title: '公开工作机构办公时间', value: office.hours, most: 200, required: guideArticle },
    {
      ...{ field: 'office.phone', title: '公开工作机构电话', value: office.phone, most: 50 },
      ...{ required: guideArticle, fault: phoneFault },
    },
    { field: 'office.fax', title: '公开工作机构传真', value: office.fax, most: 50, fault: phoneFault },
    { field: 'office.email', title: '公开工作机构电子邮箱', value: office.email, most: 100, fault: emailFault },
    { field: 'supervision.name', title: '监督机构', value: supervision.name, most: 100 },
    { field: 'supervision.address', title: '监督机构地址', value: supervision.address, most: 200 },
    { field: 'supervision.phone', title: '监督电话', value: supervision.phone, most: 50, fault: phoneFault },
    ...rowsOf(profile),
  ];
}

function rowsOf({ leaders, divisions, readingPlaces }: AgencyProfile): readonly Field[] {
  return [
    ...leaders.flatMap(({ name, title, duties }, index) => [
      { field: `leaders.${index}.name`, title: '负责人姓名', value: name, most: 50, required: profileArticle },
      { field: `leaders.${index}.title`, title: '负责人职务', value: title, most: 60 },
      { field: `leaders.${index}.duties`, title: '负责人分工', value: duties, most: 500 },
    ]),
    ...divisions.flatMap(({ name, duties, phone }, index) => [
      { field: `divisions.${index}.name`, title: '内设机构名称', value: name, most: 60, required: profileArticle },
      { field: `divisions.${index}.duties`, title: '内设机构职责', value: duties, most: 2000 },
      { field: `divisions.${index}.phone`, title: '内设机构电话', value: phone, most: 50, fault: phoneFault },
    ]),
    ...readingPlaces.flatMap(({ name, address, hours, phone }, index) => [
      { field: `readingPlaces.${index}.name`, title: '查阅场所名称', value: name, most: 100, required: ogi(25) },
      { field: `readingPlaces.${index}.address`, title: '查阅场所地址', value: address, most: 200, required: ogi(25) },
      { field: `readingPlaces.${index}.hours`, title: '查阅场所开放时间', value: hours, most: 200 },
      { field: `readingPlaces.${index}.phone`, title: '查阅场所电话', value: phone, most: 50, fault: phoneFault },
    ]),
  ];
}

function faultsOf({ field, title, value, most, fault }: Field): readonly Refusal[] {
  const message = [...value].length > most ? `“${title}”最多${most}个字，请精简。` : fault?.(value);
  return message === undefined ? [] : [{ reason: 'profileUnusable', field, message }];
}

function listFaults(profile: AgencyProfile): readonly Refusal[] {
  const lists = [
    ['leaders', '负责人', profile.leaders],
    ['divisions', '内设机构', profile.divisions],
    ['readingPlaces', '查阅场所', profile.readingPlaces],
  ] as const;
  return lists.flatMap(([field, title, rows]) =>
    rows.length > mostRows
      ? [{ reason: 'profileUnusable', field, message: `“${title}”最多${mostRows}项，请合并后再保存。` }]
      : [],
  );
}

// a public number of an office may be a mobile phone; what identifies a person or an account never belongs here
function personalFaults(profile: AgencyProfile): readonly Refusal[] {
  return fieldsOf(profile).flatMap(({ field, title, value }) => {
    const found = findPersonalInformation(value).filter(({ kind }) => kind === 'idCardNumber' || kind === 'bankCard');
    if (found.length === 0) return [];
    const message = `“${title}”里像是有身份证号或者银行卡号，这些不能公开，请删去。`;
    return [{ reason: 'personalInformation', field, message, cite: ogi(15) }];
  });
}

function missingFault(field: string, title: string, cite: Citation): Refusal {
  return { reason: 'missing', field, message: `请填写“${title}”：条例要求公开这一项，填写后才能送审。`, cite };
}

/** Every text without blanks around it. */
function trimmed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.trim() as Value;
  if (Array.isArray(value)) return value.map(trimmed) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, trimmed(part)])) as Value;
}
