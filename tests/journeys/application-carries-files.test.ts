import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { onlineMatter, proofFor } from '../support/asks-online.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct, builtAttachments, builtDocuments } from '../support/product.ts';
import { aSiteVisitor, type FileToSend, type SeenPage, type SiteVisitor } from '../support/site-visitor.ts';

const product = await aProduct(aClock(), { ...(await builtDocuments()), ...(await builtAttachments()) });
const { app, deps, db } = product;
await aCounty(db, ['yunling', '云岭县'], [['minzheng', '云岭县民政局', { kind: 'department' }]]);

describe('files of an application', () => {
  it('come along from the page to the request, are looked at by content, and can be taken out', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.54');
    const describe = await visitor.send(await visitor.visit('/sq'), { door: 'documents' });
    const text = { field: 'file', name: '说明.txt', bytes: Buffer.from('河西村三组的位置说明') };
    const program = { field: 'file', name: '照片.png', bytes: Buffer.from('MZ no picture') };
    const refused = await visitor.send(
      describe,
      { title: onlineMatter, press: 'continue' },
      { files: [text, program] },
    );
    expect([refused.status, refused.facts.text.includes('照片.png：')]).toEqual([422, true]);
    expect(refused.facts.text).toContain('说明.txt（1 KB）');
    const fileId = /name="press" value="(remove [\w-]+)"/.exec(refused.html)?.[1] ?? '';
    const removed = await visitor.send(refused, { press: fileId });
    expect(removed.facts.text).not.toContain('说明.txt');
    const check = await continueWith(visitor, removed, text);
    expect(check.facts.text).toContain('附件说明.txt');
    const receipt = await visitor.send(check, { proof: proofFor(check) });
    expect(receipt.facts.text).toContain('MINZHENG-2026-0001');
    const [record] = (
      await deps.queries.listRequests('minzheng' as AgencyId, { offset: 0, limit: 1 }, day('2026-03-09'))
    ).rows;
    if (record === undefined) throw new Error('Nothing was filed.');
    const attached = await deps.queries.listAttachments(record.agencyId, record.requestId);
    expect(attached.map(({ purpose, title }) => [purpose, title])).toEqual([['description', '申请的附件1']]);
    expect(await db.many(sql`select from application_draft_file`)).toEqual([]);
    const pdf = await visitor.visit(`${receipt.address}/pdf`);
    expect([pdf.status, pdf.headers['content-type'], pdf.html.startsWith('%PDF-')]).toEqual([
      200,
      'application/pdf',
      true,
    ]);
  });

  it('that are too large or too many are named, with what was typed kept', async () => {
    const visitor = aSiteVisitor(app, '192.0.2.55');
    const describe = await visitor.send(await visitor.visit('/sq'), { door: 'documents' });
    const large = { field: 'file', name: '大.txt', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') };
    const refused = await visitor.send(describe, { title: onlineMatter, press: 'continue' }, { files: [large] });
    expect([refused.status, refused.facts.text.includes('超过10MB')]).toEqual([422, true]);
    expect(refused.html).toContain(onlineMatter);
  });
});

/** From the page of files to the one on which everything is checked. */
async function continueWith(visitor: SiteVisitor, describe: SeenPage, file: FileToSend): Promise<SeenPage> {
  const whom = await visitor.send(describe, { press: 'continue' }, { files: [file] });
  const identity = await visitor.send(await visitor.send(whom, { agency: 'minzheng' }), {});
  return visitor.send(identity, {
    applicantKind: 'naturalPerson',
    name: '张三',
    identityProofKind: 'passport',
    identityProofNumber: 'E12345678',
    phone: '13800138000',
  });
}
