/** Words by which programs that fetch pages by themselves name themselves; people's browsers carry none of them. */
const programWords = [
  'bot',
  'spider',
  'crawl',
  'slurp',
  'fetch',
  'scan',
  'monitor',
  'preview',
  'feed',
  'rss',
  'archiver',
  'validator',
  'lighthouse',
  'headless',
  'phantomjs',
  'selenium',
  'puppeteer',
  'playwright',
  'curl/',
  'wget/',
  'python',
  'java/',
  'okhttp',
  'go-http',
  'node',
  'axios',
  'libwww',
  'httpclient',
  'scrapy',
  'facebookexternalhit',
] as const;

/** What a request says about who asks. */
export interface ReaderSigns {
  readonly userAgent: string;
  /** `Sec-Purpose` or `Purpose`: browsers say so when they load a page that nobody has asked for yet. */
  readonly purpose: string;
  /** Somebody of the office is signed in. */
  readonly isStaff: boolean;
}

/** Whether a page was opened by a reader: not by a program, not ahead of anybody's wish, not by the office itself. */
export function isReader({ userAgent, purpose, isStaff }: ReaderSigns): boolean {
  const name = userAgent.toLowerCase();
  const isProgram = !name.startsWith('mozilla/') || programWords.some((word) => name.includes(word));
  return !isProgram && !isStaff && !/prefetch|prerender|preview/i.test(purpose);
}
