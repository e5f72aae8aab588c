import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import { connect, type OpenDatabase } from '../../src/storage/database.ts';

/** A migrated database for one test file, dropped after it. Call it at the top of the file: `const db = await aDatabase()`. */
export function aDatabase(): Promise<OpenDatabase> {
  return databaseFrom('migrated');
}

/** The same without a single table, for tests of what makes them. */
export function anEmptyDatabase(): Promise<OpenDatabase> {
  return databaseFrom('template1');
}

async function databaseFrom(template: string): Promise<OpenDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(serverUrl, (admin) => admin.run(sql`create database ${sql.id(name)} template ${sql.id(template)}`));
  const database = await connect({ url: serverUrl.replace(/[^/]*$/, name) });
  afterAll(async () => {
    await database.close();
    // workers that a test left connected do not keep it
    await asAdmin(serverUrl, (admin) => admin.run(sql`drop database if exists ${sql.id(name)} with (force)`));
  });
  return database;
}

async function asAdmin(serverUrl: string, work: (admin: OpenDatabase) => Promise<unknown>): Promise<void> {
  const admin = await connect({ url: serverUrl, poolSize: 1 });
  try {
    // making and dropping a database write checkpoints, which a busy machine takes its time for
    await admin.run(sql`set statement_timeout = 0`);
    await work(admin);
  } finally {
    await admin.close();
  }
}
