import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersTo, type CheckVector } from '../support/checks/check-vectors.ts';
import { launchBrowser } from '../support/real-browser.ts';

const vectors: readonly CheckVector[] = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(new URL(file, import.meta.url), 'utf8')))
  .flatMap(({ rule, cases }) => (rule === 'annualReportCheck' ? cases : []))
  .map(({ input }: { readonly input: CheckVector }) => input);

describe('the rules of the annual report', () => {
  it('say the same in a browser as in the server, case by case and word by word', async () => {
    const [here, there] = [vectors.map((vector) => JSON.stringify(answersTo(vector))), await answersInBrowser()];
    expect(vectors.length).toBeGreaterThan(150);
    expect(there).toHaveLength(here.length);
    expect(vectors.filter((_, at) => here[at] !== there[at])).toEqual([]);
  });
});

async function answersInBrowser(): Promise<readonly string[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const asked = `(${JSON.stringify(vectors)}).map((vector) => JSON.stringify(rules.answersTo(vector)))`;
    return (await page.evaluate(asked)) as string[];
  } finally {
    await browser.close();
  }
}

/** The rules and the cases' own reader as one script, with nothing of Node in it. */
async function bundle(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('../support/checks/check-vectors.ts', import.meta.url)),
    platform: 'browser',
    write: false,
    output: { format: 'iife', name: 'rules' },
    logLevel: 'silent',
  });
  return output[0].code;
}
