import { describe, expect, it } from 'vitest';
import { day, officialCalendar } from '../../../tests/support/official-calendar.ts';
import { describeDayCount, explainClock } from './clock-explanation.ts';
import { isOverdue, progressOn } from './clock-progress.ts';
import { defaultClockSettings } from './clock-settings.ts';
import { type ClockFacts, type ClockReading, readClock } from './running-clock.ts';

const calendar = officialCalendar();
const mon2Mar = day('2026-03-02');
const fri13Mar = day('2026-03-13');
const asked5Mar = { label: '第三方', sentOn: day('2026-03-05') };

function read(facts: Partial<ClockFacts>, asOf = fri13Mar, settings = defaultClockSettings): ClockReading {
  return readClock({ receivedOn: mon2Mar, ...facts }, calendar, asOf, settings);
}

function dueOn(reading: ClockReading): string | undefined {
  return 'dueOn' in reading ? reading.dueOn : undefined;
}

describe('an open consultation', () => {
  it('stops the clock: the due date is what it would be if the opinion came today', () => {
    const reading = read({ consultations: [asked5Mar] });
    expect([reading.status, dueOn(reading)]).toEqual(['stopped', '2026-04-08']);
    const answered = read({ consultations: [{ ...asked5Mar, endedOn: fri13Mar }] });
    expect([answered.status, dueOn(answered)]).toEqual(['running', '2026-04-08']);
  });

  it('ends by itself when the period for the opinion expires', () => {
    const expiresOn = day('2026-03-12');
    const open = read({ consultations: [{ ...asked5Mar, expiresOn }] }, day('2026-03-20'));
    expect([open.status, dueOn(open)]).toEqual(['running', '2026-04-07']);
    const lateOpinion = read({ consultations: [{ ...asked5Mar, expiresOn, endedOn: day('2026-03-19') }] });
    expect(dueOn(lateOpinion)).toBe('2026-04-07');
  });

  it('changes nothing when it begins after the last day', () => {
    const reading = read({ consultations: [{ label: '第三方', sentOn: day('2026-03-31') }] }, day('2026-04-10'));
    expect([reading.status, dueOn(reading)]).toEqual(['running', '2026-03-30']);
    expect(isOverdue(reading, day('2026-03-30'))).toBe(false);
    expect(isOverdue(reading, day('2026-03-31'))).toBe(true);
  });
});

describe('waiting for the applicant', () => {
  it('has no due date while a correction is awaited', () => {
    const reading = read({ correction: { noticeOn: day('2026-03-09') } });
    expect(reading).toMatchObject({ status: 'awaitingCorrection', waitingSince: '2026-03-09' });
    expect(dueOn(reading)).toBeUndefined();
    expect(isOverdue(reading, day('2026-12-31'))).toBe(false);
  });

  it.each([
    ['restarts', 'awaitingPayment', undefined, '2026-04-20'],
    ['stops', 'stopped', '2026-04-03', '2026-04-13'],
    ['ignored', 'running', '2026-03-30', '2026-03-30'],
  ] as const)('a fee that %s the clock: %s, due %s; paid on 20 March, due %s', (feePayment, status, open, paid) => {
    const settings = { ...defaultClockSettings, feePayment };
    const notice = { noticeOn: day('2026-03-09') };
    const waiting = read({ fee: notice }, fri13Mar, settings);
    expect([waiting.status, dueOn(waiting)]).toEqual([status, open]);
    expect(dueOn(read({ fee: { ...notice, paidOn: day('2026-03-20') } }, fri13Mar, settings))).toBe(paid);
  });

  it('remarks on a correction notice after the seventh working day', () => {
    const remarks = (noticeOn: string) => read({ correction: { noticeOn: day(noticeOn) } }).caveats;
    expect(remarks('2026-03-11')).toEqual([]);
    expect(remarks('2026-03-12')[0]).toContain('2026年3月11日届满的7个工作日期限');
  });
});

describe('the settings', () => {
  const consultations = [{ ...asked5Mar, endedOn: day('2026-03-18') }];
  it.each([
    ['afterSendingThroughEnd', '2026-04-13'],
    ['sendingThroughEnd', '2026-04-14'],
    ['afterSendingBeforeEnd', '2026-04-10'],
  ] as const)('%s makes the reply due on %s', (consultationDays, due) => {
    expect(dueOn(read({ consultations }, fri13Mar, { ...defaultClockSettings, consultationDays }))).toBe(due);
  });

  it('counts the first day if told to, and only if it is worked', () => {
    const settings = { ...defaultClockSettings, startDay: 'counted' } as const;
    expect(dueOn(read({}, fri13Mar, settings))).toBe('2026-03-27');
    expect(dueOn(read({ receivedOn: day('2026-03-01') }, fri13Mar, settings))).toBe('2026-03-27');
  });
});

