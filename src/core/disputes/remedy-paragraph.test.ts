import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { formatCitation, reconsiderationAct } from '../law/citation.ts';
import type { RemedyClass } from '../requests/outcomes.ts';
import { remedyCitations, remedyParagraph } from './remedy-paragraph.ts';

const reply = { decidedOn: day('2026-03-20'), reviewOrgan: '青河县人民政府', court: '青河县人民法院' };

describe('the remedy paragraph', () => {
  it.each<[RemedyClass, string]>([
    [
      'optional',
      '如对本答复不服，可以自知道本答复之日起60日内向青河县人民政府申请行政复议，也可以自知道本答复之日起6个月内向青河县人民法院提起行政诉讼。',
    ],
    [
      'reconsiderationFirst',
      '如对本答复不服，应当先自知道本答复之日起60日内向青河县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向青河县人民法院提起行政诉讼。',
    ],
    [
      'reconsiderationFirstForRefusedPart',
      '如对本答复中不予公开的部分不服，应当先自知道本答复之日起60日内向青河县人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向青河县人民法院提起行政诉讼；如对其余部分不服，可以自知道本答复之日起60日内向青河县人民政府申请行政复议，也可以自知道本答复之日起6个月内向青河县人民法院提起行政诉讼。',
    ],
  ])('%s', (remedy, text) => {
    expect(remedyParagraph({ ...reply, remedy })).toBe(text);
  });

  it('rests on the duty to name reconsideration first exactly where it comes first', () => {
    const duty = formatCitation(reconsiderationAct(23, 2));
    const naming = Object.entries(remedyCitations).filter(([, cites]) => cites.map(formatCitation).includes(duty));
    expect(naming.map(([remedy]) => remedy)).toEqual(['reconsiderationFirst', 'reconsiderationFirstForRefusedPart']);
  });

  it('names the online address where there is one', () => {
    const text = remedyParagraph({ ...reply, remedy: 'optional', onlineAddress: 'https://example.cn/fuyi' });
    expect(text).toMatch(/网上申请行政复议：https:\/\/example\.cn\/fuyi。$/);
  });
});
