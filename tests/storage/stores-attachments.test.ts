import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import type { AccountId, AgencyId, AttachmentId, Digest, RequestId } from '../../src/core/values/ids.ts';
import { fileStoreIn } from '../../src/storage/file-store.ts';
import { keepSealed, openSealed } from '../../src/usecases/attachments/keep-file.ts';
import { verifyAttachments } from '../../src/usecases/audit/verify-attachments.ts';
import type { NewAttachment } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { aClock, depsOver } from '../support/deps.ts';
import {
  aDigest,
  anAccount,
  anAgency,
  anEvent,
  anId,
  aRequest,
  inStores,
  noonOf9March,
} from '../support/stored-facts.ts';

const db = await aDatabase();
const folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const deps = depsOver(db, aClock(), { files: fileStoreIn(folder) });
const { queries } = deps;

async function aStoredRequest(id: string): Promise<{ agencyId: AgencyId; requestId: RequestId; by: AccountId }> {
  const agencyId = await anAgency(db, id);
  const { accountId } = await anAccount(db, agencyId, { displayName: '经办人甲' });
  const request = aRequest(agencyId);
  await inStores(db, async ({ requests, events }) => {
    await events.append(accountId, anEvent(agencyId, { stream: 'request', subjectId: request.requestId }));
    await requests.save(request, 1);
  });
  return { agencyId, requestId: request.requestId, by: accountId };
}

async function aKeptFile(id: string, what: Partial<NewAttachment> = {}): Promise<NewAttachment> {
  const { agencyId, requestId, by } = await aStoredRequest(id);
  const kept = await keepSealed(
    deps,
    {
      agencyId,
      requestId,
      direction: 'outgoing',
      purpose: 'answer',
      title: '批复',
      addedBy: by,
      bytes: new TextEncoder().encode(`批复 ${id}`),
    },
    { kind: 'txt', pageCount: null, notes: ['textCut'] },
  );
  const attachment = { ...kept, ...what };
  await inStores(db, ({ attachments }) => attachments.save(attachment));
  return attachment;
}

describe('an attachment', () => {
  it('is found as it was saved, by its own agency only', async () => {
    const kept = await aKeptFile('kept');
    const found = {
      ...kept,
      addedByName: '经办人甲',
      clearedBy: null,
      clearedByName: null,
      clearedAt: null,
      discardedBy: null,
      discardedAt: null,
      discardReason: null,
    };
    expect(await queries.findAttachment(kept.agencyId, kept.attachmentId)).toEqual(found);
    expect(await queries.listAttachments(kept.agencyId, kept.requestId)).toEqual([found]);
    const other = await anAgency(db, 'other');
    expect(await queries.findAttachment(other, kept.attachmentId)).toBeUndefined();
    expect(await queries.listAttachments(other, kept.requestId)).toEqual([]);
  });

  it('carries its clearance, which holds for the bytes that were seen only', async () => {
    const [one, two] = [await aKeptFile('cleared'), await aKeptFile('swapped')];
    const at = noonOf9March.now();
    await inStores(db, ({ attachments }) => attachments.saveClearance(one, one.addedBy, at));
    await inStores(db, ({ attachments }) => attachments.saveClearance({ ...two, digest: aDigest() }, two.addedBy, at));
    expect(await queries.findAttachment(one.agencyId, one.attachmentId)).toMatchObject({
      clearedBy: one.addedBy,
      clearedByName: '经办人甲',
      clearedAt: at,
    });
    expect(await queries.findAttachment(two.agencyId, two.attachmentId)).toMatchObject({ clearedBy: null });
  });

  it('is never changed, cleared twice or deleted; a discard is a row beside it', async () => {
    const kept = await aKeptFile('fixed');
    const at = noonOf9March.now();
    await inStores(db, ({ attachments }) => attachments.saveDiscard(kept, kept.addedBy, at, '重做'));
    expect(await queries.findAttachment(kept.agencyId, kept.attachmentId)).toMatchObject({ discardReason: '重做' });
    await inStores(db, ({ attachments }) => attachments.saveClearance(kept, kept.addedBy, at));
    const tries = [
      sql`update attachment set title = 'a'`,
      sql`delete from attachment_clearance`,
      sql`update attachment_discard set reason = 'a'`,
      sql`truncate attachment cascade`,
    ];
    for (const statement of tries) await expect(db.run(statement)).rejects.toThrow('append-only');
    await expect(inStores(db, ({ attachments }) => attachments.save(kept))).rejects.toThrow();
    await expect(
      inStores(db, ({ attachments }) => attachments.saveClearance(kept, kept.addedBy, at)),
    ).rejects.toThrow();
  });

  it('belongs to a request that is there, and to an original if it was severed', async () => {
    const kept = await aKeptFile('bound');
    const save = (what: Partial<NewAttachment>) =>
      inStores(db, ({ attachments }) =>
        attachments.save({ ...kept, attachmentId: anId() as string as AttachmentId, ...what }),
      );
    await expect(save({ requestId: anId() })).rejects.toThrow();
    await expect(save({ originId: kept.attachmentId })).rejects.toThrow();
    const severance = { originDigest: kept.digest, boxes: [], proof: { extractors: [], charactersFound: 0 } };
    await save({ originId: kept.attachmentId, severance });
    expect((await queries.listAttachments(kept.agencyId, kept.requestId)).map(({ originId }) => originId)).toContain(
      kept.attachmentId,
    );
  });
});

describe('the bytes of an attachment', () => {
  it('open for their own record only', async () => {
    const [one, two] = [await aKeptFile('mine'), await aKeptFile('yours')];
    expect(new TextDecoder().decode(await openSealed(deps, one))).toBe('批复 mine');
    const stolen = { ...two, sealedDigest: one.sealedDigest };
    await expect(openSealed(deps, stolen)).rejects.toThrow();
    await expect(openSealed(deps, { ...one, digest: two.digest })).rejects.toThrow('not the one that was kept');
    await expect(openSealed(deps, { ...one, sealedDigest: aDigest() })).rejects.toThrow('is lost');
  });

  it('are verified with the audit: changed or lost ones are named by title and request', async () => {
    const [changed, lost] = [await aKeptFile('changed'), await aKeptFile('lost')];
    expect(await verifyAttachments(deps, changed.agencyId)).toEqual([]);
    await writeFile(await pathOf(changed.sealedDigest), 'other bytes');
    await rm(await pathOf(lost.sealedDigest));
    expect(await verifyAttachments(deps, changed.agencyId)).toEqual([
      { subject: `request/${changed.requestId}`, message: '的材料“批复”被改动' },
    ]);
    expect(await verifyAttachments(deps, lost.agencyId)).toEqual([
      { subject: `request/${lost.requestId}`, message: '的材料“批复”不见了' },
    ]);
  });
});

async function pathOf(digest: Digest): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const name = names.find((path) => path.replace(/\W/g, '').endsWith(digest));
  if (name === undefined) throw new Error('The file is not there.');
  return join(folder, name);
}
