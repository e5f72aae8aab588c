import { arch, cpus, platform } from 'node:os';
import type { Benchmark } from './benchmark.ts';
import { doctor } from './doctor.ts';
import { portalPages } from './portal-pages.ts';
import { readAndCheck } from './read-and-check.ts';
import { provinceRollUp } from './roll-up.ts';
import { roundTrip } from './round-trip.ts';
import { search } from './search.ts';
import { submission } from './submission.ts';
import { tableThree } from './table-three.ts';

const benchmarks: readonly Benchmark[] = [
  tableThree,
  readAndCheck,
  doctor,
  roundTrip,
  submission,
  search,
  portalPages,
  provinceRollUp,
];

/** Runs all benchmarks, or the one that is named, one after the other. */
export async function runBenchmarks(options: {
  readonly root: string;
  readonly only: string | undefined;
  /** Of a benchmark that can choose its size. */
  readonly size: number | undefined;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { root, only, size, say } = options;
  const chosen = benchmarks.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0)
    throw new Error(`There is no benchmark ${only}: ${benchmarks.map(({ name }) => name).join(', ')}.`);
  say(`Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} processors`);
  for (const benchmark of chosen) {
    say(`\n${benchmark.name}: ${benchmark.says}`);
    for (const line of await benchmark.run(root, size)) say(line);
  }
}
