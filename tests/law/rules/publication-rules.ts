import { readPublicationClock } from '../../../src/core/catalog/publication-clock.ts';
import { officialCalendar } from '../../support/official-calendar.ts';
import type { LawRule } from '../law-rule.ts';

/** Rules about publishing without being asked. */
export const publicationRules: Readonly<Record<string, LawRule>> = {
  publicationClock: (input) => {
    const { dueOn, startedBy, provisional } = readPublicationClock(
      {
        madeOn: input.day('madeOn'),
        changedOn: input.has('changedOn') ? input.day('changedOn') : null,
        openedOn: input.has('openedOn') ? input.day('openedOn') : null,
        otherDue: input.has('otherDueOn') ? { dueOn: input.day('otherDueOn'), basis: input.text('basis') } : null,
      },
      officialCalendar(input.has('area') ? input.text('area') : ''),
    );
    return { dueOn, startedBy, provisional };
  },
};
