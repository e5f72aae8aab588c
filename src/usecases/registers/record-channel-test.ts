import type { Actor } from '../../core/access/permissions.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Channel } from '../../core/requests/channels.ts';
import type { EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** What somebody found who tried a way on which requests come in. */
export interface TriedChannel {
  readonly channel: Channel;
  readonly testedOn: PlainDate;
  readonly works: boolean;
  readonly method: string;
}

/** Keeps that a way on which requests come in was tried; refuses a day to come and a trial that nobody described. */
export async function recordChannelTest(
  deps: Deps,
  actor: Actor,
  tried: TriedChannel,
): Promise<Result<EntryId, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return refuse([allowed.refusal]);
  const method = tried.method.trim();
  const faults = faultsOf({ ...tried, method }, deps.today());
  if (faults.length > 0) return refuse(faults);
  return deps.inTransaction(async (stores) => {
    const testId = deps.newId() as EntryId;
    await stores.registers.saveChannelTest({
      ...tried,
      method,
      testId,
      agencyId: actor.agencyId,
      testedBy: actor.id,
      recordedAt: deps.now(),
    });
    const detail = { channel: tried.channel, works: tried.works };
    await stores.audit.record(actor, 'channel.tested', `channelTest/${testId}`, detail);
    return accept(testId);
  });
}

function faultsOf({ testedOn, method }: TriedChannel, today: PlainDate): readonly Refusal[] {
  const cite = ogi(29);
  const faults: Refusal[] = [];
  if (testedOn > today)
    faults.push({ field: 'testedOn', reason: 'inTheFuture', message: '检测日期晚于今天，请核对日期。', cite });
  if (method === '')
    faults.push({
      field: 'method',
      reason: 'missing',
      message: '请填写怎样检测、结果如何，例如“拨打传真号码，收到测试页”。',
      cite,
    });
  return faults;
}
