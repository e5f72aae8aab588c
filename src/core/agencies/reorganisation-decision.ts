import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** A decision about agencies, in force from a day on; new agencies were set up beforehand. */
export type Reorganisation = { readonly on: PlainDate } & (
  | { readonly kind: 'rename'; readonly agency: AgencyId; readonly name: string; readonly shortName: string }
  | { readonly kind: 'move'; readonly agency: AgencyId; readonly parent: AgencyId }
  /** Every unit but `into` ends; `into` takes over their ledgers. */
  | { readonly kind: 'merge'; readonly agencies: readonly AgencyId[]; readonly into: AgencyId }
  /** Duties go to `into`; with `ledgerTo` the unit ends and one of them takes over its ledger, else it goes on. */
  | {
      readonly kind: 'split';
      readonly agency: AgencyId;
      readonly into: readonly AgencyId[];
      readonly ledgerTo: AgencyId | null;
    }
  | { readonly kind: 'abolish'; readonly agency: AgencyId; readonly successor: AgencyId }
);
