// Runs every benchmark in one process and prints ratios with the times behind them: `npm run bench [name [size]]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// below the checkout, where the packages that stay outside the bundle are found
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  const file = join(folder, 'benchmarks.mjs');
  await build({
    input: join(root, 'bench/benchmarks.ts'),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
    transform: { target: 'node20' },
    output: { file, format: 'esm', codeSplitting: false },
    logLevel: 'warn',
  });
  const { runBenchmarks } = await import(pathToFileURL(file).href);
  const size = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
  await runBenchmarks({ root, only: process.argv[2], size, say: (line) => console.log(line) });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
