// Builds what `gongkai` runs: the server and its child processes by rolldown, the back office by Vite.
// Skips each half whose sources are unchanged since its last build; `--force` builds both.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const force = process.argv.includes('--force');

export async function buildAll() {
  const started = Date.now();
  const server = await unlessFresh('server', ['src', 'demo'], (path) => !path.includes('backoffice/'), buildServer);
  const office = await unlessFresh('office', ['src/backoffice', 'src/contract', 'src/core'], () => true, buildOffice);
  if (server || office)
    process.stderr.write(
      `Built ${[server && 'server', office && 'back office'].filter(Boolean).join(' and ')} in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`,
    );
}

async function buildServer() {
  const { build } = await import('rolldown');
  await build({
    cwd: root,
    input: {
      cli: 'src/main/cli.ts',
      'reading-child': 'src/documents/reading/child.ts',
      'sheet-child': 'src/documents/reading/sheet-child.ts',
      'attachment-child': 'src/documents/attachments/attachment-child.ts',
      'word-child': 'src/documents/word/word-child.ts',
      'typst-worker': 'src/documents/exports/typst-worker.ts',
    },
    platform: 'node',
    // packages stay outside the bundle: some carry native binaries, all are installed beside it
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
    transform: { target: 'node20' },
    output: {
      dir: 'dist/server',
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: 'chunks/[name]-[hash].mjs',
      sourcemap: true,
      cleanDir: true,
    },
    logLevel: 'warn',
  });
}

async function buildOffice() {
  if (!existsSync(join(root, 'src/backoffice/index.html'))) return;
  const { build } = await import('vite');
  await build({ configFile: join(root, 'src/backoffice/vite.config.ts'), logLevel: 'warn' });
}

async function unlessFresh(name, folders, wanted, build) {
  const stampFile = join(root, 'dist', `${name}.stamp`);
  const stamp = fingerprint(folders, wanted);
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  await build();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

function fingerprint(folders, wanted) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package.json')))
    .update(readFileSync(join(root, 'scripts/build.mjs')));
  for (const folder of folders)
    for (const file of filesBelow(join(root, folder)).filter(wanted)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
