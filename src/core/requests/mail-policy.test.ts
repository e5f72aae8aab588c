import { describe, expect, it } from 'vitest';
import { isQuiet, mailAddressOf, minutesUntilNext } from './mail-policy.ts';

const contact = { phone: null, email: 'a@example.cn', address: null, postalCode: null, fax: null };

describe('mail to an applicant', () => {
  it.each([
    ['asked for and with an address', { contact, wantsMail: true }, 'a@example.cn'],
    ['not asked for', { contact }, null],
    ['asked for without an address', { contact: { ...contact, email: null }, wantsMail: true }, null],
  ] as const)('%s', (_, application, address) => {
    expect(mailAddressOf(application)).toBe(address);
  });

  it.each([
    [21, 21, 8, true],
    [23, 21, 8, true],
    [0, 21, 8, true],
    [7, 21, 8, true],
    [8, 21, 8, false],
    [20, 21, 8, false],
    [13, 12, 14, true],
    [14, 12, 14, false],
    [3, 5, 5, false],
  ])('at %d with quiet hours from %d to %d: %s', (hour, quietFrom, quietUntil, quiet) => {
    expect(isQuiet(hour, { quietFrom, quietUntil })).toBe(quiet);
  });

  it('is tried six times more, ever later, and then given up', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(minutesUntilNext)).toEqual([1, 5, 15, 60, 240, 720, null]);
  });
});
