import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { checkReport } from '../src/core/annual-report/checks/report-checks.ts';
import { readAnnualReport } from '../src/core/annual-report/doctor/read-annual-report.ts';
import { parseFile } from '../src/documents/reading/parse-file.ts';
import type { Benchmark } from './benchmark.ts';
import { interleaved, told } from './measure.ts';

const fixture = 'tests/fixtures/annual-reports/15-pingtan-2024.html';

/** Reading a published page into its cells and asking every rule, against only parsing its HTML. */
export const readAndCheck: Benchmark = {
  name: 'read-and-check',
  says: 'reading and checking a published report, from the bytes of its page',
  async run(root) {
    const bytes = readFileSync(join(root, fixture));
    const first = readAndCheckOnce(bytes);
    const timings = await interleaved(
      [
        { name: 'read and check', run: () => readAndCheckOnce(bytes) },
        { name: 'bare parse5', run: () => parse(new TextDecoder().decode(bytes)) },
      ],
      60,
    );
    return [`  ${fixture}, ${bytes.length.toLocaleString('en')} bytes, ${first} findings`, ...told(timings)];
  },
};

/** How many findings there are, passes included. */
function readAndCheckOnce(bytes: Uint8Array): number {
  const file = parseFile(bytes);
  if (!file.ok || file.value.kind !== 'document') throw new Error(`${fixture} is no document.`);
  const reading = readAnnualReport(file.value.document);
  if (!reading.ok) throw new Error(`${fixture} is no report: ${reading.refusal.message}`);
  const { report, findings } = reading.value;
  return findings.length + checkReport(report, { mode: 'import' }).length;
}
