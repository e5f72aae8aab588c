import { describe, expect, it } from 'vitest';
import { needsConfirmation, type RegistrationValues } from './registration-values.ts';

describe('whether receipt hangs on a confirmation (Article 31)', () => {
  it.each<[string, RegistrationValues, boolean]>([
    ['not before a channel is chosen', {}, false],
    ['not at the counter', { channel: 'inPerson' }, false],
    ['not by post that is signed for', { channel: 'byPost', mail: 'signedFor' }, false],
    ['not by post while the kind of mail is open', { channel: 'byPost' }, false],
    ['by ordinary letter', { channel: 'byPost', mail: 'ordinary' }, true],
    ['by fax', { channel: 'byFax' }, true],
    ['by mail', { channel: 'byEmail' }, true],
    ['by the online channel', { channel: 'online' }, true],
  ])('%s', (_, values, expected) => {
    expect(needsConfirmation(values)).toBe(expected);
  });
});
