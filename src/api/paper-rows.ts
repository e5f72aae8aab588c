import type { Static } from 'typebox';
import type * as contract from '../contract/papers.ts';
import { workingDaysBetween } from '../core/deadlines/work-calendar.ts';
import { formatCitation } from '../core/law/citation.ts';
import { actionOf } from '../core/requests/actions.ts';
import { mayGoOut } from '../core/requests/attachments.ts';
import { paperNextStep } from '../core/requests/decide-paper.ts';
import type { LetterField } from '../core/requests/letter-fields.ts';
import type { LetterFinding } from '../core/requests/letter-finding.ts';
import { letterOf } from '../core/requests/letters.ts';
import { outcomeOf } from '../core/requests/outcomes.ts';
import type { PaperEvent } from '../core/requests/paper-events.ts';
import { approvalRoutes, paperKindOf, paperTitle } from '../core/requests/paper-kinds.ts';
import { type PaperStage, paperActions, paperStageLabel, stagesBeforeSigning } from '../core/requests/paper-stages.ts';
import { serviceModes } from '../core/requests/request-events.ts';
import { serviceFailureLabel } from '../core/requests/service-failures.ts';
import { formatYuan } from '../core/values/fen.ts';
import type { AccountId } from '../core/values/ids.ts';
import { formatChinese } from '../core/values/plain-date.ts';
import type { OpenPaper } from '../usecases/papers/open-paper.ts';
import type { Account, Paper } from '../usecases/ports.ts';
import { effectBody } from './paper-effects.ts';
import { paperText } from './paper-text.ts';

/** A paper as lists show it. */
export function paperRow(
  paper: Paper,
  requestNumber: string,
  accounts: readonly Account[],
): Static<typeof contract.PaperRow> {
  const { kind, service, failure } = paper;
  const { audience } = letterOf(kind);
  return {
    paperId: paper.paperId,
    requestId: paper.requestId,
    requestNumber,
    kind,
    title: paperTitle(kind),
    audience,
    stage: paper.stage,
    documentNumber: paper.documentNumber,
    issuedOn: paper.issuedOn,
    servedOn: service?.countsOn ?? null,
    arrivedOn: service?.arrivedOn ?? null,
    failure:
      failure === null ? null : paperText.failed(formatChinese(failure.failedOn), serviceFailureLabel(failure.failure)),
    draftedByName: nameOf(paper.draftedBy, accounts),
    signedByName: nameOf(paper.signedBy, accounts),
    startedAt: paper.startedAt,
    formats: paper.files.map(({ format }) => format),
    nextStep: paperNextStep(paper, audience !== 'internal'),
  };
}

/** A paper with everything its page shows. */
export function paperReply(opened: OpenPaper): Static<typeof contract.getPaper.reply> {
  const { paper, state, loaded, content, accounts, attachments, services } = opened;
  return {
    paper: paperRow(paper, loaded.state.registration?.requestNumber ?? '', accounts),
    facts: factsOf(opened),
    route: approvalRoutes[paperKindOf(paper.kind).route].label,
    steps: stepsOf(opened),
    allowed: opened.allowed.map((action) => ({ action, label: labelFor(action, state.stage) })),
    notForMe: opened.notForMe?.message ?? null,
    fields: opened.fields.map(fieldRow),
    values: { ...content.values },
    event: effectBody(content.effect),
    attachmentIds: [...content.attachmentIds],
    attachable: attachments
      .filter(({ direction, discardedBy }) => direction === 'outgoing' && discardedBy === null)
      .map((attachment) => ({
        attachmentId: attachment.attachmentId,
        title: attachment.title,
        isCleared: mayGoOut(attachment, attachments),
      })),
    revision: paper.revision,
    contentDigest: opened.contentDigest,
    fileNote: (content.fileNote ?? []).map(({ evidence, ...note }) => ({ ...note, evidence: [...evidence] })),
    findings: opened.findings.map(findingRow),
    course: courseOf(opened),
    services: services.map(serviceRow),
    proposedMode: opened.proposedMode,
  };
}

/** A finding of the lint as screens show it. */
export function findingRow({ id, severity, message, cite, place }: LetterFinding) {
  return {
    rule: id,
    severity,
    message,
    cite: cite === undefined ? null : formatCitation(cite),
    field: 'field' in place ? place.field : null,
  };
}

function fieldRow({ id, label, kind, required, hint, longest, choices = [] }: LetterField) {
  return {
    ...{ id, label, kind, hint },
    isRequired: required,
    maxLength: longest,
    choices: choices.map((choice) => ({ value: choice.id, label: choice.label })),
  };
}

