import { publicAnswerText } from '../../core/releases/public-answer.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import { openContent } from '../answers/answer-course.ts';
import type { Deps, RecordedEvent, StoredAnswer } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';

type Needs = Pick<Deps, 'queries' | 'digest' | 'sealer'>;

/** Whether every entry of the register of answers has the words that its events are bound to, and shows no others. */
export async function verifyAnswers(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const known = await deps.queries.listSubjects(agencyId, 'answer');
  const kept = (await deps.queries.listAnswers(agencyId)).map(({ answerId }) => answerId);
  const faults: LedgerFault[] = [];
  for (const id of new Set([...known, ...kept])) {
    // twice, because somebody may be at work between reading the events and reading the row
    const found = await faultOf(deps, agencyId, id as EntryId);
    const message = found === undefined ? undefined : await faultOf(deps, agencyId, id as EntryId);
    if (message !== undefined) faults.push({ subject: `answer/${id}`, message });
  }
  return faults;
}

async function faultOf(deps: Needs, agencyId: AgencyId, answerId: EntryId): Promise<string | undefined> {
  const events = await deps.queries.listEvents(agencyId, 'answer', answerId);
  const stored = await deps.queries.findAnswer(agencyId, answerId);
  if (events.length === 0) return '没有任何事件产生过这一条';
  if (stored === undefined) return '事件中有这一条，但公开的答复中没有';
  if (!isAsRecorded(deps, stored, events)) return '内容与事件不一致';
  if (stored.stage !== 'published') return undefined;
  const shown = await deps.queries.findPublishedAnswer(answerId);
  const isShown =
    shown !== undefined && 'title' in shown && deps.digest(publicAnswerText(shown)) === stored.contentDigest;
  return isShown ? undefined : '公开的内容与审定的不同';
}

function isAsRecorded(deps: Needs, stored: StoredAnswer, events: readonly RecordedEvent[]): boolean {
  if (stored.contentDigest !== events.at(-1)?.payload['contentDigest']) return false;
  try {
    return deps.digest(publicAnswerText(openContent(deps, stored))) === stored.contentDigest;
  } catch {
    return false;
  }
}
