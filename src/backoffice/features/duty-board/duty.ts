import type { getDutyBoard } from '../../../contract/duties.ts';
import type { CallReply } from '../../ui/call.ts';

/** One period of a column with what is known of it. */
export type Duty = CallReply<typeof getDutyBoard>['duties'][number];
