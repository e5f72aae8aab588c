import type { Static } from 'typebox';
import type { consultCoach, openCoach } from '../../../contract/coach.ts';

/** What the record of the request answers, and what it rules out. */
export type CoachOpened = Static<typeof openCoach.reply>;

/** What the answers come to. */
export type Coached = Static<typeof consultCoach.reply>;
