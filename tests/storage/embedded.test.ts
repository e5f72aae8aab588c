import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { connect, type OpenDatabase } from '../../src/storage/database.ts';
import { DirectoryInUse } from '../../src/storage/embedded/instance-lock.ts';
import { joinEmbedded } from '../../src/storage/embedded/join-embedded.ts';
import { isRunning } from '../../src/storage/embedded/process-probe.ts';
import { type EmbeddedServer, startEmbedded } from '../../src/storage/embedded/start-embedded.ts';
import { StartupProblem } from '../../src/storage/startup-problem.ts';
import { type ChildInstance, childInstances } from '../support/child-instance.ts';
import { eventually } from '../support/eventually.ts';
import { aPlace } from '../support/places.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const startChild = await childInstances();
const opened: { stop(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.stop();
});

async function start(dataDir: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir });
  opened.push(server);
  return server;
}

async function open(url: string | undefined): Promise<OpenDatabase> {
  const db = await connect({ url: url ?? '' });
  opened.push({ stop: () => db.close() });
  return db;
}

async function problemOf(work: Promise<unknown>): Promise<StartupProblem> {
  const problem = await work.catch((error) => error);
  if (!(problem instanceof StartupProblem)) throw new Error(`A startup problem was expected, not ${problem}`);
  return problem;
}

const kill = (pid: number | undefined) => process.kill(pid ?? Number.NaN, 'SIGKILL');
const socketDirOf = (child: ChildInstance) => decodeURIComponent(/@([^:]+):/.exec(child.said.url ?? '')?.[1] ?? '');
const ownerOf = (pid: number) => statSync(`/proc/${pid}`).uid;

describe('a fresh data directory', () => {
  it('gets a server that is safe, speaks Chinese, and listens on a closed socket only', async () => {
    // far longer than the name of a socket may be
    const dataDir = join(aPlace(), '政府信息公开'.repeat(8));
    const server = await start(dataDir);
    expect(server.isAdopted).toBe(false);
    const db = await open(server.connection.url);
    const setting = async (name: string) =>
      (await db.one(sql<{ value: string }>`select current_setting(${name}) as value`)).value;
    for (const [name, value] of [
      ['server_encoding', 'UTF8'],
      ['data_checksums', 'on'],
      ['fsync', 'on'],
      ['synchronous_commit', 'on'],
      ['full_page_writes', 'on'],
      ['listen_addresses', ''],
    ] as const)
      expect([name, await setting(name)]).toEqual([name, value]);
    expect(
      await db.one(
        sql`select datlocprovider as provider, datlocale as locale from pg_database where datname = 'gongkai'`,
      ),
    ).toEqual({
      provider: 'b',
      locale: 'C.UTF-8',
    });
    await db.run(sql`create extension pg_trgm`);
    expect(await db.one(sql`select cardinality(show_trgm('政府信息公开')) as trigrams`)).toEqual({ trigrams: 7 });
    expect(statSync(server.connection.socketDir).mode & 0o777).toBe(0o700);
    if (isRoot) expect(ownerOf(server.pid())).toBe(nobody.uid);
  });

  it('keeps what was committed when it is stopped and started', async () => {
    const dataDir = aPlace();
    const first = await startEmbedded({ dataDir });
    const db = await connect({ url: first.connection.url });
    await db.run(sql`create table fact as select 1 as id`);
    await db.close();
    await first.stop();
    await first.stop();
    expect(isRunning(first.pid())).toBe(false);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    const second = await start(dataDir);
    expect(second.isAdopted).toBe(false);
    expect(await (await open(second.connection.url)).many(sql`select * from fact`)).toEqual([{ id: 1 }]);
  });
});

