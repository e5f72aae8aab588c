import { describe, expect, it } from 'vitest';
import type { Application } from './application-form.ts';
import { applicationLines, maskedApplication } from './application-lines.ts';

describe('an application in lines', () => {
  it('says what was left empty', () => {
    expect(applicationLines(anApplication).find((line) => line.label === '电子邮箱')?.value).toBe('未填写');
  });

  it('tells the fax number, to which an answer may have to go', () => {
    const byFax: Application = { ...anApplication, contact: { ...anApplication.contact, fax: '0901-3221234' } };
    expect(applicationLines(byFax).find((line) => line.label === '传真号码')?.value).toBe('0901-3221234');
    expect(JSON.stringify(applicationLines(maskedApplication(byFax)))).not.toContain('3221234');
  });

  it('shows no personal datum once masked', () => {
    const text = JSON.stringify(applicationLines(maskedApplication(anApplication)));
    for (const datum of ['王小明', '654224200002290121', '13800138000', '幸福路 12 号 3 单元'])
      expect(text).not.toContain(datum);
    expect(text).toContain('2023年征地补偿方案');
  });

  it('keeps the name of an organization', () => {
    const organization: Application = {
      ...anApplication,
      applicantKind: 'commercialEnterprise',
      name: '某某商贸有限公司',
    };
    expect(maskedApplication(organization).name).toBe('某某商贸有限公司');
  });
});

const anApplication: Application = {
  applicantKind: 'naturalPerson',
  name: '王小明',
  identityProof: { kind: 'idCard', number: '654224200002290121' },
  legalRepresentative: null,
  contactPerson: null,
  contact: { phone: '13800138000', email: null, address: '青禾县幸福路 12 号 3 单元', postalCode: null, fax: null },
  informationSought: '2023年征地补偿方案',
  documentNumber: null,
  deliveryMethod: 'byPost',
  informationForm: 'paper',
};
