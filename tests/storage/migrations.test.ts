import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, pendingMigrations, readMigrations } from '../../src/storage/migrations.ts';
import { StartupProblem } from '../../src/storage/startup-problem.ts';
import { anEmptyDatabase } from '../support/database.ts';

const db = await anEmptyDatabase();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await db.run(sql`drop schema public cascade`);
  await db.run(sql`create schema public`);
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const migrateFolder = async () => migrate(db, await readMigrations(folder));
const problemOf = async (work: Promise<unknown>): Promise<StartupProblem> => {
  const problem = await work.catch((error) => error);
  if (!(problem instanceof StartupProblem)) throw new Error(`A startup problem was expected, not ${problem}`);
  return problem;
};

const person = [
  '0001-person.sql',
  "create table person (name text);\ninsert into person values ('朱镕堃');\n",
] as const;
const age = ['0002-person-age.sql', 'alter table person add age int;\n'] as const;

describe('migrations', () => {
  it('run once each, in order, and are no longer pending', async () => {
    await put(...age);
    await put(...person);
    expect(await pendingMigrations(db, await readMigrations(folder))).toEqual([person[0], age[0]]);
    expect(await migrateFolder()).toEqual([person[0], age[0]]);
    expect(await migrateFolder()).toEqual([]);
    expect(await pendingMigrations(db, await readMigrations(folder))).toEqual([]);
    expect(await db.many(sql`select * from person`)).toEqual([{ name: '朱镕堃', age: null }]);
  });

  it('leave nothing behind where one fails, and keep those before it', async () => {
    await put(...person);
    await put('0002-broken.sql', 'create table half ();\ncreate table half ();\n');
    await expect(migrateFolder()).rejects.toThrow('0002-broken.sql failed: relation "half" already exists');
    expect(await db.one(sql`select to_regclass('half') as half, to_regclass('person')::text as person`)).toEqual({
      half: null,
      person: 'person',
    });
    await rm(join(folder, '0002-broken.sql'));
    await put(...age);
    expect(await migrateFolder()).toEqual([age[0]]);
  });

  it('are shared by two processes that migrate at once', async () => {
    await put(...person);
    await put(...age);
    const done = await Promise.all([migrateFolder(), migrateFolder(), migrateFolder()]);
    expect(done.flat().sort()).toEqual([person[0], age[0]]);
  });

  it('may take longer than any other statement', async () => {
    await put('0001-settings.sql', `create table seen as select current_setting('statement_timeout') as limits;`);
    await migrateFolder();
    expect(await db.one(sql`select limits from seen`)).toEqual({ limits: '0' });
  });

  it('are the same with line ends of another system', async () => {
    await put(...person);
    await migrateFolder();
    await put(person[0], person[1].replaceAll('\n', '\r\n'));
    expect(await migrateFolder()).toEqual([]);
  });
});

describe('refused with a remedy', () => {
  it('a landed migration that was edited', async () => {
    await put(...person);
    await migrateFolder();
    await put(person[0], `${person[1]}-- a late thought\n`);
    const problem = await problemOf(migrateFolder());
    expect(problem.message).toContain('0001-person.sql');
    expect(problem.message).toContain('校验值不一致');
    expect(problem.remedy).toContain('恢复该文件的原内容');
    await problemOf(readMigrations(folder).then((migrations) => pendingMigrations(db, migrations)));
  });

  it('a database newer than the code', async () => {
    await put(...person);
    await put(...age);
    await migrateFolder();
    await rm(join(folder, age[0]));
    const problem = await problemOf(migrateFolder());
    expect(problem.message).toContain('数据库比程序新');
    expect(problem.remedy).toContain('更新的程序版本');
  });

  it('a migration numbered before one that has landed', async () => {
    await put('0002-other.sql', 'create table other ();');
    await migrateFolder();
    await put(...person);
    expect((await problemOf(migrateFolder())).remedy).toContain('更大的编号');
  });

  it('a name that is none, and a number used twice', async () => {
    await put('1-person.sql', '');
    await expect(readMigrations(folder)).rejects.toThrow('no name of a migration');
    await rm(join(folder, '1-person.sql'));
    await put(...person);
    await put('0001-agency.sql', '');
    await expect(readMigrations(folder)).rejects.toThrow('0001-agency.sql and 0001-person.sql have the same number');
  });
});
