/** Runs once before all tests: whatever several test files share is started here. */
export async function setup(): Promise<void> {}
