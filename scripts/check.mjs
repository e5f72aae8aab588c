// Everything that must pass, one step after the other: `npm test`. A step that fails does not keep the others from running;
// the last line counts the tests, for people and for machines that read logs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'));
const results = join(folder, 'tests.json');

const steps = [
  ['types of server and tests', ['tsc', '-p', 'tsconfig.json', '--noEmit']],
  ['types of the back office', ['tsc', '-p', 'src/backoffice/tsconfig.json', '--noEmit']],
  ['format and lint', ['biome', 'ci', '.']],
  ['unused code', ['knip']],
  ['build', ['node', 'scripts/build.mjs']],
  ['tests', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]],
];

const failed = steps.filter(([name, command]) => !passes(name, command)).map(([name]) => name);
const { passed, broken } = countTests();
rmSync(folder, { recursive: true, force: true });
console.log(failed.length === 0 ? '\nEvery step passed.' : `\nFailed: ${failed.join(', ')}.`);
console.log(`${passed} passed, ${broken} failed`);
process.exitCode = failed.length === 0 && broken === 0 ? 0 : 1;

function passes(name, [program, ...args]) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  // npm puts the programs of this package first on the path; `node` is the one that runs this script
  const command = program === 'node' ? process.execPath : program;
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error !== undefined)
    console.error(`${program} did not run: ${error.message}. Install the packages with "npm ci".`);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** Tests that passed and failed; a file that could not even be loaded counts as one that failed. */
function countTests() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
    const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
    return { passed: numPassedTests, broken: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, broken: 1 };
  }
}
