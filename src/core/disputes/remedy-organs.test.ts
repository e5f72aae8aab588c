import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import type { Agency } from '../agencies/agency.ts';
import type { AgencyTree } from '../agencies/agency-tree.ts';
import type { AgencyId } from '../values/ids.ts';
import { letterRemedyOf, remedyOrgansOf } from './remedy-organs.ts';

const dayOfReform = day('2025-01-01');
const mon9Mar2026 = day('2026-03-09');
const nothingChosen = { reviewOrgan: '', court: '' };

// a city above a county; on the day of the reform one township moves from the county to the city's new district
const tree: AgencyTree = {
  agencies: [
    agency('province', '云岭省人民政府', 'area', 'province'),
    agency('city', '平川市人民政府', 'area', 'prefecture'),
    agency('county', '青河县人民政府', 'area', 'county'),
    agency('district', '新城区人民政府', 'area', 'county'),
    agency('office', '青河县人民政府办公室', 'ownLevel', 'county'),
    agency('finance', '青河县财政局', 'department', 'county'),
    agency('station', '青河县财政局收费管理所', 'institution', 'county'),
    agency('street', '青河县城关街道办事处', 'subdistrict', 'township'),
    agency('town', '石桥镇人民政府', 'township', 'township'),
  ],
  links: [
    link('city', 'province'),
    link('county', 'city'),
    link('district', 'city'),
    link('office', 'county'),
    link('finance', 'county'),
    link('station', 'finance'),
    link('street', 'county'),
    { ...link('town', 'county'), until: dayOfReform },
    { ...link('town', 'district'), from: dayOfReform },
  ],
};

describe('the review organ of an agency', () => {
  it.each([
    ['finance', '青河县人民政府', '有管辖权的基层人民法院'],
    ['station', '青河县人民政府', '有管辖权的基层人民法院'],
    ['street', '青河县人民政府', '有管辖权的基层人民法院'],
    ['town', '新城区人民政府', '有管辖权的基层人民法院'],
    ['office', '平川市人民政府', '有管辖权的中级人民法院'],
    ['county', '平川市人民政府', '有管辖权的中级人民法院'],
    ['city', '云岭省人民政府', '有管辖权的中级人民法院'],
    // a provincial government hears it itself (行政复议法 Article 24(2))
    ['province', '云岭省人民政府', '有管辖权的中级人民法院'],
  ])('of %s is %s', (id, reviewOrgan, courtWords) => {
    const organs = remedyOrgansOf(tree, id as AgencyId, mon9Mar2026, nothingChosen);
    expect(organs).toMatchObject({ reviewOrgan, courtWords, court: null });
  });

  it('is the one of the day', () => {
    const before = remedyOrgansOf(tree, 'town' as AgencyId, day('2024-12-31'), nothingChosen);
    expect(before.reviewOrgan).toBe('青河县人民政府');
  });

  it('is unknown where the tree ends below it, until the agency names it', () => {
    const countyOnly = { ...tree, links: tree.links.filter(({ parent }) => parent !== 'city') };
    const office = 'office' as AgencyId;
    expect(remedyOrgansOf(countyOnly, office, mon9Mar2026, nothingChosen).reviewOrgan).toBeNull();
    const chosen = { reviewOrgan: ' 平川市人民政府 ', court: '平川市中级人民法院' };
    expect(remedyOrgansOf(countyOnly, office, mon9Mar2026, chosen)).toMatchObject({
      reviewOrgan: '平川市人民政府',
      court: '平川市中级人民法院',
      courtWords: '平川市中级人民法院',
    });
  });
});

describe('the remedy of a decision', () => {
  const decided = { refusedPartGrounds: [], decidedOn: mon9Mar2026 };
  const nowhere = { reviewOrganPlace: '', onlineAddress: '' };

  it('names the organs, their place and the online address', () => {
    const organs = remedyOrgansOf(tree, 'finance' as AgencyId, mon9Mar2026, {
      reviewOrgan: '',
      court: '青河县人民法院',
    });
    const places = { reviewOrganPlace: '青河县司法局', onlineAddress: 'https://example.cn/fuyi' };
    const { remedy, text } = letterRemedyOf(organs, { ...decided, outcome: 'stateSecret', act: '本告知' }, places);
    expect(remedy).toBe('reconsiderationFirst');
    expect(text).toBe(
      '如对本告知不服，应当先自知道本告知之日起60日内向青河县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向青河县人民法院提起行政诉讼。行政复议机关地址：青河县司法局。网上申请行政复议：https://example.cn/fuyi。',
    );
  });

  it('has no words where no organ is known', () => {
    const organs = { respondent: 'localGovernment', reviewOrgan: null, court: null, courtWords: '法院' } as const;
    expect(letterRemedyOf(organs, { ...decided, outcome: 'granted' }, nowhere)).toEqual({
      remedy: 'optional',
      text: '',
      reviewOrgan: null,
      court: null,
    });
  });
});

function agency(id: string, name: string, kind: Agency['kind'], level: Agency['level']): Agency {
  return {
    id: id as AgencyId,
    name,
    shortName: name,
    kind,
    level,
    areaCode: '654224',
    establishedOn: day('2000-01-01'),
    abolishedOn: null,
    contact: { office: '', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
  };
}

function link(child: string, parent: string) {
  return { child: child as AgencyId, parent: parent as AgencyId, from: day('2000-01-01'), until: null };
}
