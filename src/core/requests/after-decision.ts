import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese } from '../values/plain-date.ts';
import { actionOf } from './actions.ts';
import { fault } from './decision-context.ts';
import { mustInformThirdParty } from './opinions.ts';
import type { EventOf } from './request-events.ts';
import type { RequestState } from './request-state.ts';

type AfterDecision = EventOf<'serve' | 'archive' | 'recordFailedService' | 'reopen'>;

/**
 * What is wrong with a step that follows the decision: it comes before it, a service failed that was not recorded, or the
 * file is closed before a third party was told of a disclosure against its will (Article 32).
 */
export function afterDecisionFault(state: RequestState, event: AfterDecision): Refusal | undefined {
  const early = beforeDecisionFault(state, event);
  return event.action === 'recordFailedService'
    ? (unservedFault(state) ?? early)
    : (early ?? untoldFault(state, event));
}

function untoldFault(state: RequestState, { action }: AfterDecision): Refusal | undefined {
  if (action !== 'archive' || !mustInformThirdParty(state)) return undefined;
  const message =
    '第三方不同意公开而决定公开的，应当将决定公开的内容和理由书面告知第三方。请先办理“告知第三方决定公开”，再归档。';
  return fault('thirdPartyUntold', message, ogi(32));
}

function unservedFault({ closing }: RequestState): Refusal | undefined {
  if (closing === null || closing.servedOn !== null) return undefined;
  return fault(
    'notServedYet',
    '答复还没有登记送达，无需登记送达未成功，请直接用另一种方式送达。',
    actionOf('serve').cite,
  );
}

function beforeDecisionFault(state: RequestState, event: AfterDecision): Refusal | undefined {
  const closedOn = state.closing?.closedOn;
  if (closedOn === undefined || event.happenedOn >= closedOn) return undefined;
  const { label, cite } = actionOf(event.action);
  const message = `${label}的日期（${formatChinese(event.happenedOn)}）早于作出处理决定之日（${formatChinese(closedOn)}），请核对。`;
  return fault('beforeDecision', message, cite, 'happenedOn');
}
