import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { anEvent, clerk } from '../../../tests/support/request-events.ts';
import type { AccountId } from '../values/ids.ts';
import { messagesAfter } from './action-messages.ts';
import { actionIds } from './actions.ts';
import { messageKinds, messageWords } from './message-kinds.ts';

const mon2Mar = day('2026-03-02');
const colleague = 'colleague-01' as AccountId;

describe('what is told of an event', () => {
  it.each([
    [
      'a request put on a desk',
      anEvent('assign', mon2Mar, { to: colleague }),
      [{ to: colleague, message: 'assigned' }],
    ],
    ['one taken for oneself', anEvent('assign', mon2Mar, { to: clerk }), []],
    ['a transfer', anEvent('transferInternally', mon2Mar, { to: colleague }), [{ to: colleague, message: 'assigned' }]],
    ['an answer decided but not served', anEvent('close', mon2Mar), []],
    [
      'the end without an answer',
      anEvent('close', mon2Mar, { outcome: 'feeUnpaid' }),
      [{ to: 'applicant', message: 'noLongerProcessed' }],
    ],
    ['service', anEvent('serve', mon2Mar), [{ to: 'applicant', message: 'replyReady' }]],
    ['urging', anEvent('urge', mon2Mar), [{ to: 'caseOfficer', message: 'urged' }]],
  ] as const)('%s', (_, event, messages) => {
    expect(messagesAfter(event)).toEqual(messages);
  });

  it('reaches the applicant in kinds made for applicants, and colleagues in the others', () => {
    for (const action of actionIds)
      for (const { to, message } of messagesAfter(anEvent(action, mon2Mar)))
        expect(messageKinds[message].audience, action).toBe(to === 'applicant' ? 'applicant' : 'office');
  });

  it('says the number and nothing else of the request', () => {
    for (const kind of Object.keys(messageKinds) as (keyof typeof messageKinds)[]) {
      const { subject, sentence } = messageWords(kind, 'QHX-2026-0001');
      expect(subject).toMatch(/^政府信息公开申请 QHX-2026-0001 \S+$/);
      expect(sentence.startsWith(`${subject}。`)).toBe(true);
    }
  });
});
