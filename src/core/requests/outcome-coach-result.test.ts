import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aWay,
  choicesOf,
  everythingWritten,
  noExemption,
  noExemptionUntil,
  permissiveRecord,
  toExemptions,
  toThirdParty,
  upTo,
  walk,
} from '../../../tests/support/coach-answers.ts';
import { day } from '../../../tests/support/official-calendar.ts';
import { anEvent, aRegistration } from '../../../tests/support/request-events.ts';
import { formatCitation } from '../law/citation.ts';
import { followCoach } from './outcome-coach.ts';
import { coachRecordOf } from './outcome-coach-record.ts';
import { evaluateCoach } from './outcome-coach-result.ts';
import { outcomeIds, outcomeOf } from './outcomes.ts';
import type { RequestEvent } from './request-events.ts';
import { stateAfter } from './request-state.ts';

const closingOutcomes = outcomeIds.filter((outcome) => outcomeOf(outcome).reachedBy === 'close');
const mon2Mar = day('2026-03-02');
const wed4Mar = day('2026-03-04');
const mon9Mar = day('2026-03-09');
const fri20Mar = day('2026-03-20');
const mon30Mar = day('2026-03-30');

const received = [aRegistration(mon2Mar)];
const objected = [
  ...received,
  anEvent('askThirdParty', wed4Mar),
  anEvent('endThirdParty', mon9Mar, { result: 'objects' }),
];

