import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles an entry that runs as a process of its own, as the build does; the file goes after the tests. */
export async function builtEntry(source: string): Promise<string> {
  // below the checkout, where the packages it leaves outside are found
  const folder = await mkdtemp(join(root, 'node_modules', '.test-entry-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'entry.mjs');
  await build({
    input: join(root, source),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    output: { file, format: 'esm', codeSplitting: false },
    logLevel: 'silent',
  });
  return file;
}
