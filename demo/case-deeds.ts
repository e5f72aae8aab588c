import type { Actor } from '../src/core/access/permissions.ts';
import type { PaperEffect } from '../src/core/requests/paper-events.ts';
import type { PaperKind } from '../src/core/requests/paper-kinds.ts';
import type { EntryId, PaperId, RequestId } from '../src/core/values/ids.ts';
import { addDays, type PlainDate } from '../src/core/values/plain-date.ts';
import { draftAnswer } from '../src/usecases/answers/draft-answer.ts';
import { publishAnswer } from '../src/usecases/answers/publish-answer.ts';
import { passSecrecyReview, submitAnswer } from '../src/usecases/answers/review-answer.ts';
import { contentDigestOf, openContent } from '../src/usecases/papers/paper-content.ts';
import { recordService } from '../src/usecases/papers/record-service.ts';
import { noDetail } from '../src/usecases/papers/service-entries.ts';
import { signPaper } from '../src/usecases/papers/sign-paper.ts';
import { startPaper } from '../src/usecases/papers/start-paper.ts';
import { type PaperStepInput, reviewPaper, reviewPaperForSecrecy } from '../src/usecases/papers/step-paper.ts';
import { submitPaper } from '../src/usecases/papers/submit-paper.ts';
import type { RequestActionInput } from '../src/usecases/requests/append-request-action.ts';
import { takeRequestAction } from '../src/usecases/requests/take-request-action.ts';
import { must, type Stage } from './stage.ts';

/** Something done to a case so many working days before today. */
export interface Deed {
  readonly ago: number;
  run(stage: Stage, requestId: RequestId, day: PlainDate): Promise<void>;
}

// no real item has it
const postalNumber = '0000000000000';
const answered = '征收土地公告、补偿安置方案各一份，共6页，随本答复提供。';

/** Taken over by the clerk. */
export function claimed(ago: number): Deed {
  return act(ago, (happenedOn) => ({ action: 'claim', happenedOn }));
}

function act(ago: number, eventOf: (day: PlainDate) => RequestActionInput): Deed {
  return {
    ago,
    run: async ({ deps, clerk }, requestId, day) => {
      const event = eventOf(day);
      must(await takeRequestAction(deps, clerk, { requestId, event }), `${event.action} of ${requestId}`);
    },
  };
}

/** A paper written and submitted on one day. */
export function submitted(ago: number, kind: PaperKind, values: Readonly<Record<string, string>>): readonly Deed[] {
  return [
    {
      ago,
      run: async ({ deps, clerk }, requestId, day) => {
        const paperId = paperOf(requestId, kind);
        const content = { values, attachmentIds: [], effect: effectOf(kind, day) };
        must(await startPaper(deps, clerk, { paperId, requestId, kind, replaces: null, content }), `Paper ${paperId}`);
        must(await submitPaper(deps, clerk, await seenBy(deps, clerk, paperId)), `Submission of ${paperId}`);
      },
    },
  ];
}

/** The same, read by its reviewer and by the secrecy reviewer: it waits for the signature. */
export function reviewed(ago: number, kind: PaperKind, values: Readonly<Record<string, string>>): readonly Deed[] {
  return [
    ...submitted(ago, kind, values),
    {
      ago,
      run: async ({ deps, reviewer, secrecy }, requestId) => {
        const seen = await seenBy(deps, reviewer, paperOf(requestId, kind));
        must(await reviewPaper(deps, reviewer, seen), `Review of ${requestId}`);
        must(await reviewPaperForSecrecy(deps, secrecy, seen), `Secrecy review of ${requestId}`);
      },
    },
  ];
}

/** A paper of the disclosure office or the leader, issued on the day it was written. */
export function issued(ago: number, kind: PaperKind, values: Readonly<Record<string, string>>): readonly Deed[] {
  const needsSecrecy = kind === 'third-party-consultation';
  return [
    ...submitted(ago, kind, values),
    {
      ago,
      run: async ({ deps, leader, secrecy }, requestId) => {
        const seen = await seenBy(deps, leader, paperOf(requestId, kind));
        if (needsSecrecy) must(await reviewPaperForSecrecy(deps, secrecy, seen), `Secrecy review of ${requestId}`);
        must(await signPaper(deps, leader, seen), `Signature of ${requestId}`);
      },
    },
  ];
}

/** A reply through every hand, and posted the next working day. */
export function replied(ago: number): readonly Deed[] {
  return [
    ...reviewed(ago, 'reply-granted', { provided: answered }),
    {
      ago,
      run: async ({ deps, leader }, requestId) => {
        const seen = await seenBy(deps, leader, paperOf(requestId, 'reply-granted'));
        must(await signPaper(deps, leader, seen), `Signature of ${requestId}`);
      },
    },
    {
      ago: ago - 1,
      run: async ({ deps, clerk }, requestId, day) => {
        const paperId = paperOf(requestId, 'reply-granted');
        const days = {
          mode: 'byPost',
          sentOn: day,
          signedOn: null,
          reachedOn: null,
          trackingNumber: postalNumber,
        } as const;
        must(await recordService(deps, clerk, { paperId, days, detail: noDetail }), `Service of ${requestId}`);
      },
    },
  ];
}

/** The answered request, shown to everybody after two others released it. */
export function shown(ago: number): readonly Deed[] {
  return [
    {
      ago,
      run: async ({ deps, clerk, secrecy, leader }, requestId) => {
        const answerId = `${requestId}-answer` as EntryId;
        const words = {
          title: '城关镇东街旧城改造项目的征收土地公告和补偿安置方案',
          question: '申请公开城关镇东街旧城改造项目的征收土地公告和补偿安置方案。',
          answer: `予以公开。\n${answered}`,
        };
        const draft = must(await draftAnswer(deps, clerk, { answerId, requestId, words }), 'A public answer');
        must(await submitAnswer(deps, clerk, { answerId }), 'Its submission');
        const seen = draft.contentDigest;
        must(await passSecrecyReview(deps, secrecy, { answerId, seen }), 'Its secrecy review');
        must(await publishAnswer(deps, leader, { answerId, seen }), 'Its publication');
      },
    },
  ];
}

function paperOf(requestId: RequestId, kind: PaperKind): PaperId {
  return `${requestId}-${kind}` as PaperId;
}

/** What a colleague agrees to: the newest content as it stands. */
async function seenBy(deps: Stage['deps'], { agencyId }: Actor, paperId: PaperId): Promise<PaperStepInput> {
  const paper = await deps.queries.findPaper(agencyId, paperId);
  const draft = await deps.queries.findPaperDraft(agencyId, paperId);
  if (paper === undefined || draft === undefined) throw new Error(`The demonstration has no paper ${paperId}.`);
  return { paperId, contentDigest: contentDigestOf(deps, paper, openContent(deps, draft)), opinion: '' };
}

function effectOf(kind: PaperKind, day: PlainDate): PaperEffect {
  switch (kind) {
    case 'correction-notice':
      return { action: 'askCorrection', correctBy: addDays(day, 21) };
    case 'extension-notice':
      return { action: 'extendReply', workingDays: 15 };
    case 'third-party-consultation':
      return { action: 'askThirdParty' };
    case 'reply-partial':
      return { action: 'close', outcome: 'partiallyGranted', refusedPartGrounds: ['enforcementFile'] };
    default:
      return { action: 'close', outcome: 'granted' };
  }
}
