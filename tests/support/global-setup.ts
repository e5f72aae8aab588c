import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { connect } from '../../src/storage/database.ts';
import { type EmbeddedServer, startEmbedded } from '../../src/storage/embedded/start-embedded.ts';
import { migrate, readMigrations } from '../../src/storage/migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database; those of the tests differ in their last segment. */
    readonly serverUrl: string;
  }
}

const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** One embedded PostgreSQL for the whole run, in a temporary folder, with a migrated database to copy from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(tmpdir(), `gongkai-test-${randomBytes(6).toString('hex')}`);
  const server = await startEmbedded({ dataDir: folder });
  // a run that is interrupted skips the teardown; nothing of a test database is worth a checkpoint
  process.once('exit', () => killIfRunning(server));
  await makeTemplate(server.connection.url);
  project.provide('serverUrl', server.connection.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const admin = await connect({ url: serverUrl });
  // durability is tried on servers of their own; here nobody waits for the disk
  await admin.run(sql`alter role all set synchronous_commit = off`);
  await admin.run(sql`create database migrated`);
  await admin.close();
  const template = await connect({ url: serverUrl.replace(/[^/]*$/, 'migrated') });
  try {
    if (existsSync(migrations)) await migrate(template, await readMigrations(migrations));
  } finally {
    await template.close();
  }
}

function killIfRunning(server: EmbeddedServer): void {
  try {
    process.kill(server.pid(), 'SIGQUIT');
  } catch {
    // stopped by the teardown
  }
}
