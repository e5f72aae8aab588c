import { describe, expect, it } from 'vitest';
import type { RequestId } from '../values/ids.ts';
import { groupAlike, likenessOf, type RequestTraceFacts } from './alike-requests.ts';

const settings = { likeness: 60, applicants: 2 };
const road = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const roadToo = [1, 2, 3, 4, 5, 6, 7, 0, 0, 0];
const roadFurther = [0, 2, 3, 4, 5, 6, 7, 0, 0, 0];
const school = [91, 92, 93, 94, 95, 96, 97, 98, 99, 90];

describe('requests for the same information', () => {
  it.each([
    [road, road, 100],
    [road, roadToo, 70],
    [road, school, 0],
    [road, [], 0],
    [[], [], 0],
  ])('%j and %j are alike in %i hundredths', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness);
  });

  it('are one group where different people asked', () => {
    const traces = [aTrace('r1', 'a', road), aTrace('r2', 'b', roadToo), aTrace('r3', 'c', school)];
    expect(groupAlike(traces, settings)).toEqual([{ requestIds: ['r1', 'r2'], likeness: 70 }]);
  });

  it('are no group where one person asked twice, under two proofs too', () => {
    const twoProofs = aTrace('r2', 'a', roadToo);
    const traces = [aTrace('r1', 'a', road), { ...twoProofs, applicantKeys: ['a', 'b'] }, aTrace('r3', 'b', road)];
    expect(groupAlike(traces, settings)).toEqual([]);
  });

  it('are joined by one that lies between two groups', () => {
    const traces = [aTrace('r1', 'a', road), aTrace('r2', 'b', roadFurther), aTrace('r3', 'c', roadToo)];
    expect(groupAlike(traces, { likeness: 70, applicants: 3 })).toEqual([
      { requestIds: ['r1', 'r2', 'r3'], likeness: 70 },
    ]);
  });

  it('come with the largest group first', () => {
    const traces = [
      aTrace('s1', 'a', school),
      aTrace('s2', 'b', school),
      aTrace('r1', 'a', road),
      aTrace('r2', 'b', road),
      aTrace('r3', 'c', road),
    ];
    expect(groupAlike(traces, settings).map(({ requestIds }) => requestIds)).toEqual([
      ['r1', 'r2', 'r3'],
      ['s1', 's2'],
    ]);
  });
});

function aTrace(requestId: string, applicant: string, signature: readonly number[]): RequestTraceFacts {
  return { requestId: requestId as RequestId, applicantKeys: [applicant], signature };
}
