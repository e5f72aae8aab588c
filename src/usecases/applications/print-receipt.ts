import { formatLookupCode, parseLookupCode } from '../../core/requests/lookup-code.ts';
import { letterFactsOf, loadForLetter } from '../papers/letter-facts.ts';
import type { Deps, PaperContent } from '../ports.ts';
import type { ApplicationReceipt } from './application-receipt.ts';

const nothingTyped: PaperContent = { values: {}, attachmentIds: [], effect: null };

/**
 * The receipt of an application as PDF, for whoever holds its link: the letter 申请回执 with personal data masked, the
 * address of its progress, and the lookup code as long as the receipt shows it.
 */
export async function printApplicationReceipt(
  deps: Deps,
  { record, code }: Pick<ApplicationReceipt, 'record' | 'code'>,
  statusAddress: string,
): Promise<Uint8Array> {
  const { agencyId, requestId } = record;
  const tree = await deps.queries.loadTree();
  const loaded = await loadForLetter(deps, deps.queries, tree, { agencyId, requestId, replaces: null }, nothingTyped);
  const moment = { documentNumber: null, signedOn: record.registeredOn, signedBy: null };
  const facts = letterFactsOf(loaded, { kind: 'acknowledgement' }, nothingTyped, moment, { isMasked: true });
  const plain = code === null ? undefined : parseLookupCode(code);
  const lookup = { address: statusAddress, lookupCode: plain === undefined ? null : formatLookupCode(plain) };
  return deps.letters.print(deps.letters.compose('acknowledgement', { ...facts, lookup }), 'pdf');
}