describe('any way through the tree', () => {
  it('ends in exactly one outcome, with grounds where a part is withheld and only there', () => {
    fc.assert(
      fc.property(aWay, (picks) => {
        const choices = walk(picks);
        const way = followCoach(choices);
        if (!('outcome' in way)) throw new Error(`No outcome after ${JSON.stringify(choices)}.`);
        expect(closingOutcomes).toContain(way.outcome);
        expect(way.refusedPartGrounds.length > 0).toBe(way.outcome === 'partiallyGranted');
        // one answer more is one too many, one less is none
        expect(followCoach([...choices, { question: 'delivery', answer: 'provided' }])).toHaveProperty(
          'reason',
          'strayAnswer',
        );
        expect(followCoach(choices.slice(0, -1))).toHaveProperty('next');
      }),
      { numRuns: 3000 },
    );
  });

  it('gives reasons without a gap once everything is written', () => {
    fc.assert(
      fc.property(aWay, (picks) => {
        const choices = walk(picks);
        const done = evaluateCoach(choices, everythingWritten(choices), permissiveRecord(choices), mon30Mar);
        if (!done.ok) {
          expect(done.refusal.map(({ reason }) => reason)).toEqual(['contradictsRecord']);
          return;
        }
        expect(done.value.reasons).not.toMatch(/[{}]|undefined|。。|：。/);
        expect(done.value.fileNote.every(({ cite }) => cite.includes('条'))).toBe(true);
        expect(done.value.letter).toBe(outcomeOf(done.value.outcome).letter);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('an answer that the record contradicts', () => {
  it.each<[string, readonly RequestEvent[], Readonly<Record<string, string>>, string]>([
    [
      'uncorrected without a correction notice',
      received,
      { purpose: 'information', clarity: 'uncorrected' },
      '第三十条',
    ],
    [
      'uncorrected on the last day of the period',
      [...received, anEvent('askCorrection', wed4Mar, { correctBy: mon30Mar })],
      { purpose: 'information', clarity: 'uncorrected' },
      '第三十条',
    ],
    ['still unclear without a correction', received, { purpose: 'information', clarity: 'stillUnclear' }, '第三十条'],
    ['unjustified without asking for reasons', received, upTo('frequency', 'unjustified'), '第三十五条'],
    [
      'unstated although reasons came',
      [
        ...received,
        anEvent('askStatementOfReasons', wed4Mar, { answerBy: fri20Mar }),
        anEvent('receiveStatement', mon9Mar, { isReasonable: true }),
      ],
      upTo('frequency', 'unstated'),
      '第三十五条',
    ],
    ['unpaid without a fee notice', received, upTo('feePayment', 'unpaid'), '第六条'],
    [
      'an objection nobody made',
      received,
      { ...toThirdParty(), thirdPartyOpinion: 'reasonableObjection' },
      '第三十二条',
    ],
    ['no third party although one was asked', objected, { ...toThirdParty('no') }, '第三十二条'],
    ['consent although one objected', objected, { ...toThirdParty(), thirdPartyOpinion: 'agrees' }, '第三十二条'],
    [
      'silence taken for consent',
      [...received, anEvent('askThirdParty', wed4Mar), anEvent('endThirdParty', mon9Mar, { result: 'silent' })],
      { ...toThirdParty(), thirdPartyOpinion: 'agrees' },
      '第三十二条',
    ],
    [
      'an authority’s silence taken for consent where it is no joint maker',
      [
        ...received,
        anEvent('askAgency', wed4Mar, { capacity: 'otherAgency' }),
        anEvent('endAgency', mon9Mar, { result: 'silent' }),
      ],
      { ...toExemptions, ...noExemptionUntil('thirdParty'), otherAgencies: 'agree' },
      '第三十四条',
    ],
  ])('%s', (_, history, answers, article) => {
    const choices = choicesOf(answers);
    const record = coachRecordOf(stateAfter(history), mon30Mar);
    const done = evaluateCoach(choices, everythingWritten(choices), record, mon30Mar);
    if (done.ok) throw new Error('The record was not asked.');
    const [refusal] = done.refusal;
    expect(refusal?.reason).toBe('contradictsRecord');
    expect(refusal?.cite && formatCitation(refusal.cite)).toContain(article);
  });
});

describe('a third party who objected', () => {
  const record = coachRecordOf(stateAfter(objected), mon30Mar);
  const rest = { otherAgencies: 'none', internalAffairs: 'no', deliberativeProcess: 'no', enforcementFile: 'no' };

  it.each([
    ['without reasonable grounds', 'groundlessObjection'],
    ['against the public interest', 'publicInterest'],
  ])('%s: granted, and to be told', (_, answer) => {
    const choices = choicesOf({ ...toThirdParty(), thirdPartyOpinion: answer, ...rest, delivery: 'provided' });
    const done = evaluateCoach(choices, everythingWritten(choices), record, mon30Mar);
    expect(done).toMatchObject({ ok: true, value: { outcome: 'granted', mustInformThirdParty: true } });
  });

  it('with reasonable grounds for a part: that part is withheld and nobody needs to be told', () => {
    const choices = choicesOf({
      ...toThirdParty(),
      thirdPartyOpinion: 'reasonableObjection',
      thirdPartyExtent: 'part',
      ...rest,
      severance: 'separable',
    });
    const done = evaluateCoach(choices, everythingWritten(choices), record, mon30Mar);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    expect(done.value).toMatchObject({
      outcome: 'partiallyGranted',
      refusedPartGrounds: ['thirdPartyRights'],
      mustInformThirdParty: false,
    });
    expect(done.value.reasons).toContain(
      '根据《中华人民共和国政府信息公开条例》第十五条、第三十六条第(三)项、第三十七条的规定，本机关决定公开其中可以公开的部分',
    );
  });
});

describe('several exemptions', () => {
  it('withhold everything on the strictest of them where nothing can be severed', () => {
    const answers = {
      ...toExemptions,
      ...noExemption,
      internalAffairs: 'part',
      stateSecret: 'part',
      severance: 'inseparable',
    };
    expect(followCoach(choicesOf(answers))).toMatchObject({ outcome: 'stateSecret', refusedPartGrounds: [] });
  });

  it('all stand among the grounds of a partial disclosure, the strictest first', () => {
    const answers = {
      ...toExemptions,
      ...noExemption,
      enforcementFile: 'part',
      stateSecret: 'part',
      severance: 'separable',
    };
    expect(followCoach(choicesOf(answers))).toMatchObject({
      outcome: 'partiallyGranted',
      refusedPartGrounds: ['stateSecret', 'enforcementFile'],
    });
  });
});

describe('what has to be written', () => {
  const choices = choicesOf({ ...toExemptions, recordSearch: 'absent' });
  const record = coachRecordOf(stateAfter(received), mon30Mar);
  const written = {
    searchPlaces: 'documentSystem,recordsRoom',
    searchedOn: '2026-03-20',
    searchedBy: '办公室',
    searchWords: '“农田水利”，2020年至2025年',
    whyAbsent: '本机关未曾制作。',
  };

  it('is refused field by field while it is missing, in the future or unknown', () => {
    const done = evaluateCoach(
      choices,
      { ...written, searchPlaces: 'cellar', searchedOn: '2026-04-01', whyAbsent: ' ' },
      record,
      mon30Mar,
    );
    expect(done.ok ? [] : done.refusal.map(({ field, reason }) => [field, reason])).toEqual([
      ['searchPlaces', 'unknownChoice'],
      ['searchedOn', 'dayInFuture'],
      ['whyAbsent', 'missing'],
    ]);
  });

  it('becomes reasons, a note for the file, and evidence of the search without anything typed', () => {
    const done = evaluateCoach(choices, written, record, mon30Mar);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    expect(done.value.reasons).toBe(
      '经审查，本机关于2026年3月20日对公文办理系统、本机关档案室进行了检索，检索词和条件为：“农田水利”，2020年至2025年。经检索，没有找到所申请公开的信息。没有该信息的原因是：本机关未曾制作。根据《中华人民共和国政府信息公开条例》第三十六条第(四)项的规定，本机关告知申请人该政府信息不存在。',
    );
    expect(done.value.recordSearch).toEqual({ searchedOn: '2026-03-20', places: ['documentSystem', 'recordsRoom'] });
    expect(done.value.fileNote.at(-1)?.evidence).toContainEqual({ label: '由谁检索', value: '办公室' });
    expect(done.value.reasons).not.toContain('办公室');
  });

  it('is asked for once more where the way has not come to its end', () => {
    const done = evaluateCoach(choices.slice(0, 3), {}, record, mon30Mar);
    expect(done).toMatchObject({ ok: false, refusal: [{ reason: 'unanswered', field: 'frequency' }] });
  });
});
