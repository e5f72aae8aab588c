import { describe, expect, it } from 'vitest';
import { checkReplyWords, decideMistakeAct, mistakeActs, mistakeStages } from './mistake-reply.ts';
import { parseMistakeReport } from './mistake-report.ts';

const site = 'https://www.yunling.gov.cn';
const typed = { kind: 'wording', page: '/d/654224001/2026-00001', words: '“登录”应为“登陆”。', contact: '' };

describe('a report of a mistake', () => {
  it.each([
    ['/d/654224001/2026-00001', '/d/654224001/2026-00001'],
    ['https://www.yunling.gov.cn/gk/dolat?view=large#top', '/gk/dolat'],
    ['https://www.yunling.gov.cn', '/'],
    ['654224001/2026-00001', '/d/654224001/2026-00001'],
    [' /nb/dolat/2025 ', '/nb/dolat/2025'],
  ])('about %s is about the page %s', (page, path) => {
    expect(parseMistakeReport({ ...typed, page }, site)).toMatchObject({ ok: true, value: { pagePath: path } });
  });

  it.each([
    ['page', { page: 'https://elsewhere.example.com/a' }],
    ['page', { page: '//elsewhere.example.com' }],
    ['page', { page: '' }],
    ['kind', { kind: 'gossip' }],
    ['words', { words: '   ' }],
    ['words', { words: '错'.repeat(1001) }],
    ['contact', { contact: '1'.repeat(101) }],
  ])('with a wrong %s is refused by that field: %j', (field, change) => {
    const parsed = parseMistakeReport({ ...typed, ...change }, site);
    expect(parsed.ok ? [] : parsed.refusal.map((refusal) => refusal.field)).toEqual([field]);
  });
});

describe('a reply', () => {
  it.each([
    ['', 'missing'],
    ['字'.repeat(501), 'tooLong'],
    ['请联系13812345678。', 'personalData'],
    ['已经改正，谢谢。', undefined],
  ])('“%s” is refused as %s', (words, reason) => {
    const checked = checkReplyWords(words);
    expect(checked.ok ? undefined : checked.refusal[0]?.reason).toBe(reason);
  });

  it('goes only the ways of the table', () => {
    for (const [act, { during, becomes }] of Object.entries(mistakeActs))
      for (const { id } of mistakeStages) {
        const decided = decideMistakeAct(id, act as keyof typeof mistakeActs);
        expect(decided.ok ? decided.value : decided.refusal.reason).toBe(during.includes(id) ? becomes : 'wrongStage');
      }
  });
});
