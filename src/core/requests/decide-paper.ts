import type { Permission } from '../access/permissions.ts';
import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { AccountId, Digest } from '../values/ids.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { fault } from './decision-context.ts';
import { letterOf } from './letters.ts';
import type { PaperAction, PaperEvent } from './paper-events.ts';
import { approvalRoutes, paperKindOf } from './paper-kinds.ts';
import type { PaperSettings } from './paper-settings.ts';
import { type PaperState, paperActionIds, paperActions, paperStageLabel, stagesBeforeSigning } from './paper-stages.ts';

/** What a decision about a paper needs besides its history. */
export interface PaperContext {
  readonly by: AccountId;
  /** Whether the person acting holds a permission for this paper's agency today. */
  readonly holds: (permission: Permission) => boolean;
  /** The colleague in whose place alone the person holds a permission; undefined where the own posts give it. */
  readonly inPlaceOf?: (permission: Permission) => AccountId | undefined;
  readonly settings: PaperSettings;
  /** Digest of the content as it is kept now; `null` where the action is not about the content. */
  readonly currentDigest: Digest | null;
}

/**
 * Whether something may be done to a paper. Refuses what the stage or the person's posts do not allow, what is one's own
 * work, and any agreement to another content than the one that was submitted and is kept now.
 */
export function decidePaperAction<Event extends PaperEvent>(
  state: PaperState,
  event: Event,
  context: PaperContext,
): Result<Event, Refusal> {
  const refusal =
    stageFault(state, event.action) ??
    permissionFault(state, event.action, context) ??
    ownWorkFault(state, event.action, context) ??
    serviceFault(state, event.action) ??
    contentFault(state, event, context);
  return refusal === undefined ? accept(event) : refuse(refusal);
}

/** Actions that stage, posts and the rule of two persons allow now: what a screen offers as buttons. */
export function allowedPaperActions(
  state: PaperState,
  context: Omit<PaperContext, 'currentDigest'>,
): readonly PaperAction[] {
  const asked = { ...context, currentDigest: null };
  return paperActionIds.filter(
    (action) =>
      stageFault(state, action) === undefined &&
      permissionFault(state, action, asked) === undefined &&
      ownWorkFault(state, action, asked) === undefined &&
      serviceFault(state, action) === undefined,
  );
}

/** Why the step that a paper waits for is not for this person although a post allows it; undefined where it is, or no post does. */
export function notForThisPerson(state: PaperState, context: Omit<PaperContext, 'currentDigest'>): Refusal | undefined {
  const action = awaitedAction(state);
  if (action === undefined) return undefined;
  const asked = { ...context, currentDigest: null };
  return permissionFault(state, action, asked) === undefined ? ownWorkFault(state, action, asked) : undefined;
}

/** The step that a paper waits for; undefined while it is drafted and after it was issued. */
export function awaitedAction({ stage }: Pick<PaperState, 'stage'>): 'review' | 'secrecyReview' | 'sign' | undefined {
  if (stage === 'inReview') return 'review';
  if (stage === 'inSecrecyReview') return 'secrecyReview';
  return stage === 'toSign' ? 'sign' : undefined;
}

/** Refusal of words for a draft that lies with somebody else, else undefined: the text under review stands still. */
export function draftFault(state: PaperState, holds: PaperContext['holds']): Refusal | undefined {
  if (!holds('paper.draft')) return notPermitted('拟稿');
  if (state.stage === 'drafting') return undefined;
  const stage = state.stage === 'new' ? '' : `文书现在是“${paperStageLabel(state.stage)}”，`;
  return fault('wrongStage', `${stage}不能修改。需要修改的，请先撤回，或者请审核人、签发人退回。`, ogi(45));
}

function stageFault(state: PaperState, action: PaperAction): Refusal | undefined {
  const { label, during, cite } = paperActions[action];
  const { stage } = state;
  const isPossible = (during as readonly string[]).includes(stage);
  // only what repeats a decision that was taken already goes out without anybody else's agreement
  const skips = action === 'sign' && stage === 'drafting' && !isDirect(state);
  const needless = action === 'submit' && isDirect(state);
  if (isPossible && !skips && !needless) return undefined;
  if (needless) return fault('wrongStage', '这种文书由经办人直接制发，无需送审。', cite);
  const where = stage === 'new' ? '尚未起草' : `是“${paperStageLabel(stage)}”`;
  return fault('wrongStage', `文书现在${where}，不能办理“${label}”。请刷新页面查看最新进展。`, cite);
}

function isDirect(state: PaperState): boolean {
  return state.kind !== null && paperKindOf(state.kind).route === 'direct';
}

function permissionFault(state: PaperState, action: PaperAction, { holds }: PaperContext): Refusal | undefined {
  return permissionsForStep(state, action).some(holds) ? undefined : notPermitted(paperActions[action].label);
}

