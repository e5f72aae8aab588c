import type { listStatements } from '../../../contract/duties.ts';
import type { CallReply } from '../../ui/call.ts';

/** A statement that a column got nothing in a period, as lists show it. */
export type Statement = CallReply<typeof listStatements>['rows'][number];
