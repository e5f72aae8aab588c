import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import type { Permission } from '../access/permissions.ts';
import type { AccountId, Digest, RequestId } from '../values/ids.ts';
import { allowedPaperActions, decidePaperAction, type PaperContext, paperNextStep } from './decide-paper.ts';
import { effectFault, needsSecrecyReview } from './paper-effect.ts';
import type { PaperAction, PaperEvent } from './paper-events.ts';
import { approvalRoutes, type PaperKind, paperKindIds, paperKindOf } from './paper-kinds.ts';
import { defaultPaperSettings } from './paper-settings.ts';
import {
  newPaper,
  type PaperStage,
  type PaperState,
  paperActionIds,
  paperActions,
  paperWith,
  stagesBeforeSigning,
} from './paper-stages.ts';

const mon9Mar = day('2026-03-09');
const [drafter, reviewer, examiner, leader] = ['drafter', 'reviewer', 'examiner', 'leader'] as AccountId[];
const digest = 'a'.repeat(64) as Digest;
const other = 'b'.repeat(64) as Digest;

const submission = (needsSecrecy = false): PaperEvent => ({
  action: 'submit',
  revision: 1,
  contentDigest: digest,
  needsSecrecyReview: needsSecrecy,
  authors: [drafter as AccountId],
});
const review: PaperEvent = { action: 'review', contentDigest: digest };
const examination: PaperEvent = { action: 'secrecyReview', contentDigest: digest };
const signature: PaperEvent = {
  action: 'sign',
  contentDigest: digest,
  documentNumber: '云政公复〔2026〕1号',
  files: [],
};
const posting: PaperEvent = { action: 'serve', mode: 'byPost', countsOn: mon9Mar };
const return_: PaperEvent = { action: 'recordFailedService', failure: 'returnedMail', failedOn: mon9Mar };

describe('the way of a paper to its signature', () => {
  it.each<[string, PaperKind, boolean, readonly PaperStage[]]>([
    ['a reply is reviewed and signed by the leader', 'reply-denied', false, ['inReview', 'toSign']],
    ['one that hands something out is examined too', 'reply-granted', true, ['inReview', 'inSecrecyReview', 'toSign']],
    ['the head of the office consents to an extension', 'extension-notice', false, ['toSign']],
    ['what quotes content to others is examined', 'third-party-consultation', true, ['inSecrecyReview', 'toSign']],
  ])('%s', (_, kind, needsSecrecy, stages) => {
    const submitted = paperAfterEvents(kind, [submission(needsSecrecy)]);
    expect(stagesBeforeSigning(submitted)).toEqual(stages);
    expect(submitted.stage).toBe(stages[0]);
  });

  it.each<[PaperKind, Parameters<typeof needsSecrecyReview>[1], number, boolean]>([
    ['reply-granted', { action: 'close', outcome: 'granted' }, 0, true],
    ['reply-granted', { action: 'close', outcome: 'alreadyPublic' }, 0, false],
    ['reply-partial', { action: 'close', outcome: 'partiallyGranted' }, 0, true],
    ['reply-denied', { action: 'close', outcome: 'stateSecret' }, 0, false],
    ['reply-rectification', { action: 'close', outcome: 'rectified' }, 1, true],
    ['third-party-consultation', { action: 'askThirdParty' }, 0, true],
    ['correction-notice', { action: 'askCorrection', correctBy: mon9Mar }, 0, false],
  ])('%s with %o and %i files: secrecy review %s', (kind, effect, fileCount, isNeeded) => {
    expect(needsSecrecyReview(kind, effect, fileCount)).toBe(isNeeded);
  });

  it.each(paperKindIds)('%s names who signs it, and its source', (kind) => {
    const route = approvalRoutes[paperKindOf(kind).route];
    expect(route.signers.length).toBeGreaterThan(0);
    expect(route.cite.article).toBeGreaterThan(0);
  });
});

