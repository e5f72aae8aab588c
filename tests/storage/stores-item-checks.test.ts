import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { EntryId, FileId, ItemId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { StoredItemFile } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aPublishedItem } from '../support/published-items.ts';
import { aDigest, anAccount, anAgency, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const torli = await anAgency(db, 'torli');
const narat = await anAgency(db, 'narat');
const { accountId } = await anAccount(db, torli, { displayName: '审核人' });
const at = noonOf9March.now();
const fileId = 'file-of-torli' as FileId;
const digest = aDigest();
const listed = { fileId, title: '附件', kind: 'pdf', byteCount: 8, digest } as const;
const itemId = await aPublishedItem(db, torli, '000014349/2026-00001', { files: [listed] }, at);
const file: Omit<StoredItemFile, 'addedByName' | 'removedAt'> = {
  ...listed,
  agencyId: torli,
  itemId,
  sourceDigest: aDigest(),
  sealed: { source: aDigest(), copy: aDigest(), words: aDigest() },
  pageCount: 2,
  wordlessPages: 1,
  removals: ['metadata'],
  addedBy: accountId,
  addedAt: at,
};
await inStores(db, ({ itemChecks }) => itemChecks.saveFile(file));

describe('a file of an item', () => {
  it('is found by the public only where it is named with its very bytes, by its own agency and item', async () => {
    expect(await queries.findPublishedFile(torli, itemId, fileId)).toMatchObject({ ...file, addedByName: '审核人' });
    expect(await queries.findPublishedFile(narat, itemId, fileId)).toBeUndefined();
    expect(await queries.findPublishedFile(torli, 'another-item-0' as ItemId, fileId)).toBeUndefined();
    const draft = { ...file, fileId: 'file-not-named' as FileId };
    const changed = { ...file, fileId: 'file-changed-0' as FileId, digest: aDigest() };
    for (const other of [draft, changed]) {
      await inStores(db, ({ itemChecks }) => itemChecks.saveFile(other));
      expect(await queries.findPublishedFile(torli, itemId, other.fileId)).toBeUndefined();
    }
  });

  it('stays public when it leaves the working version, and goes with the item', async () => {
    await inStores(db, ({ itemChecks }) => itemChecks.removeFile(torli, fileId, accountId, at));
    expect((await queries.listItemFiles(torli, itemId)).map((one) => one.fileId)).not.toContain(fileId);
    expect(await queries.findPublishedFile(torli, itemId, fileId)).toBeDefined();
    await inStores(db, ({ items }) => items.takeBack(torli, itemId, at, '有误'));
    expect(await queries.findPublishedFile(torli, itemId, fileId)).toBeUndefined();
  });

  it.each([
    ['item_file', sql`update item_file set title = '别的'`],
    ['finding_override', sql`delete from finding_override`],
    ['word_choice', sql`truncate word_choice`],
    ['impact_assessment', sql`update impact_assessment set title = ''`],
  ])('is kept as it was, like everything beside it: %s', async (_, change) => {
    await inStores(db, async ({ itemChecks }) => {
      await itemChecks.saveOverride({
        ...{ agencyId: torli, itemId, contentDigest: digest, check: 'mobilePhone', placeKey: 'body/0///0' },
        ...{ place: { kind: 'body', block: 0, line: 0 }, reason: '本人同意', madeBy: accountId, madeAt: at },
      });
      await itemChecks.saveAssessment({
        ...{ agencyId: torli, assessmentId: 'assessment-001' as EntryId, title: '名单', answers: {} },
        ...{ madeBy: accountId, madeAt: at, madeOn: day('2026-03-09') },
      });
    });
    await expect(db.run(change)).rejects.toThrow();
  });
});

it('the newest choice about a word holds, for its own agency', async () => {
  const choice = { word: '帐号', kind: 'wrong', replacement: '账号', exceptions: ['帐号本'], source: '词典' } as const;
  await inStores(db, async ({ itemChecks }) => {
    await itemChecks.saveWordChoice(torli, { ...choice, severity: 'mustFix' }, accountId, at);
    await itemChecks.saveWordChoice(torli, { ...choice, severity: 'off' }, accountId, at);
  });
  expect(await queries.listWordChoices(torli)).toEqual([{ ...choice, severity: 'off' }]);
  expect(await queries.listWordChoices(narat)).toEqual([]);
});
