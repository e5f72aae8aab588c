import { describe, expect, it } from 'vitest';
import { day } from '../../../tests/support/official-calendar.ts';
import { extensionLimit, replyLimit } from '../deadlines/time-limits.ts';
import { chartMeasures, flowSentences, placeFlow, requestFlow } from './flow-chart.ts';

const steps = requestFlow(day('2026-03-09'));
const chart = placeFlow(steps);

describe('the flow chart of a request', () => {
  it('says the periods of the law in force', () => {
    const words = flowSentences(steps).join('');
    for (const { workingDays } of [replyLimit.at(-1), extensionLimit.at(-1)].flatMap((limit) => limit ?? []))
      expect(words).toContain(`${workingDays}个工作日`);
    for (const period of ['7个工作日', '15个工作日', '60日', '6个月']) expect(words).toContain(period);
  });

  it('places every step once, inside the drawing, without overlap', () => {
    expect(chart.boxes.map(({ step }) => step.id).sort()).toEqual(steps.map(({ id }) => id).sort());
    for (const box of chart.boxes) {
      expect(box.left + box.width).toBeLessThanOrEqual(chart.width);
      expect(box.top + box.height).toBeLessThanOrEqual(chart.height);
      const hit = chart.boxes.filter(
        (other) =>
          other !== box &&
          other.left < box.left + box.width &&
          box.left < other.left + other.width &&
          other.top < box.top + box.height &&
          box.top < other.top + other.height,
      );
      expect(hit.map(({ step }) => step.id)).toEqual([]);
    }
  });

  it('fits its words into the boxes', () => {
    for (const { lines, width } of chart.boxes)
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(Math.ceil(width / chartMeasures.sign) + 1);
  });

  it('joins every box with the way', () => {
    expect(chart.arrows).toHaveLength(chart.boxes.length - 1);
    expect(chart.arrows.every(({ from, to }) => from[0] === to[0] || from[1] === to[1])).toBe(true);
  });
});
