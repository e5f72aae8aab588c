import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { dumpSchema } from '../../src/storage/schema-dump.ts';
import { aDatabase, anEmptyDatabase } from '../support/database.ts';

const migrated = await aDatabase();
const bare = await anEmptyDatabase();

describe('the dump of the schema', () => {
  // after a new migration: gongkai schema dump, or this file with --update
  it('is what db/schema.sql says of the migrated database', async () => {
    await expect(await dumpSchema(migrated)).toMatchFileSnapshot('../../db/schema.sql');
  });

  it('shows every kind of object, in an order of its own', async () => {
    await createOneOfEach(bare);
    const dump = await dumpSchema(bare);
    expect(dump.split('\n')).toEqual(
      expect.arrayContaining([
        'table zoo',
        '  row level security',
        '  id bigint not null generated always as identity',
        `  "Name" text collate "C" default 'x'::text`,
        '  share percent',
        `  area integer comment 'square metres'`,
        '  half integer generated always as ((area / 2)) stored',
        '  constraint kept_by FOREIGN KEY (keeper) REFERENCES keeper(id)',
        '  CREATE INDEX by_name ON public.zoo USING btree ("Name") WHERE (area > 1)',
        '  CREATE TRIGGER keep BEFORE UPDATE ON public.zoo FOR EACH ROW EXECUTE FUNCTION refuse()',
        '  policy small for r permissive to public using (area < 10)',
        '  grant select to public',
        'view large',
        'domain percent integer not null CHECK (((VALUE >= 0) AND (VALUE <= 100)))',
        'CREATE OR REPLACE FUNCTION public.refuse()',
      ]),
    );
    expect(dump.indexOf('table keeper')).toBeLessThan(dump.indexOf('table zoo'));
    expect(await dumpSchema(bare)).toBe(dump);
  });

  it('does not depend on the order in which things were made', async () => {
    const [one, other] = [await anEmptyDump(['a', 'b']), await anEmptyDump(['b', 'a'])];
    expect(one).toBe(other);
  });
});

/** One object of every kind that a schema may hold. */
async function createOneOfEach(db: Database): Promise<void> {
  await db.run(sql`create domain percent as int not null check (value between 0 and 100)`);
  await db.run(sql`create table zoo (id bigint generated always as identity primary key, "Name" text collate "C" default 'x',
    share percent, area int, half int generated always as (area / 2) stored, keeper int)`);
  await db.run(sql`create table keeper (id int primary key, unique (id), check (id > 0))`);
  await db.run(
    sql`alter table zoo add constraint kept_by foreign key (keeper) references keeper, enable row level security`,
  );
  await db.run(sql`create policy small on zoo for select using (area < 10)`);
  await db.run(sql`create index by_name on zoo ("Name") where area > 1`);
  await db.run(sql`create view large as select id from zoo where area > 5`);
  await db.run(sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end'`);
  await db.run(sql`create trigger keep before update on zoo for each row execute function refuse()`);
  await db.run(sql`grant select on zoo to public`);
  await db.run(sql`comment on column zoo.area is 'square metres'`);
}

async function anEmptyDump(names: readonly string[]): Promise<string> {
  await bare.run(sql`drop schema public cascade`);
  await bare.run(sql`create schema public`);
  for (const name of names) {
    await bare.run(sql`create table ${sql.id(name)} (id int, other int)`);
    await bare.run(sql`create index ${sql.id(`${name}_by_other`)} on ${sql.id(name)} (other)`);
  }
  return dumpSchema(bare);
}
