/** A benchmark: what it compares, and the lines it prints. */
export interface Benchmark {
  readonly name: string;
  readonly says: string;
  /** Measures in the installation whose folder is given, with as many things as are asked for where it can choose. */
  run(root: string, size?: number): Promise<readonly string[]>;
}
