import { expect, it } from 'vitest';
import { arrivalOf, channelLabel, channelQuery, publicationChannels } from './publication-channels.ts';

it.each([
  ['posterA3', 12, '?qd=a3.12'],
  ['posterA4', 0, '?qd=a4'],
  ['wechat', 0, '?qd=wx'],
  ['web', 0, ''],
] as const)('a reader from %s, place %d, comes by an address with "%s"', (channel, placeNo, query) => {
  expect(channelQuery({ channel, placeNo })).toBe(query);
  expect(arrivalOf(query.replace('?qd=', ''))).toEqual({ channel, placeNo });
});

it.each(['', 'zz', 'a3.0', 'a3.1000', 'A3', 'a3.1.2', '<a3>'])(
  '"%s" is no code: its reader counts for the page',
  (code) => {
    expect(arrivalOf(code)).toEqual({ channel: 'web', placeNo: 0 });
  },
);

it.each([-1, 1000, 1.5])('there is no place number %d', (placeNo) => {
  expect(() => channelQuery({ channel: 'posterA3', placeNo })).toThrow('no number of a place');
});

it('has one code for each channel', () => {
  expect(new Set(publicationChannels.map(({ code }) => code)).size).toBe(publicationChannels.length);
  expect(channelLabel('largeType')).toBe('大字页');
});
