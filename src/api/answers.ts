import type { Static } from 'typebox';
import * as contract from '../contract/answers.ts';
import { type Actor, holds, type Permission } from '../core/access/permissions.ts';
import { type PublicAnswerAct, publicAnswerActs } from '../core/releases/public-answer.ts';
import type { Digest, EntryId, RequestId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { openContent } from '../usecases/answers/answer-course.ts';
import { draftAnswer } from '../usecases/answers/draft-answer.ts';
import { type AnswerWithCourse, openAnswer } from '../usecases/answers/open-answer.ts';
import {
  type DisclosureProposal,
  listDisclosureProposals,
  takeUpProposal,
} from '../usecases/answers/propose-disclosure.ts';
import { proposeWords } from '../usecases/answers/propose-words.ts';
import { publishAnswer, withdrawAnswer } from '../usecases/answers/publish-answer.ts';
import { passSecrecyReview, sendAnswerBack, submitAnswer } from '../usecases/answers/review-answer.ts';
import { reviseAnswer } from '../usecases/answers/revise-answer.ts';
import type { Deps, StoredAnswer } from '../usecases/ports.ts';
import { answerHindranceText } from './text.ts';

const list = apiRoute({
  ...contract.listAnswers,
  permission: 'answer.read',
  async handle({ deps, actor }) {
    const answers = await deps.queries.listAnswers(actor.agencyId);
    return { ok: true, value: { rows: answers.map((answer) => answerRow(deps, answer)) } };
  },
});

const open = apiRoute({
  ...contract.getAnswer,
  permission: 'answer.read',
  async handle({ deps, actor, params }) {
    const opened = await openAnswer(deps, actor, params.answerId as EntryId);
    return opened.ok ? { ok: true, value: detail(deps, actor, opened.value) } : opened;
  },
});

const words = apiRoute({
  ...contract.proposeWords,
  permission: 'answer.draft',
  handle: ({ deps, actor, params }) => proposeWords(deps, actor, { requestId: params.requestId as RequestId }),
});

const draft = apiRoute({
  ...contract.draftAnswer,
  permission: 'answer.draft',
  async handle({ deps, actor, body }) {
    const { answerId, requestId, ...text } = body;
    const drafted = await draftAnswer(deps, actor, {
      answerId: answerId as EntryId,
      requestId: requestId as RequestId,
      words: text,
    });
    return drafted.ok ? { ok: true, status: 201, value: answerRow(deps, drafted.value) } : drafted;
  },
});

const revise = apiRoute({
  ...contract.reviseAnswer,
  permission: 'answer.draft',
  async handle({ deps, actor, params, body }) {
    const { basedOn, ...text } = body;
    const answerId = params.answerId as EntryId;
    const revised = await reviseAnswer(deps, actor, { answerId, basedOn: basedOn as Digest, words: text });
    return revised.ok ? { ok: true, value: answerRow(deps, revised.value) } : revised;
  },
});

const submit = apiRoute({
  ...contract.submitAnswer,
  permission: 'answer.draft',
  async handle({ deps, actor, params }) {
    const done = await submitAnswer(deps, actor, { answerId: params.answerId as EntryId });
    return done.ok ? { ok: true, value: answerRow(deps, done.value) } : done;
  },
});

const secrecy = apiRoute({
  ...contract.passSecrecyReview,
  permission: 'answer.secrecyReview',
  async handle({ deps, actor, params, body }) {
    const seen = body.seen as Digest;
    const done = await passSecrecyReview(deps, actor, { answerId: params.answerId as EntryId, seen });
    return done.ok ? { ok: true, value: answerRow(deps, done.value) } : done;
  },
});

const publish = apiRoute({
  ...contract.publishAnswer,
  permission: 'answer.approve',
  async handle({ deps, actor, params, body }) {
    const done = await publishAnswer(deps, actor, {
      answerId: params.answerId as EntryId,
      seen: body.seen as Digest,
    });
    return done.ok ? { ok: true, value: answerRow(deps, done.value) } : done;
  },
});

const sendBack = apiRoute({
  ...contract.sendAnswerBack,
  permission: 'answer.read',
  async handle({ deps, actor, params, body }) {
    const done = await sendAnswerBack(deps, actor, { answerId: params.answerId as EntryId, opinion: body.opinion });
    return done.ok ? { ok: true, value: answerRow(deps, done.value) } : done;
  },
});

const withdraw = apiRoute({
  ...contract.withdrawAnswer,
  permission: 'answer.withdraw',
  async handle({ deps, actor, params, body }) {
    const done = await withdrawAnswer(deps, actor, { answerId: params.answerId as EntryId, why: body.why });
    return done.ok ? { ok: true, value: answerRow(deps, done.value) } : done;
  },
});

const proposals = apiRoute({
  ...contract.listDisclosureProposals,
  permission: 'answer.draft',
  async handle({ deps, actor }) {
    const listed = await listDisclosureProposals(deps, actor);
    return listed.ok ? { ok: true, value: { rows: listed.value.map(proposalRow) } } : listed;
  },
});

const takeUp = apiRoute({
  ...contract.takeUpProposal,
  permission: 'answer.draft',
  async handle({ deps, actor, body }) {
    const { answerId, requestIds, ...text } = body;
    const drafted = await takeUpProposal(deps, actor, {
      answerId: answerId as EntryId,
      requestIds: requestIds as RequestId[],
      words: text,
    });
    return drafted.ok ? { ok: true, status: 201, value: answerRow(deps, drafted.value) } : drafted;
  },
});

export const answerRoutes: readonly ApiRoute[] = [
  list,
  open,
  words,
  draft,
  revise,
  submit,
  secrecy,
  publish,
  sendBack,
  withdraw,
  proposals,
  takeUp,
];

function proposalRow({ requests, ...proposal }: DisclosureProposal) {
  return {
    ...proposal,
    requests: requests.map(({ requestId, requestNumber, receivedOn, outcome }) => ({
      requestId,
      requestNumber,
      receivedOn,
      outcome,
    })),
  };
}

function answerRow(deps: Pick<Deps, 'sealer'>, answer: StoredAnswer): Static<typeof contract.AnswerRow> {
  return {
    answerId: answer.answerId,
    title: openContent(deps, answer).title,
    stage: answer.stage,
    origin: answer.origin,
    requestCount: answer.requestIds.length,
    publishedAt: answer.publishedAt,
  };
}

const permissionOf: Readonly<Record<PublicAnswerAct, readonly Permission[]>> = {
  save: ['answer.draft'],
  submit: ['answer.draft'],
  passSecrecy: ['answer.secrecyReview'],
  approve: ['answer.approve'],
  sendBack: ['answer.secrecyReview', 'answer.approve'],
  withdraw: ['answer.withdraw'],
};

function detail(
  deps: Pick<Deps, 'sealer'>,
  actor: Actor,
  { stored, content, course, requests }: AnswerWithCourse,
): Static<typeof contract.getAnswer.reply> {
  const isAuthor = stored.authors.includes(actor.id);
  const possible = (Object.keys(publicAnswerActs) as readonly PublicAnswerAct[]).filter(
    (act) =>
      publicAnswerActs[act].during.includes(stored.stage) &&
      permissionOf[act].some((permission) => holds(actor, permission)),
  );
  const reviews: readonly PublicAnswerAct[] = ['passSecrecy', 'approve'];
  const allowed = possible.filter((act) => !(isAuthor && reviews.includes(act)));
  return {
    row: answerRow(deps, stored),
    title: content.title,
    question: content.question,
    answer: content.answer,
    outcome: content.outcome,
    receivedOn: content.receivedOn,
    answeredOn: content.answeredOn,
    contentDigest: stored.contentDigest,
    requests: [...requests],
    allowed: allowed.map((act) => ({ act, label: publicAnswerActs[act].label })),
    hindrance: allowed.length < possible.length ? answerHindranceText : null,
    course: [...course],
  };
}
