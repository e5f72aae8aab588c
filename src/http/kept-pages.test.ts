import { describe, expect, it } from 'vitest';
import { keptPages } from './kept-pages.ts';
import type { PageReply } from './page-route.ts';

const html = (body: string, more: Partial<PageReply> = {}): PageReply => ({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body,
  cache: 'revalidate',
  ...more,
});

/** Pages whose renderings are counted, under a generation that the test sets. */
function pagesAt(state: { generation: number | undefined }) {
  let rendered = 0;
  const ask = keptPages({ generation: () => state.generation });
  const see = async (key: string, more: Partial<PageReply> = {}): Promise<string> => {
    const { bytes } = await ask(key, async () => {
      rendered += 1;
      return html(`${key} ${rendered}`, more);
    });
    return bytes.toString();
  };
  return { ask, see };
}

describe('kept pages', () => {
  it('are rendered once until something public changes', async () => {
    const state: { generation: number | undefined } = { generation: 1 };
    const { see } = pagesAt(state);
    expect([await see('/a'), await see('/a'), await see('/b')]).toEqual(['/a 1', '/a 1', '/b 2']);
    state.generation = 2;
    expect([await see('/a'), await see('/a')]).toEqual(['/a 3', '/a 3']);
  });

  it('are not kept while changes cannot be heard', async () => {
    const state: { generation: number | undefined } = { generation: undefined };
    const { see } = pagesAt(state);
    expect([await see('/a'), await see('/a')]).toEqual(['/a 1', '/a 2']);
    state.generation = 1;
    expect([await see('/a'), await see('/a')]).toEqual(['/a 3', '/a 3']);
    state.generation = undefined;
    expect(await see('/a')).toBe('/a 4');
  });

  it('never answer with what was begun before a change', async () => {
    const state: { generation: number | undefined } = { generation: 1 };
    const { ask, see } = pagesAt(state);
    await ask('/a', async () => {
      state.generation = 2;
      return html('begun before the change');
    });
    expect(await see('/a')).toBe('/a 1');
  });

  it.each<[string, Partial<PageReply>]>([
    ['not found', { status: 404 }],
    ['never kept by browsers', { cache: 'none' }],
    ['of one browser', { remembers: true }],
  ])('are not kept if %s', async (_, more) => {
    const { see } = pagesAt({ generation: 1 });
    expect([await see('/a', more), await see('/a', more)]).toEqual(['/a 1', '/a 2']);
  });

  it('give way to newer ones beyond their limit, the least recently used first', async () => {
    const { ask, see } = pagesAt({ generation: 1 });
    const large = async (): Promise<PageReply> => html('x'.repeat(20 * 1024 * 1024));
    await see('/small');
    for (const key of ['/1', '/2', '/3']) await ask(key, large);
    expect(await see('/small')).toBe('/small 1');
    await ask('/4', large);
    expect(await see('/small')).toBe('/small 1');
    const again = await ask('/1', async () => html('rendered again'));
    expect(again.bytes.toString()).toBe('rendered again');
  });

  it('do not outlive a rendering that failed', async () => {
    const { ask, see } = pagesAt({ generation: 1 });
    const fail = async (): Promise<PageReply> => {
      throw new Error('broken');
    };
    await expect(ask('/a', fail)).rejects.toThrow('broken');
    expect(await see('/a')).toBe('/a 1');
  });
});