/** The three facts that matter before a signature: what is decided, until when, and what goes out with it. */
function factsOf({ loaded, due, calendar, today, content, attachments }: OpenPaper) {
  const { effect } = content;
  const left = due.dueOn === null ? null : workingDaysBetween(calendar, today, due.dueOn);
  const titles = content.attachmentIds.flatMap(
    (id) => attachments.find(({ attachmentId }) => attachmentId === id)?.title ?? [],
  );
  return [
    { label: paperText.matter, value: effect === null ? paperText.informsOnly : effectWords(loaded.told ?? effect) },
    {
      label: paperText.due,
      value: due.dueOn === null ? paperText.noDue : paperText.dueWords(formatChinese(due.dueOn), left ?? 0),
    },
    { label: paperText.files, value: titles.length === 0 ? paperText.noFiles : titles.join('；') },
  ];
}

function effectWords(effect: NonNullable<OpenPaper['content']['effect']>): string {
  const { label } = actionOf(effect.action);
  if (effect.action === 'close') {
    const row = outcomeOf(effect.outcome);
    return `${row.label}（${formatCitation(row.cite)}）`;
  }
  if (effect.action === 'extendReply') return paperText.byDays(label, effect.workingDays);
  if (effect.action === 'sendFeeNotice') return paperText.ofYuan(label, formatYuan(effect.amountFen));
  return label;
}

type StepState = 'done' | 'now' | 'ahead';

function stepsOf({ paper, state, accounts }: OpenPaper) {
  const order: readonly PaperStage[] = ['drafting', ...stagesBeforeSigning(state), 'issued'];
  const isDirect = paperKindOf(paper.kind).route === 'direct';
  const shown = isDirect ? order.filter((stage) => stage !== 'toSign') : order;
  const now = shown.indexOf(paper.stage);
  const people: Partial<Record<PaperStage, AccountId | null>> = {
    drafting: paper.draftedBy,
    inReview: paper.reviewedBy,
    inSecrecyReview: paper.secrecyReviewedBy,
    toSign: paper.signedBy,
  };
  return shown.map((stage, index) => {
    const isDone = paper.stage === 'issued' || index < now;
    const step: StepState = isDone ? 'done' : index === now ? 'now' : 'ahead';
    // a stage that is over or still ahead is named without 待 or 已
    const label = step === 'now' ? paperStageLabel(stage) : paperStageLabel(stage).replace(/^[待已]/u, '');
    return { stage, label, state: step, byName: nameOf(people[stage] ?? null, accounts) };
  });
}

function courseOf({ course, accounts }: OpenPaper) {
  return course.map(({ event, opinion }) => {
    const step = { ...event.payload, action: event.action } as unknown as PaperEvent;
    return {
      seq: event.seq,
      action: step.action,
      label: paperActions[step.action].label,
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      actorName: nameOf(event.actorId, accounts),
      opinion,
      detail: detailOf(step),
    };
  });
}

function detailOf(step: PaperEvent): string {
  switch (step.action) {
    case 'submit':
      return step.needsSecrecyReview ? paperText.withSecrecyReview : '';
    case 'sign':
      return step.documentNumber ?? '';
    case 'serve':
      return serviceModes.find(({ id }) => id === step.mode)?.label ?? step.mode;
    case 'recordFailedService':
      return serviceFailureLabel(step.failure);
    default:
      return '';
  }
}

function serviceRow({ record, detail }: OpenPaper['services'][number]) {
  const { mode, countsOn, failedOn, failure, trackingNumber, sentOn, signedOn, reachedOn } = record;
  const lines = [
    [paperText.sentOn, sentOn],
    [paperText.signedOn, signedOn],
    [paperText.reachedOn, reachedOn],
    [paperText.recipient, detail.recipient],
    [paperText.place, detail.place],
    [paperText.leftBehind, detail.isLeftBehind ? detail.witnesses : ''],
    [paperText.note, detail.note],
  ] as const;
  return {
    ...{ mode, countsOn, failedOn, failure, trackingNumber },
    lines: lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])),
  };
}

function labelFor(action: OpenPaper['allowed'][number], stage: OpenPaper['state']['stage']): string {
  return action === 'sign' && stage === 'drafting' ? paperText.issue : paperActions[action].label;
}

function nameOf(account: AccountId | null, accounts: readonly Account[]): string | null {
  return accounts.find(({ accountId }) => accountId === account)?.displayName ?? null;
}