describe('the days of a reading', () => {
  const facts: ClockFacts = {
    receivedOn: day('2026-09-14'),
    consultations: [{ label: '县应急管理局', sentOn: day('2026-09-21'), endedOn: day('2026-10-12') }],
    extensionDays: 10,
  };
  const reading = readClock(facts, calendar, day('2026-11-01'));

  it('run without gap from receipt to the last day and count each working day once', () => {
    expect([reading.days[0]?.date, reading.days.at(-1)?.date]).toEqual(['2026-09-14', '2026-11-13']);
    expect(reading.days).toHaveLength(61);
    expect(reading.days.filter(({ role }) => role === 'counted').map(({ number }) => number)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    expect(reading.days.filter(({ role }) => role === 'excluded')).toHaveLength(10);
  });

  it.each([
    ['2026-09-14', '起算当日，不计'],
    ['2026-09-15', '第1个工作日'],
    ['2026-09-19', '周末'],
    [
      '2026-09-20',
      '第5个工作日；国庆节调休上班(《国务院办公厅关于2026年部分节假日安排的通知》(国办发明电〔2025〕7号))',
    ],
    ['2026-09-22', '征求县应急管理局意见，不计'],
    ['2026-10-01', '国庆节放假(《国务院办公厅关于2026年部分节假日安排的通知》(国办发明电〔2025〕7号))'],
    ['2026-10-13', '第7个工作日'],
  ])('say of %s: %s', (date, words) => {
    const found = reading.days.find((count) => count.date === date);
    expect(found && describeDayCount(found)).toBe(words);
  });

  it('are explained sentence by sentence with the articles', () => {
    const steps = explainClock(facts, reading);
    expect(steps.map(({ text }) => text)).toEqual([
      '2026年9月14日收到申请。',
      '答复期限为20个工作日，自收到申请次日起计算，2026年9月14日不计。',
      '延长答复10个工作日，合计30个工作日。',
      '2026年9月21日征求县应急管理局意见，2026年10月12日收到意见；所需时间不计算在内。',
      '期限内共扣除10个工作日，重叠的日期只扣除一次。',
      '最迟应于2026年11月13日答复。',
    ]);
    expect(steps.slice(0, 5).map(({ cite }) => cite?.article)).toEqual([31, 33, 33, 33, 33]);
  });

  it('tell how far the clock has run', () => {
    expect(progressOn(reading, day('2026-09-20'), calendar)).toEqual({
      countedDays: 5,
      of: 30,
      remainingDays: 25,
      overdueDays: 0,
    });
    expect(progressOn(reading, day('2026-11-16'), calendar)).toMatchObject({ remainingDays: 0, overdueDays: 1 });
  });

  it('before a restart are shown and count for nothing', () => {
    const restarted = read({ correction: { noticeOn: day('2026-03-09'), correctedOn: day('2026-03-16') } });
    expect(restarted.startedBy).toBe('correction');
    expect(restarted.days.slice(0, 14).every(({ role }) => role === 'beforeRestart')).toBe(true);
    expect(restarted.days[14]).toMatchObject({ date: '2026-03-16', role: 'startDay' });
  });
});

describe('a due date beyond the published years', () => {
  it('is provisional and says why', () => {
    const reading = read({ receivedOn: day('2026-12-15') });
    expect([reading.provisional, dueOn(reading)]).toEqual([true, '2027-01-13']);
    expect(reading.reason).toContain('没有2027年的全国放假安排通知（已有通知的年份为2024年至2026年）');
    expect(reading.days.filter(({ provisional }) => provisional).map(({ date }) => date)[0]).toBe('2027-01-01');
  });

  it('is settled when only the day of receipt lies outside them', () => {
    expect(read({ receivedOn: day('2023-12-31') }).provisional).toBe(false);
    expect(read({ receivedOn: day('2023-12-29') }).provisional).toBe(true);
  });

  it('rests on the first day too where that is counted', () => {
    const settings = { ...defaultClockSettings, startDay: 'counted' } as const;
    expect(read({ receivedOn: day('2023-12-31') }, fri13Mar, settings).provisional).toBe(true);
  });

  it('says that lunar holidays are unknown after 2050', () => {
    expect(read({ receivedOn: day('2061-03-01') }).reason).toContain('农历节日和清明节未扣除');
  });

  it('remarks on a region whose own notice is missing', () => {
    const reading = readClock({ receivedOn: mon2Mar }, officialCalendar('654224'), fri13Mar);
    expect([reading.provisional, reading.caveats[0]]).toEqual([false, expect.stringContaining('代码 65 的2026年')]);
  });
});

describe('the wording in force', () => {
  it('is that of the day of receipt', () => {
    expect(read({ receivedOn: day('2019-05-14') }).workingDays).toBe(15);
    expect(read({ receivedOn: day('2019-05-15') }).workingDays).toBe(20);
    expect(() => read({ receivedOn: day('2008-04-30') })).toThrow('No wording');
  });
});

describe('facts that contradict each other', () => {
  const fri27Feb = day('2026-02-27');
  it.each<[string, Partial<ClockFacts>, string]>([
    ['an extension beyond the limit', { extensionDays: 21 }, '0 to 20 working days'],
    ['half a day', { extensionDays: 0.5 }, '0 to 20 working days'],
    ['a notice before receipt', { correction: { noticeOn: fri27Feb } }, 'correction notice is dated 2026-02-27'],
    ['a payment before receipt', { fee: { paidOn: fri27Feb } }, 'payment is dated 2026-02-27'],
    ['a letter before receipt', { consultations: [{ label: '第三方', sentOn: fri27Feb }] }, 'consultation of 第三方'],
    [
      'an opinion before its letter',
      { consultations: [{ ...asked5Mar, endedOn: day('2026-03-04') }] },
      'opinion of 第三方 is dated 2026-03-04',
    ],
  ])('%s is refused as a defect', (_, facts, message) => {
    expect(() => read(facts)).toThrow(message);
  });
});
