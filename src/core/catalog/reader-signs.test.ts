import { expect, it } from 'vitest';
import { isReader } from './reader-signs.ts';

const wechat =
  'Mozilla/5.0 (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.47 NetType/WIFI Language/zh_CN';

it.each([
  ['a telephone in WeChat', { userAgent: wechat }, true],
  [
    'a browser on a desk',
    { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0' },
    true,
  ],
  ['a browser that loads ahead', { userAgent: wechat, purpose: 'prefetch;prerender' }, false],
  ['the office itself', { userAgent: wechat, isStaff: true }, false],
  [
    'a search engine',
    { userAgent: 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)' },
    false,
  ],
  [
    'a search engine that renders',
    { userAgent: 'Mozilla/5.0 (Linux) Chrome/116 Safari/537.36 (compatible; Bytespider)' },
    false,
  ],
  ['a program', { userAgent: 'curl/8.4.0' }, false],
  ['a library', { userAgent: 'python-requests/2.31' }, false],
  ['nobody known', { userAgent: '' }, false],
] as const)('%s is a reader: %3$s', (_, signs, expected) => {
  expect(isReader({ purpose: '', isStaff: false, ...signs })).toBe(expected);
});
