import { expect, it } from 'vitest';
import { documentOf } from './notice-values.ts';

it('makes a notice of what was entered line by line, and leaves out what was not', () => {
  expect(
    documentOf({
      year: 2027,
      title: ' 通知 ',
      issuedBy: '国务院办公厅',
      verification: '已核对',
      daysOff: '春节 2027-02-05 2027-02-12\n\n元旦，2027-01-01',
      makeUpDays: '春节 2027-02-20',
    }),
  ).toEqual({
    area: '',
    year: 2027,
    title: '通知',
    issuedBy: '国务院办公厅',
    verification: '已核对',
    daysOff: [
      { occasion: '春节', from: '2027-02-05', to: '2027-02-12' },
      { occasion: '元旦', from: '2027-01-01', to: '2027-01-01' },
    ],
    makeUpDays: [{ occasion: '春节', date: '2027-02-20' }],
  });
});
