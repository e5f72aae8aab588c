/** Something to be timed. Contenders of one benchmark do the same work. */
export interface Contender {
  readonly name: string;
  run(): Promise<unknown> | unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds, ascending. */
  readonly times: readonly number[];
}

/** Times contenders in turn, round after round, so that what the machine does meanwhile meets all of them alike. */
export async function interleaved(contenders: readonly Contender[], rounds: number): Promise<readonly Timing[]> {
  const times = contenders.map((): number[] => []);
  const warmUp = Math.max(2, Math.ceil(rounds / 5));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const started = performance.now();
      await contender.run();
      if (round >= 0) times[index]?.push(performance.now() - started);
    }
  }
  return contenders.map(({ name }, index) => ({ name, times: (times[index] ?? []).sort((a, b) => a - b) }));
}

/** The time in the middle. */
export function medianOf({ times }: Timing): number {
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** `ours 201.3 ms (192.0–240.9), bare 180.2 ms (…), ratio 1.12`: the first contender over each of the others. */
export function told(timings: readonly Timing[]): readonly string[] {
  const [ours, ...others] = timings;
  if (ours === undefined) return [];
  const width = Math.max(...timings.map(({ name }) => name.length));
  const lines = timings.map(
    (timing) =>
      `  ${timing.name.padEnd(width)}  median ${milliseconds(medianOf(timing))}  (${milliseconds(timing.times[0])} to ${milliseconds(timing.times.at(-1))}, ${timing.times.length} rounds)`,
  );
  const ratios = others.map((other) => `  ratio to ${other.name}: ${(medianOf(ours) / medianOf(other)).toFixed(2)}`);
  return [...lines, ...ratios];
}

function milliseconds(value: number | undefined): string {
  return `${(value ?? Number.NaN).toFixed(1)} ms`;
}
