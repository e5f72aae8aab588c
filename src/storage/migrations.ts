import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { StartupProblem } from './startup-problem.ts';

/** One numbered file of `db/migrations/`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly text: string;
}

interface Landed {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

const namePattern = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;
// 'gongkai' in hexadecimal: whoever migrates this database holds it
const advisoryLock = 0x676f6e676b6169n;

/** Reads a folder of `NNNN-name.sql`, in order. Throws on a name that is none and on a number used twice. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)));
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1];
    if (before?.number === migration.number)
      throw new Error(`${before.name} and ${migration.name} have the same number: renumber the one that is newer.`);
  }
  return migrations;
}

/**
 * Brings the database to the newest migration, each in its own transaction, and names those it ran.
 * Refuses with a StartupProblem where a landed one was edited or the database is newer than this code.
 */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const name = await migrateOnce(db, migrations);
    if (name === undefined) return done;
    done.push(name);
  }
}

/** Names of the migrations that are still to run; the same refusals as `migrate`, and nothing is changed. */
export async function pendingMigrations(db: Database, migrations: readonly Migration[]): Promise<string[]> {
  return pendingOf(await listLanded(db), migrations).map((migration) => migration.name);
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const match = namePattern.exec(name);
  if (!match) throw new Error(`${name} is no name of a migration: call it NNNN-what-it-does.sql.`);
  // a checkout with other line ends is the same migration
  const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return { number: Number(match[1]), name, text, checksum: createHash('sha256').update(text).digest('hex') };
}

/** The lock is taken anew for each one: two processes that migrate at once share the work instead of clashing. */
async function migrateOnce(db: Database, migrations: readonly Migration[]): Promise<string | undefined> {
  return db.inTransaction(async (transaction) => {
    await transaction.run(sql`set local statement_timeout = 0`);
    await transaction.run(sql`set local lock_timeout = '60s'`);
    await transaction.run(sql`select pg_advisory_xact_lock(${advisoryLock.toString()}::bigint)`);
    const next = pendingOf(await listLanded(transaction), migrations)[0];
    if (next === undefined) return undefined;
    await transaction.run(sql`
      create table if not exists schema_migration (
        number integer primary key, name text not null, checksum text not null, landed_at timestamptz not null default now())`);
    await transaction.run(sql.raw(next.text)).catch((error) => {
      throw new Error(`Migration ${next.name} failed: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    });
    await transaction.run(sql`
      insert into schema_migration (number, name, checksum) values (${next.number}, ${next.name}, ${next.checksum})`);
    return next.name;
  });
}

async function listLanded(db: Database): Promise<Landed[]> {
  const { exists } = await db.one(
    sql<{ exists: boolean }>`select to_regclass('schema_migration') is not null as exists`,
  );
  if (!exists) return [];
  return db.many(sql<Landed>`select number, name, checksum from schema_migration order by number`);
}

function pendingOf(landed: readonly Landed[], migrations: readonly Migration[]): Migration[] {
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, checksum } of landed) {
    const migration = byNumber.get(number);
    if (migration === undefined) throw newerDatabase(name);
    if (migration.checksum !== checksum) throw editedMigration(name, migration.name);
  }
  const newest = landed.at(-1)?.number ?? 0;
  const landedNumbers = new Set(landed.map(({ number }) => number));
  const pending = migrations.filter(({ number }) => !landedNumbers.has(number));
  const late = pending.find(({ number }) => number < newest);
  if (late !== undefined) throw lateMigration(late.name, newest);
  return pending;
}

function newerDatabase(name: string): StartupProblem {
  return new StartupProblem(
    `数据库已执行过迁移 ${name}，而本程序中没有这一项：数据库比程序新。`,
    '请改用与数据库同样新或更新的程序版本；需要退回旧版本时，请用旧版本所做的备份恢复。',
  );
}

function editedMigration(landedName: string, name: string): StartupProblem {
  return new StartupProblem(
    `迁移 ${landedName} 已在数据库中执行，但程序中的 ${name} 内容与当时不同（校验值不一致）。`,
    '已执行的迁移不得修改：请恢复该文件的原内容，把新的改动写成编号更大的新迁移。',
  );
}

function lateMigration(name: string, newest: number): StartupProblem {
  return new StartupProblem(
    `迁移 ${name} 尚未执行，但数据库已执行到第 ${newest} 号。`,
    '迁移只能按编号向前执行：请把该文件改为比已执行者更大的编号。',
  );
}