/** Any of these permissions allows a step on a paper as it stands. */
export function permissionsForStep(state: PaperState, action: PaperAction): readonly Permission[] {
  if (action === 'sign' || (action === 'sendBack' && state.stage === 'toSign')) {
    return state.kind === null ? [] : approvalRoutes[paperKindOf(state.kind).route].signers;
  }
  if (action === 'sendBack') return state.stage === 'inReview' ? ['paper.review'] : ['paper.secrecyReview'];
  return paperActions[action].permissions;
}

function ownWorkFault(state: PaperState, action: PaperAction, context: PaperContext): Refusal | undefined {
  const { by, settings } = context;
  if (action !== 'review' && action !== 'secrecyReview' && action !== 'sign') return undefined;
  if (state.stage === 'drafting') return undefined;
  const { label } = paperActions[action];
  if (state.authors.includes(by)) {
    return fault('ownWork', `这份文书由您起草或者修改，不能由您“${label}”，请由另一位有相应权限的人员办理。`, ogi(45));
  }
  if (isForItsAuthor(state, action, context)) {
    return fault(
      'ownWorkOfPrincipal',
      `您代理的同事起草或者修改了这份文书，不能由您代其“${label}”，请由另一位有相应权限的人员办理。`,
      ogi(45),
    );
  }
  if (action !== 'sign' || settings.reviewerMaySign) return undefined;
  if (state.reviewedBy !== by && state.secrecyReviewedBy !== by) return undefined;
  return fault('ownReview', '这份文书由您审核或者审查，不能再由您签发，请由另一位有签发权限的人员签发。', ogi(45));
}

/** Whoever may not agree to their own work may not have it agreed to in their place either. */
function isForItsAuthor(state: PaperState, action: PaperAction, { holds, inPlaceOf }: PaperContext): boolean {
  if (inPlaceOf === undefined) return false;
  const principals = permissionsForStep(state, action).filter(holds).map(inPlaceOf);
  return principals.length > 0 && principals.every((id) => id !== undefined && state.authors.includes(id));
}

function contentFault(state: PaperState, event: PaperEvent, { currentDigest }: PaperContext): Refusal | undefined {
  if (!('contentDigest' in event)) return undefined;
  const submitted = state.stage === 'drafting' ? currentDigest : state.contentDigest;
  if (event.contentDigest === submitted && submitted === currentDigest) return undefined;
  return fault(
    'contentChanged',
    '您看到的文书内容与现在的不一致，没有办理。请刷新页面，核对最新内容后再办理。',
    ogi(45),
  );
}

function serviceFault({ service, kind }: PaperState, action: PaperAction): Refusal | undefined {
  if (action !== 'serve' && action !== 'confirmArrival' && action !== 'recordFailedService') return undefined;
  const { cite } = paperActions[action];
  if (kind !== null && letterOf(kind).audience === 'internal')
    return fault('notServed', '这种文书留存在卷内，不需要送达。', cite);
  if (action === 'serve' && service !== null)
    return fault('alreadyServed', '这份文书已经登记送达。送达未成功的，请先登记“送达未成功”，再登记新的送达。', cite);
  if (action === 'confirmArrival' && service === null)
    return fault('notServedYet', '这份文书还没有登记送达，请先登记送达。', cite);
  return action === 'confirmArrival' && service?.arrivedOn !== null
    ? fault('arrivedAlready', '对方收到的日期已经登记。', cite)
    : undefined;
}

function notPermitted(label: string): Refusal {
  return { reason: 'notPermitted', message: `您的岗位不能办理“${label}”，请由有相应权限的人员办理。` };
}

/** What has to happen next to a paper, as one sentence. */
export function paperNextStep(state: PaperState, isServedByPaper: boolean): string {
  switch (state.stage) {
    case 'new':
    case 'cancelled':
      return '已作废，无须再办。';
    case 'drafting':
      return isDirect(state) ? '核对内容后制发。' : '核对内容后送审。';
    case 'issued':
      return issuedNextStep(state, isServedByPaper);
    default: {
      const ahead = stagesBeforeSigning(state);
      const left = ahead.slice(ahead.indexOf(state.stage)).map((stage) => paperStageLabel(stage).slice(1));
      return `等待${left.join('，再')}。`;
    }
  }
}

function issuedNextStep({ service, failure }: PaperState, isServedByPaper: boolean): string {
  if (!isServedByPaper) return '已制发，随卷保存。';
  if (service !== null) return '已送达。';
  if (failure === null) return '已制发，下一步是送达并登记。';
  return '送达未成功，请换一种方式再次送达：可以直接送达、委托送达、邮寄、电子邮件或者传真；当面拒收的，可以在见证人见证下留置，并在送达回证上记明情况。';
}
