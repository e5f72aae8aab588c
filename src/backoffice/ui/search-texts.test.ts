import { describe, expect, it } from 'vitest';
import { searchTexts } from './search-texts.ts';

describe('the query of an address', () => {
  it.each([
    ['keeps what the page knows', { state: 'open' }, { state: 'open' }],
    ['drops what it does not know', { state: 'open', script: 'x' }, { state: 'open' }],
    ['drops what is empty', { state: '' }, {}],
    ['drops what is no text', { state: ['open'] }, {}],
  ])('%s', (_, search, expected) => {
    expect(searchTexts('state', 'offset')(search)).toEqual(expected);
  });
});