describe('after the product was killed', () => {
  it('its server is adopted, by whatever path', async () => {
    const dataDir = aPlace();
    const child = await startChild(dataDir);
    await (await open(child.said.url)).run(sql`create table fact as select 1 as id`);
    expect(await child.end('SIGKILL')).toBeNull();
    const detour = aPlace();
    symlinkSync(dataDir, detour);
    const server = await start(detour);
    expect(server.isAdopted).toBe(true);
    expect(server.pid()).toBe(child.said.pid);
    expect(await (await open(server.connection.url)).many(sql`select * from fact`)).toEqual([{ id: 1 }]);
  });

  it('and its server with it, the next start recovers', async () => {
    const dataDir = aPlace();
    const child = await startChild(dataDir);
    await (await open(child.said.url)).run(sql`create table fact as select 1 as id`);
    kill(child.said.pid);
    await child.end('SIGKILL');
    const server = await start(dataDir);
    expect(server.pid()).not.toBe(child.said.pid);
    expect(await (await open(server.connection.url)).many(sql`select * from fact`)).toEqual([{ id: 1 }]);
  });

  it('and its files name a stranger by now, the next start is not misled', async () => {
    const dataDir = aPlace();
    const child = await startChild(dataDir);
    kill(child.said.pid);
    await child.end('SIGKILL');
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], isRoot ? nobody : {});
    await once(stranger, 'spawn');
    for (const file of [join(dataDir, 'cluster', 'postmaster.pid'), join(socketDirOf(child), '.s.PGSQL.5432.lock')])
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const server = await start(dataDir);
    expect(server.isAdopted).toBe(false);
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
    stranger.kill('SIGKILL');
  });

  it('its server is stopped and started where its socket was cleaned away', async () => {
    const dataDir = aPlace();
    const child = await startChild(dataDir);
    await child.end('SIGKILL');
    rmSync(socketDirOf(child), { recursive: true });
    const server = await start(dataDir);
    expect(server.isAdopted).toBe(false);
    expect(await (await open(server.connection.url)).one(sql`select 1 as alive`)).toEqual({ alive: 1 });
  });
});

