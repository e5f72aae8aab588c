import { describe, expect, it } from 'vitest';
import {
  boxMarkOf,
  describedBox,
  parseSeveranceBoxes,
  refusalGroundsOf,
  type SeveranceBox,
  type SeveranceGround,
  severanceGrounds,
} from './severance.ts';

const box: SeveranceBox = { page: 1, left: 0, top: 0, width: 100, height: 100, ground: 'personalPrivacy' };

describe('boxes', () => {
  it.each([
    ['one at the edge', [{ ...box, left: 9900, top: 9900 }], undefined],
    ['none', [], 'severance.none'],
    ['one on a page that is not there', [{ ...box, page: 3 }], 'severance.box'],
    ['one on no page', [{ ...box, page: 0 }], 'severance.box'],
    ['one over the edge', [{ ...box, left: 9901 }], 'severance.box'],
    ['one that begins outside', [{ ...box, top: -1 }], 'severance.box'],
    ['one that cannot be seen', [{ ...box, width: 9 }], 'severance.box'],
    ['one of fractions', [{ ...box, left: 0.5 }], 'severance.box'],
    ['one without a ground', [{ ...box, ground: 'toString' as SeveranceGround }], 'severance.box'],
    ['thousands', Array.from({ length: 2001 }, () => box), 'severance.tooMany'],
  ])('%s', (_, boxes, reason) => {
    const parsed = parseSeveranceBoxes(boxes, 2);
    expect(parsed.ok ? undefined : parsed.refusal.reason).toBe(reason);
  });

  it('that are wrong are named by their number', () => {
    const parsed = parseSeveranceBoxes([box, { ...box, page: 3 }], 2);
    expect(parsed.ok ? '' : parsed.refusal.message).toBe('第 2 处：没有第 3 页，文件共 2 页。');
  });
});

describe('grounds', () => {
  it('are those of Articles 14 to 16, each under the refusal it is counted as', () => {
    expect(Object.entries(severanceGrounds).map(([id, { cite, refusal }]) => [id, cite.article, refusal])).toEqual([
      ['stateSecret', 14, 'stateSecret'],
      ['prohibitedByLaw', 14, 'prohibitedByLaw'],
      ['endangersSecurityOrStability', 14, 'endangersSecurityOrStability'],
      ['personalPrivacy', 15, 'thirdPartyRights'],
      ['tradeSecret', 15, 'thirdPartyRights'],
      ['thirdPartyRights', 15, 'thirdPartyRights'],
      ['internalAffairs', 16, 'internalAffairs'],
      ['deliberativeProcess', 16, 'deliberativeProcess'],
      ['enforcementFile', 16, 'enforcementFile'],
    ]);
  });

  it('are reasoned once each in the answer, printed in the box, and cited in the certificate', () => {
    const boxes = [box, { ...box, ground: 'tradeSecret' as const }, { ...box, ground: 'internalAffairs' as const }];
    expect(refusalGroundsOf(boxes)).toEqual(['thirdPartyRights', 'internalAffairs']);
    expect(boxMarkOf('tradeSecret')).toBe('第15条 商业秘密');
    expect(describedBox(box)).toEqual({
      ...box,
      label: '个人隐私',
      cite: '《中华人民共和国政府信息公开条例》第十五条',
    });
  });
});
