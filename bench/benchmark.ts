/** A benchmark: what it compares, and the lines it prints. */
export interface Benchmark {
  readonly name: string;
  readonly says: string;
  /** Measures in the installation whose folder is given. */
  run(root: string): Promise<readonly string[]>;
}
