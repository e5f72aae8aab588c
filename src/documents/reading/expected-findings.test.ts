import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../core/annual-report/checks/report-checks.ts';
import type { Finding } from '../../core/annual-report/finding.ts';
import { readBytes } from './read-bytes.ts';

const folder = join(import.meta.dirname, '../../../tests/fixtures/annual-reports');

/** What an official who looked at a published report by hand says of it. */
interface Expected {
  readonly file: string;
  readonly complete: boolean;
  readonly brokenIdentities: readonly string[];
  readonly narrativeContradictions: readonly string[];
  readonly mustNotAlarm: readonly string[];
}

const reports: readonly Expected[] = readdirSync(join(folder, 'expected')).map(
  (name) => JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8')) as Expected,
);

describe('what is known of published reports', () => {
  it.each(reports.filter(({ brokenIdentities }) => brokenIdentities.length > 0))(
    'every broken identity of $file is found, and no other',
    async ({ file, brokenIdentities }) => {
      const broken = (await failedOf(file)).filter(({ rule }) => /^T[34]-0[123]$/.test(rule));
      expect(broken.map(({ place }) => place.row).sort()).toEqual(
        brokenIdentities.map((known) => known.split(':')[0]).sort(),
      );
    },
  );

  it.each(reports.filter(({ brokenIdentities }) => brokenIdentities.length === 0))(
    'no identity of $file is called broken',
    async ({ file }) => {
      expect((await failedOf(file)).filter(({ rule }) => /^T[34]-0[123]$/.test(rule))).toEqual([]);
    },
  );

  it.each(reports.filter(({ narrativeContradictions }) => narrativeContradictions.length > 0))(
    'the text of $file contradicts its tables',
    async ({ file }) => {
      expect((await failedOf(file)).map(({ rule }) => rule)).toContain('T3-09');
    },
  );

  it.each(reports.filter(({ mustNotAlarm }) => mustNotAlarm.length > 0))(
    'nothing that only looks like a contradiction in $file is alarmed',
    async ({ file }) => {
      expect((await failedOf(file)).filter(({ severity }) => severity !== 'notice')).toEqual([]);
    },
  );
});

async function failedOf(file: string): Promise<readonly Finding[]> {
  const reading = await readBytes(readFileSync(join(folder, file)));
  if (!reading.ok) throw new Error(reading.refusal.message);
  return checkReport(reading.value.report, { mode: 'import' }).filter(({ verdict }) => verdict === 'fail');
}
