/**
 * Why the product cannot start, told to whoever operates it: `message` says what is wrong and by which fact,
 * `remedy` what to do about it. Both are Chinese, for they are printed as they are.
 */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
