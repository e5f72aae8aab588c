import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { isWorkingDay } from '../deadlines/work-calendar.ts';
import {
  adviseRemedy,
  type Complaint,
  openComplaints,
  type RemedyCircumstances,
  type RemedyWay,
} from './remedy-advice.ts';

const calendar = officialCalendar();
const today = day('2026-03-09');
const answered: RemedyCircumstances = {
  remedy: 'optional',
  decidedOn: day('2026-03-02'),
  learnedOn: day('2026-03-03'),
  missedOn: null,
};
const refused: RemedyCircumstances = { ...answered, remedy: 'reconsiderationFirst' };
const partly: RemedyCircumstances = { ...answered, remedy: 'reconsiderationFirstForRefusedPart' };
const unserved: RemedyCircumstances = { ...answered, learnedOn: null };
const silent: RemedyCircumstances = { remedy: null, decidedOn: null, learnedOn: null, missedOn: day('2026-03-06') };
const waiting: RemedyCircumstances = { ...silent, missedOn: null };

it.each<[string, RemedyCircumstances, readonly Complaint[]]>([
  ['before the period ends', waiting, ['conduct']],
  ['after the period without an answer', silent, ['silence', 'conduct']],
  ['after an answer', answered, ['answer', 'conduct']],
  ['after a partial answer', partly, ['refusedPart', 'otherPart', 'conduct']],
  ['after an answer that came late', { ...answered, missedOn: day('2026-03-01') }, ['silence', 'answer', 'conduct']],
])('what can be complained of %s', (_, circumstances, expected) => {
  expect(openComplaints(circumstances)).toEqual(expected);
});

describe('the advice', () => {
  it.each<[string, RemedyCircumstances, Complaint, RemedyWay, boolean, string | null]>([
    // 60 days from 3 March are 2 May, a holiday until the 5th: the last day moves to Wednesday the 6th
    ['an answer, by review', answered, 'answer', 'reconsideration', true, '2026-05-06'],
    // 6 months end on 3 September
    ['an answer, in court', answered, 'answer', 'litigation', true, '2026-09-03'],
    ['a refusal under Articles 14 to 16, by review', refused, 'answer', 'reconsideration', true, '2026-05-06'],
    ['a refusal under Articles 14 to 16, in court', refused, 'answer', 'litigation', false, null],
    ['the refused part, in court', partly, 'refusedPart', 'litigation', false, null],
    ['the other part, in court', partly, 'otherPart', 'litigation', true, '2026-09-03'],
    ['an answer that is not served yet', unserved, 'answer', 'reconsideration', true, null],
    // 60 days from 6 March are 5 May, still a holiday
    ['silence, by review', silent, 'silence', 'reconsideration', true, '2026-05-06'],
    // 6 months from 6 March end on a Sunday
    ['silence, in court', silent, 'silence', 'litigation', true, '2026-09-07'],
    ['silence that is none yet', waiting, 'silence', 'litigation', false, null],
    ['the course of handling, in court', answered, 'conduct', 'litigation', false, null],
    ['the course of handling, by report', answered, 'conduct', 'report', true, null],
    ['an answer, by report', refused, 'answer', 'report', true, null],
  ])('against %s', (_, circumstances, complaint, way, isOpen, lastDay) => {
    const advice = adviseRemedy(circumstances, complaint, way, calendar, today);
    expect([advice.isOpen, advice.lastDay]).toEqual([isOpen, lastDay]);
    if (advice.lastDay !== null) expect(isWorkingDay(calendar, advice.lastDay)).toBe(true);
    expect(advice.cites.length).toBeGreaterThan(0);
  });

  it('names the way that comes first where a suit is not open yet, and its period afterwards', () => {
    const advice = adviseRemedy(refused, 'answer', 'litigation', calendar, today);
    expect(advice.words).toContain('先申请行政复议');
    expect(advice.period).toBe('自收到行政复议决定书之日起15日内');
  });
});
