import { explainClock, summarizeDayCount, weekdayName } from '../../../core/deadlines/clock-explanation.ts';
import { formatNotice } from '../../../core/deadlines/holiday-notice.ts';
import type { ClockReading } from '../../../core/deadlines/running-clock.ts';
import { ogi } from '../../../core/law/citation.ts';
import type { LetterBlock, LetterDocument, LetterTable } from '../../../core/requests/letter-document.ts';
import type { ClockExhibitFacts } from '../../../core/requests/letter-facts.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import { titleLinesOf } from '../letter-frame.ts';
import { cell, label, lawWords } from '../letter-words.ts';

/** A due date explained step by step and day by day, with the holiday notices it rests on, to be handed in as an exhibit. */
export function composeClockExhibit(facts: ClockExhibitFacts): LetterDocument {
  const { agency, madeOn } = facts;
  return {
    kind: null,
    audience: 'internal',
    letterhead: null,
    numberLine: null,
    titleLines: titleLinesOf(agency, '答复期限计算说明'),
    madeOn,
    addressee: null,
    blocks: blocksOf(facts),
    attachments: [],
    signature: { agency, day: formatChinese(madeOn), isSealed: true },
    contact: [],
    code: null,
    slip: null,
    mark: null,
  };
}

function blocksOf({ requestNumber, clock, reading, setBy }: ClockExhibitFacts): readonly LetterBlock[] {
  const steps = explainClock(clock, reading).map(({ text, cite }) =>
    cite === undefined ? text : `${text.replace(/。$/, '')}（${lawWords(cite)}）。`,
  );
  const all = setBy === undefined ? steps : [...steps, setWords(setBy)];
  return [
    paragraph(0, `政府信息公开申请（申请编号：${requestNumber}）的答复期限计算如下。`),
    paragraph(1, '一、计算过程'),
    ...all.map((text, index) => paragraph(3, `${index + 1}.${text}`)),
    ...reading.caveats.map((text) => paragraph(0, `注意：${text}`)),
    paragraph(1, '二、逐日计算'),
    dayTable(reading),
    ...noticeParagraphs(reading),
  ];
}

function setWords({ basis, dueOn }: NonNullable<ClockExhibitFacts['setBy']>): string {
  const day = formatChinese(dueOn);
  return basis === 'order'
    ? `重新答复的期限为${day}，以该日为准。`
    : `确定延迟答复的合理期限为${day}（${lawWords(ogi(35))}），以该日为准。`;
}

function dayTable({ days }: ClockReading): LetterTable {
  return {
    kind: 'table',
    part: 'reasons',
    isLocked: true,
    cite: ogi(33, 2),
    columns: [4, 2, 7],
    isDense: true,
    headerRowCount: 1,
    rows: [
      { cells: [label('日期'), label('星期'), label('计算')], lines: 1 },
      ...days.map((day) => ({
        cells: [label(formatChinese(day.date)), label(weekdayName(day.weekday)), cell(summarizeDayCount(day))],
        lines: 1,
      })),
    ],
  };
}

function noticeParagraphs({ days }: ClockReading): readonly LetterBlock[] {
  const notices = [...new Set(days.flatMap(({ notice }) => (notice === undefined ? [] : [formatNotice(notice)])))];
  if (notices.length === 0) return [];
  return [paragraph(1, '三、放假安排的依据'), ...notices.map((text, index) => paragraph(3, `${index + 1}.${text}`))];
}

function paragraph(level: 0 | 1 | 3, text: string): LetterBlock {
  return { kind: 'paragraph', part: 'reasons', level, isLocked: true, text };
}