describe('while the product runs', () => {
  it('a killed server comes back by itself without losing an acknowledged commit', async () => {
    const server = await start(aPlace());
    const db = await open(server.connection.url);
    await db.run(sql`create table fact (id int primary key)`);
    const acknowledged: number[] = [];
    let next = 0;
    for (let kills = 0; kills < 3; kills++) {
      const target = acknowledged.length + 200;
      const before = server.pid();
      await Promise.all(Array.from({ length: 4 }, () => insertUntilKilled(target, before)));
      await eventually(() => server.pid() !== before);
    }
    async function insertUntilKilled(target: number, pid: number): Promise<void> {
      while (server.pid() === pid && isRunning(pid)) {
        const id = next++;
        const done = await db.run(sql`insert into fact values (${id})`).catch(() => 0);
        if (done === 1) acknowledged.push(id);
        if (acknowledged.length === target && isRunning(pid)) kill(pid);
      }
    }
    const kept = new Set((await db.many(sql<{ id: number }>`select id from fact`)).map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThanOrEqual(600);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });

  it('a second instance on its data directory is refused, by whatever path, and harms nothing', async () => {
    const dataDir = aPlace();
    const child = await startChild(dataDir);
    const detour = aPlace();
    symlinkSync(dataDir, detour);
    for (const path of [dataDir, detour]) {
      const problem = await problemOf(startEmbedded({ dataDir: path }));
      expect(problem.message).toContain(`进程号 ${child.process.pid}`);
      expect(problem.remedy).toContain(`kill ${child.process.pid}`);
    }
    expect(await (await open(child.said.url)).one(sql`select 1 as alive`)).toEqual({ alive: 1 });
    expect(await child.end('SIGTERM')).toBe(0);
    expect(isRunning(child.said.pid ?? 0)).toBe(false);
    expect((await start(dataDir)).isAdopted).toBe(false);
  });

  it('a visitor asks the server of the instance that runs, and leaves both running', async () => {
    const dataDir = aPlace();
    mkdirSync(dataDir);
    expect(await joinEmbedded(dataDir)).toBeUndefined();
    const child = await startChild(dataDir);
    const visited = await joinEmbedded(dataDir);
    const db = await connect({ url: visited?.connection.url ?? '' });
    expect(await db.one(sql`select 1 as alive`)).toEqual({ alive: 1 });
    await db.close();
    await visited?.stop();
    expect(isRunning(child.said.pid ?? 0)).toBe(true);
    expect(await problemOf(startEmbedded({ dataDir }))).toBeInstanceOf(DirectoryInUse);
    expect(await child.end('SIGTERM')).toBe(0);
    expect(await joinEmbedded(dataDir)).toBeUndefined();
  });

  it('of several started at once on a fresh data directory one runs', async () => {
    const dataDir = aPlace();
    const children = await Promise.all([1, 2, 3].map(() => startChild(dataDir)));
    const winners = children.filter(({ said }) => said.url !== undefined);
    expect(winners).toHaveLength(1);
    for (const { said } of children.filter((child) => !winners.includes(child)))
      expect(said.problem).toContain(`进程号 ${winners[0]?.process.pid}`);
    expect(await winners[0]?.end('SIGTERM')).toBe(0);
  });
});

describe.runIf(isRoot)('without being root', () => {
  it('the product runs its server as itself, and root can take over the directory and give it back', async () => {
    const dataDir = aPlace();
    mkdirSync(dataDir);
    chownSync(dataDir, nobody.uid, nobody.gid);
    const child = await startChild(dataDir, nobody);
    expect(child.said.problem).toBeUndefined();
    expect(ownerOf(child.said.pid ?? 0)).toBe(nobody.uid);
    expect(await child.end('SIGKILL')).toBeNull();
    const server = await startEmbedded({ dataDir });
    expect(server.isAdopted).toBe(true);
    await server.stop();
    const again = await startChild(dataDir, nobody);
    expect(again.said.problem).toBeUndefined();
    expect(await again.end('SIGTERM')).toBe(0);
  });

  it('a directory that is not one’s own is refused with a remedy', async () => {
    const dataDir = aPlace();
    mkdirSync(dataDir, { mode: 0o755 });
    const { said } = await startChild(dataDir, nobody);
    expect(said.problem).toContain(`数据目录 ${dataDir} 不能使用：没有权限`);
    expect(said.remedy).toContain('可写');
  });

  it('root refuses a directory that its own stand-in cannot reach', async () => {
    const closed = aPlace();
    mkdirSync(closed, { mode: 0o700 });
    const problem = await problemOf(startEmbedded({ dataDir: join(closed, 'database') }));
    expect(problem.message).toContain(`不能进入目录 ${closed}`);
    expect(problem.remedy).toContain('/var/lib/gongkai');
  });
});

describe('a data directory that cannot be used', () => {
  it('is refused where a file is in its place', async () => {
    const dataDir = aPlace();
    writeFileSync(dataDir, '');
    expect((await problemOf(startEmbedded({ dataDir }))).message).toContain('已有文件');
    expect((await problemOf(startEmbedded({ dataDir: join(dataDir, 'below') }))).message).toContain('不是目录');
  });

  it('is refused where its files are of another version, or none of PostgreSQL, and is free after that', async () => {
    const dataDir = aPlace();
    await (await startEmbedded({ dataDir })).stop();
    const version = join(dataDir, 'cluster', 'PG_VERSION');
    writeFileSync(version, '16\n');
    const problem = await problemOf(startEmbedded({ dataDir }));
    expect(problem.message).toContain('由 PostgreSQL 16 建立');
    expect(problem.remedy).toContain('导出备份');
    renameSync(version, `${version}.away`);
    expect((await problemOf(startEmbedded({ dataDir }))).message).toContain('缺少 PG_VERSION');
    writeFileSync(version, '17\n');
    await start(dataDir);
  });

  it('is refused with what the server said where it will not start', async () => {
    const dataDir = aPlace();
    await (await startEmbedded({ dataDir })).stop();
    rmSync(join(dataDir, 'cluster', 'global', 'pg_control'));
    const problem = await problemOf(startEmbedded({ dataDir }));
    expect(problem.message).toContain('pg_control');
    expect(problem.remedy).toContain(join(dataDir, 'postgres.log'));
  });
});
