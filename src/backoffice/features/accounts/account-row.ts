import type { createAccount, listAccounts, listAgencies } from '../../../contract/accounts.ts';
import type { CallReply } from '../../ui/call.ts';

export type AccountRow = CallReply<typeof listAccounts>['rows'][number];
export type AgencyRow = CallReply<typeof listAgencies>['rows'][number];

/** A password that is shown once. */
export type IssuedPassword = CallReply<typeof createAccount>;

/** What may be done to an account. */
export type AccountAct = 'roles' | 'reset' | 'disable' | 'enable';
