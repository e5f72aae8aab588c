import { type Agency, type AgencyContact, agencyKinds, governmentLevels } from '../../core/agencies/agency.ts';
import { emailFault, phoneFault } from '../../core/agencies/contact-checks.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { faultsOfText } from './text-faults.ts';

/** What is written about an agency by hand. */
export type AgencyFields = Omit<Agency, 'id' | 'isDemo'>;

const contactFields = [
  { field: 'office', title: '政府信息公开工作机构', most: 100 },
  { field: 'address', title: '办公地址', most: 200 },
  { field: 'hours', title: '办公时间', most: 200 },
  { field: 'phone', title: '联系电话', most: 50 },
  { field: 'email', title: '电子邮箱', most: 100 },
] as const satisfies readonly { readonly field: keyof AgencyContact; readonly title: string; readonly most: number }[];

/** Everything that speaks against what was written about an agency, field by field. */
export function faultsOfAgency(agency: AgencyFields): readonly Refusal[] {
  const { contact } = agency;
  return [
    ...faultsOfText(agency.name, { field: 'name', title: '机关全称', most: 100 }),
    ...faultsOfText(agency.shortName, { field: 'shortName', title: '简称', most: 30 }),
    ...faultIf(!agencyKinds.some(({ id }) => id === agency.kind), 'kind', '请选择机关的类别。'),
    ...faultIf(!governmentLevels.some(({ id }) => id === agency.level), 'level', '请选择机关的层级。'),
    ...faultIf(
      !/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(agency.areaCode),
      'areaCode',
      '行政区划代码为2、4、6、9或12位数字（GB/T 2260），例如县级为6位。',
    ),
    ...faultIf(
      agency.abolishedOn !== null && agency.abolishedOn <= agency.establishedOn,
      'abolishedOn',
      '撤销日期须晚于设立日期。',
    ),
    ...contactFields.flatMap(({ field, title, most }) =>
      faultsOfText(contact[field], { field: `contact.${field}`, title, most, mayBeEmpty: true }),
    ),
    ...faultOf('contact.phone', phoneFault(contact.phone.trim())),
    ...faultOf('contact.email', emailFault(contact.email.trim())),
  ];
}

/** The same facts without blanks around them. */
export function trimmedAgency(agency: AgencyFields): AgencyFields {
  const { contact } = agency;
  return {
    ...agency,
    name: agency.name.trim(),
    shortName: agency.shortName.trim(),
    contact: {
      office: contact.office.trim(),
      address: contact.address.trim(),
      hours: contact.hours.trim(),
      phone: contact.phone.trim(),
      email: contact.email.trim(),
    },
  };
}

function faultOf(field: string, message: string | undefined): readonly Refusal[] {
  return message === undefined ? [] : [{ reason: 'malformed', field, message }];
}

function faultIf(isFaulty: boolean, field: string, message: string): readonly Refusal[] {
  return isFaulty ? [{ reason: 'malformed', field, message }] : [];
}
