import { describe, expect, it } from 'vitest';
import { defaultClockSettings } from '../deadlines/clock-settings.ts';
import { outcomeIds, remedyOf, reportRowOf } from '../requests/outcomes.ts';
import { defaultPaperSettings } from '../requests/paper-settings.ts';
import { contradictions, handlingSettings, parseHandlingSettings } from './handling-settings.ts';
import { defaultMonthCountSettings } from './month-count.ts';
import { settingIds, settingOf } from './setting-rows.ts';

describe('settings of handling', () => {
  it('hold the defaults that each rule names by itself', () => {
    const { clock, papers, monthCount, outcomes } = handlingSettings();
    expect([clock, papers, monthCount]).toEqual([
      defaultClockSettings,
      defaultPaperSettings,
      defaultMonthCountSettings,
    ]);
    for (const outcome of outcomeIds) {
      expect(reportRowOf(outcome, outcomes)).toBe(reportRowOf(outcome));
      expect(remedyOf(outcome, outcomes)).toBe(remedyOf(outcome));
    }
  });

  it.each(settingIds)('%s accepts its default, says why it is one, and cites where it is not free', (id) => {
    const { default: value, why, status, cite } = settingOf(id);
    expect(parseHandlingSettings({ [id]: value })).toEqual({ ok: true, value: { [id]: value } });
    expect(why.length).toBeGreaterThan(5);
    expect(status === 'ownChoice' || cite !== undefined).toBe(true);
  });

  it.each([
    ['a number beyond its limits', { correctionDays: 61 }, 'correctionDays'],
    ['a fraction', { correctionDays: 1.5 }, 'correctionDays'],
    ['a number as text', { correctionDays: '10' }, 'correctionDays'],
    ['an option that is none', { startDay: 'toString' }, 'startDay'],
    ['a switch as text', { mailIsOn: 'true' }, 'mailIsOn'],
    ['a text that is too long', { letterWord: '字'.repeat(21) }, 'letterWord'],
    ['a letter word with a bracket, which no document number can hold', { letterWord: '青政（办）' }, 'letterWord'],
    ['a letter word with a space', { letterWord: '青 政' }, 'letterWord'],
    ['an address that runs code', { reviewOnlineAddress: 'javascript:alert(1)' }, 'reviewOnlineAddress'],
    ['a setting there is none of', { constructor: 1 }, 'constructor'],
  ])('refuse %s, by the name of the field', (_, entered, field) => {
    const parsed = parseHandlingSettings(entered);
    expect(parsed.ok ? [] : parsed.refusal.map((refusal) => refusal.field)).toEqual([field]);
  });

  it('go back to what was inherited with null, and trim what was typed', () => {
    expect(parseHandlingSettings({ correctionDays: null, courtName: ' 某县人民法院 ' })).toEqual({
      ok: true,
      value: { correctionDays: null, courtName: '某县人民法院' },
    });
  });

  it.each([
    [{}, []],
    [{ yellowFrom: 10 }, ['yellowFrom']],
    [{ secondReminderDays: 5 }, ['secondReminderDays']],
    [{ lastReminderDays: 3 }, ['lastReminderDays']],
  ])('contradict each other: %o', (chosen, fields) => {
    expect(contradictions(handlingSettings(chosen)).map(({ field }) => field)).toEqual(fields);
  });
});
