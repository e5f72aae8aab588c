import type { listReassessments } from '../../../contract/reassessments.ts';
import type { CallReply } from '../../ui/call.ts';

/** A piece of information that is not disclosed, with what may be decided about it. */
export type Withheld = CallReply<typeof listReassessments>['rows'][number];
