import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect, withoutPassword } from '../../src/storage/database.ts';
import { StartupProblem } from '../../src/storage/startup-problem.ts';
import { aDatabase } from '../support/database.ts';

const db = await aDatabase();

describe('what a column becomes', () => {
  it.each([
    [`'2026-03-09'::date`, '2026-03-09'],
    [`array['2026-03-09'::date, null]`, ['2026-03-09', null]],
    [`'2026-03-09 16:30:00.123456+00'::timestamptz`, '2026-03-10T00:30:00.123456+08:00'],
    [`array['2026-03-09 16:30:00+00'::timestamptz]`, ['2026-03-10T00:30:00+08:00']],
    // summer time of 1988
    [`'1988-07-01 00:00:00+00'::timestamptz`, '1988-07-01T09:00:00+09:00'],
    [`('2026-03-09 16:30:00+00'::timestamptz)::date`, '2026-03-10'],
    ['9007199254740991::int8', 9_007_199_254_740_991],
    ['array[1::int8, -2]', [1, -2]],
    ['9007199254740993::int8::text', '9007199254740993'],
    ['0.1::numeric', '0.1'],
    [`'{"a": [1]}'::jsonb`, { a: [1] }],
  ])('%s', async (expression, value) => {
    expect(await db.one(sql`select ${sql.raw(expression)} as value`)).toEqual({ value });
  });

  it('refuses an int8 that a number cannot hold', async () => {
    await expect(db.one(sql`select 9007199254740993::int8 as value`)).rejects.toThrow('cast the column to text');
    expect(await db.one(sql`select 1 as alive`)).toEqual({ alive: 1 });
  });
});

describe('one, maybe, many, run', () => {
  const rows = (count: number) => sql<{ n: number }>`select n from generate_series(1, ${count}::int) as n`;

  it('expect the rows that they say', async () => {
    expect(await db.many(rows(2))).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await db.one(rows(1))).toEqual({ n: 1 });
    expect(await db.maybe(rows(0))).toBeUndefined();
    expect(await db.maybe(rows(1), 'one-row')).toEqual({ n: 1 });
    await expect(db.one(rows(0))).rejects.toThrow('none came');
    await expect(db.one(rows(2))).rejects.toThrow('2 came');
    await expect(db.maybe(rows(2))).rejects.toThrow('2 came');
  });

  it('count what a statement touched, with values bound', async () => {
    await db.run(sql`create table person (name text)`);
    expect(await db.run(sql`insert into person values (${`O'Brien; --`}), (${'朱镕堃'})`)).toBe(2);
    expect(await db.run(sql`delete from person where name = ${'朱镕堃'}`)).toBe(1);
  });
});

describe('a transaction', () => {
  it('keeps all or nothing, and its savepoints likewise', async () => {
    await db.run(sql`create table fact (id int primary key)`);
    const ids = async () => (await db.many(sql<{ id: number }>`select id from fact order by id`)).map(({ id }) => id);
    await expect(
      db.inTransaction(async (transaction) => {
        await transaction.run(sql`insert into fact values (1)`);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await ids()).toEqual([]);
    await db.inTransaction(async (transaction) => {
      await transaction.run(sql`insert into fact values (2)`);
      await transaction
        .inTransaction((inner) => inner.run(sql`insert into fact values (3), (2)`))
        .catch((error) => expect(error.message).toContain('duplicate key'));
      await transaction.inTransaction((inner) => inner.run(sql`insert into fact values (4)`));
    });
    expect(await ids()).toEqual([2, 4]);
  });

  it('ends for a statement that runs too long or waits too long for a lock', async () => {
    await db.run(sql`create table locked ()`);
    await db.inTransaction(async (transaction) => {
      await transaction.run(sql`lock table locked`);
      await Promise.all([
        expect(db.run(sql`select from locked`)).rejects.toMatchObject({ why: 'busy', code: '55P03' }),
        expect(db.run(sql`select pg_sleep(60)`)).rejects.toMatchObject({ why: 'busy', code: '57014' }),
      ]);
    });
  });
});

describe('a lost connection', () => {
  it('fails the query that used it, and the next query gets another one', async () => {
    const own = sql<{ pid: number }>`select pg_backend_pid() as pid`;
    await expect(
      db.inTransaction(async (transaction) => {
        const { pid } = await transaction.one(own);
        await db.run(sql`select pg_terminate_backend(${pid}, 3000)`);
        await transaction.one(own);
      }),
    ).rejects.toMatchObject({ name: 'StoreUnavailable', why: 'interrupted' });
    expect(await db.one(sql`select 1 as alive`)).toEqual({ alive: 1 });
  });
});

describe('a database that cannot be used', () => {
  it.each([
    ['postgresql://clerk:secret@127.0.0.1:1/gongkai', '连接不上数据库 postgresql://clerk:***@127.0.0.1:1/gongkai'],
    [db.url.replace(/[^/]*$/, 'absent'), 'database "absent" does not exist'],
  ])('%s is refused with a remedy', async (url, message) => {
    const problem = await connect({ url }).catch((error) => error);
    expect(problem).toBeInstanceOf(StartupProblem);
    expect(problem.message).toContain(message);
    expect(problem.message).not.toContain('secret');
    expect(problem.remedy).toContain('请检查');
  });

  it('is refused where the address is none', async () => {
    const problem = await connect({ url: 'http://clerk:secret@127.0.0.1' }).catch((error) => error);
    expect(problem).toBeInstanceOf(StartupProblem);
    expect(problem.message).toContain('http://clerk:***@127.0.0.1 的写法不对');
    expect(problem.remedy).toContain('postgresql://');
  });

  it('never shows a password', () => {
    expect(withoutPassword('postgres://a:b@h/d')).toBe('postgres://a:***@h/d');
    expect(withoutPassword('postgres://a@h/d')).toBe('postgres://a@h/d');
    expect(withoutPassword('postgres://a:b/c@d@h/d?password=e&x=1')).toBe('postgres://a:***@h/d?password=***&x=1');
  });
});
