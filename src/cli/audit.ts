import type { Agency } from '../core/agencies/agency.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { chainFaultWords } from '../usecases/audit/chain-fault-words.ts';
import type { LedgerFault } from '../usecases/audit/ledger-fault.ts';
import type { Queries } from '../usecases/ports.ts';
import type { CommandIo } from './command-io.ts';

/** What `audit verify` reads. */
export interface AuditCommandDeps {
  readonly queries: Pick<Queries, 'loadTree' | 'verifyChain'>;
  /** Compares what is stored beside the events, and every frozen report, with what they say. */
  verifyLedgers(agency: AgencyId): Promise<readonly LedgerFault[]>;
}

const remedy = '请停止使用，保留现场，并与备份比对。';

/**
 * `gongkai audit verify`: exit code 0 if every chain holds, and ledgers, reports and files say what the events say; 1 if
 * something does not, each named with its agency, event and subject; 2 if the command cannot be understood.
 */
export async function runAudit(args: readonly string[], io: CommandIo, deps: AuditCommandDeps): Promise<number> {
  if (args[0] !== 'verify' || args.length > 1) {
    io.err('用法：gongkai audit verify');
    return 2;
  }
  const { agencies } = await deps.queries.loadTree();
  let broken = 0;
  for (const agency of agencies) if (!(await isSound(agency, io, deps))) broken += 1;
  return broken === 0 ? 0 : 1;
}

async function isSound({ id, name }: Agency, io: CommandIo, deps: AuditCommandDeps): Promise<boolean> {
  const verdict = await deps.queries.verifyChain(id);
  if (!verdict.intact) io.err(`断裂  ${name}：${chainFaultWords(verdict)}。${remedy}`);
  // a changed event is told apart from what still stands beside it, so that one sees what it said before
  const faults = await deps.verifyLedgers(id);
  for (const { subject, message } of faults) io.err(`不符  ${name}：${subject} ${message}。${remedy}`);
  if (!verdict.intact || faults.length > 0) return false;
  io.out(`完整  ${name}：${verdict.head.eventNo}个事件，台账、年报与事件一致`);
  return true;
}