describe('every action at every stage', () => {
  const stages = ['drafting', 'inReview', 'inSecrecyReview', 'toSign', 'issued', 'cancelled'] as const;
  const pairs = paperActionIds.flatMap((action) => stages.map((stage) => [action, stage] as const));

  it.each(pairs)('%s while %s', (action, stage) => {
    const decision = decidePaperAction(reached(stage), eventOf(action), contextOf('somebody'));
    const isNamed = (paperActions[action].during as readonly string[]).includes(stage);
    // only what repeats a decision is issued without anybody else's agreement
    const isAllowed = isNamed && !(action === 'sign' && stage === 'drafting');
    const reason = decision.ok ? 'accepted' : decision.refusal.reason;
    expect(reason === 'wrongStage').toBe(!isAllowed);
  });
});

describe('four eyes', () => {
  const inReview = paperAfterEvents('reply-granted', [submission(true)]);
  const inSecrecyReview = paperAfterEvents('reply-granted', [submission(true), review]);
  const toSign = paperAfterEvents('reply-granted', [submission(true), review, examination]);

  it.each<[string, PaperState, PaperEvent, AccountId | undefined, string]>([
    ['the drafter reviews', inReview, review, drafter, 'ownWork'],
    ['the drafter examines', inSecrecyReview, examination, drafter, 'ownWork'],
    ['the drafter signs', toSign, signature, drafter, 'ownWork'],
    ['the reviewer signs', toSign, signature, reviewer, 'ownReview'],
    ['the examiner signs', toSign, signature, examiner, 'ownReview'],
    ['somebody agrees to another content', inReview, { ...review, contentDigest: other }, reviewer, 'contentChanged'],
    ['somebody signs another content', toSign, { ...signature, contentDigest: other }, leader, 'contentChanged'],
  ])('%s: refused', (_, state, event, by, reason) => {
    const decision = decidePaperAction(state, event, contextOf(by ?? 'nobody'));
    expect(decision).toMatchObject({ ok: false, refusal: { reason, message: expect.any(String) } });
  });

  it('lets one person review and sign where a setting says so, but never the drafter', () => {
    const settings = { ...defaultPaperSettings, reviewerMaySign: true };
    expect(decidePaperAction(toSign, signature, contextOf('reviewer', { settings }))).toMatchObject({ ok: true });
    expect(decidePaperAction(toSign, signature, contextOf('drafter', { settings }))).toMatchObject({ ok: false });
  });

  it('lets nobody agree in the place of its drafter, but in that of somebody else', () => {
    const inPlaceOf = (principal: string) => ({ inPlaceOf: () => principal as AccountId });
    const ofTheDrafter = decidePaperAction(toSign, signature, contextOf('deputy', inPlaceOf('drafter')));
    expect(ofTheDrafter).toMatchObject({ ok: false, refusal: { reason: 'ownWorkOfPrincipal' } });
    expect(decidePaperAction(toSign, signature, contextOf('deputy', inPlaceOf('leader')))).toMatchObject({ ok: true });
    const ownPost = contextOf('deputy', { inPlaceOf: () => undefined });
    expect(decidePaperAction(toSign, signature, ownPost)).toMatchObject({ ok: true });
  });

  it('refuses a draft that was changed behind the submission', () => {
    const decision = decidePaperAction(toSign, signature, contextOf('leader', { currentDigest: other }));
    expect(decision).toMatchObject({ ok: false, refusal: { reason: 'contentChanged' } });
  });

  it.each<[PaperState, Permission, PaperAction]>([
    [inReview, 'paper.review', 'review'],
    [inSecrecyReview, 'paper.secrecyReview', 'secrecyReview'],
    [toSign, 'paper.sign', 'sign'],
  ])('asks for the post of its step: %#', (state, permission, action) => {
    const holding = allowedPaperActions(state, contextOf('leader', { holds: (held) => held === permission }));
    const lacking = allowedPaperActions(state, contextOf('leader', { holds: (held) => held !== permission }));
    expect([holding.includes(action), lacking.includes(action)]).toEqual([true, false]);
  });

  it('forgets every agreement when the paper goes back', () => {
    const back = paperWith(toSign, { event: { action: 'sendBack' }, happenedOn: mon9Mar, by: leader as AccountId });
    expect(back).toMatchObject({ stage: 'drafting', contentDigest: null, reviewedBy: null, secrecyReviewedBy: null });
    expect(back.isReturned).toBe(true);
  });
});

