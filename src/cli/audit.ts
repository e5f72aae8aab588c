import type { AgencyId } from '../core/values/ids.ts';
import type { LedgerFault } from '../usecases/audit/ledger-fault.ts';
import type { EventHead, Queries } from '../usecases/ports.ts';
import type { CommandIo } from './command-io.ts';

/** Whether a chain of events is what was recorded; else where it breaks first. */
export type ChainVerdict =
  | { readonly intact: true; readonly head: EventHead }
  | { readonly intact: false; readonly eventNo: number; readonly fault: keyof typeof faultWords };

const faultWords = {
  missing: '该事件不见了',
  altered: '该事件的内容被改动',
  detached: '该事件不是接着前一个事件记录的',
  head: '链尾与登记的不符',
} as const;

/** What `audit verify` reads. */
export interface AuditCommandDeps {
  readonly queries: Pick<Queries, 'loadTree'>;
  /** Re-reads an agency's chain and recomputes every digest; a fault names the first event that does not hold. */
  verifyChain(agency: AgencyId): Promise<ChainVerdict>;
  /** Compares what is stored beside the events with what they say. */
  verifyLedgers(agency: AgencyId): Promise<readonly LedgerFault[]>;
}

/**
 * `gongkai audit verify`: exit code 0 if every chain holds and the ledgers, reports and files say what the events say, 1 if
 * something does not, 2 if the command cannot be understood.
 */
export async function runAudit(args: readonly string[], io: CommandIo, deps: AuditCommandDeps): Promise<number> {
  if (args[0] !== 'verify' || args.length > 1) {
    io.err('用法：gongkai audit verify');
    return 2;
  }
  const { agencies } = await deps.queries.loadTree();
  let broken = 0;
  for (const agency of agencies) {
    const verdict = await deps.verifyChain(agency.id);
    if (verdict.intact) {
      const faults = await deps.verifyLedgers(agency.id);
      if (faults.length === 0) io.out(`完整  ${agency.name}：${verdict.head.eventNo}个事件，台账、年报与事件一致`);
      else broken += 1;
      for (const { subject, message } of faults)
        io.err(`不符  ${agency.name}：${subject} ${message}。请停止使用，保留现场，并与备份比对。`);
    } else {
      broken += 1;
      io.err(
        `断裂  ${agency.name}：第${verdict.eventNo}个事件起与记录不符（${faultWords[verdict.fault]}）。请停止使用，保留现场，并与备份比对。`,
      );
    }
  }
  return broken === 0 ? 0 : 1;
}
