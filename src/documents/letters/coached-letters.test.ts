import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aWay, everythingWritten, permissiveRecord, walk } from '../../../tests/support/coach-answers.ts';
import { day } from '../../../tests/support/official-calendar.ts';
import { applicableFields, parseLetterValues } from '../../core/requests/letter-fields.ts';
import { evaluateCoach } from '../../core/requests/outcome-coach-result.ts';
import { outcomeIds, outcomeOf } from '../../core/requests/outcomes.ts';
import { letterTemplates } from './letter-templates.ts';

describe('the letter of any way through the coach', () => {
  it('has every required field filled with what it takes, and nothing that it has no field for', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(aWay, (picks) => {
        const choices = walk(picks);
        const done = evaluateCoach(choices, everythingWritten(choices), permissiveRecord(choices), day('2026-03-30'));
        if (!done.ok) return;
        const { outcome, refusedPartGrounds, letter, values } = done.value;
        reached.add(outcome);
        const fields = applicableFields(letterTemplates[letter].fields, { outcome, refusedPartGrounds });
        const parsed = parseLetterValues(fields, values);
        expect(parsed, `${outcome}: ${JSON.stringify(values)}`).toMatchObject({ ok: true });
        const known = letterTemplates[letter].fields.map(({ id }) => id);
        expect(Object.keys(values).filter((id) => !known.includes(id))).toEqual([]);
        expect(Object.values(values).join('')).not.toMatch(/[{}]|undefined|。。/);
      }),
      { numRuns: 6000, seed: 36 },
    );
    const closing = outcomeIds.filter((outcome) => outcomeOf(outcome).reachedBy === 'close');
    expect(closing.filter((outcome) => !reached.has(outcome))).toEqual([]);
  });
});
