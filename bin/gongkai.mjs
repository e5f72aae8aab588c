#!/usr/bin/env node
// The command `gongkai`. From a checkout it first builds what is missing or older than its sources.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
if (existsSync(join(root, 'scripts/build.mjs')) && existsSync(join(root, 'src'))) {
  const { buildAll } = await import(pathToFileURL(join(root, 'scripts/build.mjs')).href);
  await buildAll();
}
await import(pathToFileURL(join(root, 'dist/server/cli.mjs')).href);