describe('service', () => {
  const issued = paperAfterEvents('reply-denied', [submission(), review, signature]);

  it('stands until it fails, and may then be tried in another way', () => {
    const served = paperWith(issued, dated(posting));
    const failed = paperWith(served, dated(return_));
    expect(decidePaperAction(served, posting, contextOf('drafter'))).toMatchObject({
      refusal: { reason: 'alreadyServed' },
    });
    expect([served.service?.countsOn, failed.service]).toEqual([mon9Mar, null]);
    expect(paperNextStep(failed, true)).toContain('换一种方式');
    expect(decidePaperAction(failed, posting, contextOf('drafter'))).toMatchObject({ ok: true });
  });

  it('is not asked for of what stays in the file', () => {
    const form = paperAfterEvents('registration-form', [signature]);
    expect(decidePaperAction(form, posting, contextOf('drafter'))).toMatchObject({ refusal: { reason: 'notServed' } });
  });
});

describe('what a letter does to its request', () => {
  it.each<[string, PaperKind, Parameters<typeof effectFault>[1], string | undefined]>([
    ['the decision it was made for', 'reply-denied', { action: 'close', outcome: 'stateSecret' }, undefined],
    ['another decision', 'reply-denied', { action: 'close', outcome: 'granted' }, 'letterForeign'],
    ['another action', 'correction-notice', { action: 'close', outcome: 'granted' }, 'effectForeign'],
    ['nothing, where it has to decide', 'reply-denied', null, 'effectMissing'],
    ['nothing, where it informs', 'consultation-notice', null, undefined],
    [
      'a joint maker asked by the wrong letter',
      'agency-confirmation',
      { action: 'askAgency', capacity: 'jointMaker' },
      'letterForeign',
    ],
  ])('%s', (_, kind, effect, reason) => {
    expect(effectFault(kind, effect)?.reason).toBe(reason);
  });
});

function dated(event: PaperEvent, by: AccountId | undefined = drafter) {
  return { event, happenedOn: mon9Mar, by: by as AccountId };
}

function paperAfterEvents(kind: PaperKind, events: readonly PaperEvent[]): PaperState {
  const by: Partial<Record<PaperAction, AccountId | undefined>> = {
    review: reviewer,
    secrecyReview: examiner,
    sign: leader,
  };
  const started = paperWith(newPaper, dated({ action: 'start', requestId: 'request-1' as RequestId, kind }));
  return events.reduce((state, event) => paperWith(state, dated(event, by[event.action] ?? drafter)), started);
}

function reached(stage: PaperStage): PaperState {
  const [submitted, reviewed, examined] = [submission(true), review, examination];
  const ways: Readonly<Record<PaperStage, readonly PaperEvent[]>> = {
    drafting: [],
    inReview: [submitted],
    inSecrecyReview: [submitted, reviewed],
    toSign: [submitted, reviewed, examined],
    issued: [submitted, reviewed, examined, signature],
    cancelled: [{ action: 'cancel' }],
  };
  return paperAfterEvents('reply-granted', ways[stage]);
}

function eventOf(action: PaperAction): PaperEvent {
  const events: Readonly<Record<PaperAction, PaperEvent>> = {
    start: { action: 'start', requestId: 'request-1' as RequestId, kind: 'reply-granted' },
    submit: submission(true),
    recall: { action: 'recall' },
    review,
    secrecyReview: examination,
    sendBack: { action: 'sendBack' },
    sign: signature,
    cancel: { action: 'cancel' },
    serve: posting,
    confirmArrival: { action: 'confirmArrival', arrivedOn: mon9Mar },
    recordFailedService: return_,
  };
  return events[action];
}

function contextOf(by: string, what: Partial<PaperContext> = {}): PaperContext {
  return { by: by as AccountId, holds: () => true, settings: defaultPaperSettings, currentDigest: digest, ...what };
}
