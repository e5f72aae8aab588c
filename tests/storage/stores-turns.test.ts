import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aDatabase } from '../support/database.ts';

const db = await aDatabase();

describe('a transaction that asks several things at once', () => {
  it('gets each answer, without a warning of the driver', async () => {
    const warnings: string[] = [];
    const note = (warning: Error): void => void warnings.push(warning.message);
    process.on('warning', note);
    const answers = await db.inTransaction((transaction) =>
      Promise.all([1, 2, 3].map((number) => transaction.one(sql<{ number: number }>`select ${number}::int as number`))),
    );
    // warnings are told on the next turn of the loop
    await new Promise(setImmediate);
    process.off('warning', note);
    expect(answers).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    expect(warnings).toEqual([]);
  });

  it('keeps nothing if one of them fails, also of what still waited', async () => {
    await db.run(sql`create table kept (number integer)`);
    const failing = db.inTransaction((transaction) =>
      Promise.all([
        transaction.run(sql`insert into kept values (1)`),
        transaction.run(sql`insert into kept values (1 / 0)`),
        transaction.run(sql`insert into kept values (3)`),
        transaction.run(sql`insert into kept values (4)`),
      ]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect(await db.many(sql`select * from kept`)).toEqual([]);
  });
});
