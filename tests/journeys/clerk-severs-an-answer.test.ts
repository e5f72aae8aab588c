import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, AttachmentId, Digest, RequestId } from '../../src/core/values/ids.ts';
import { loadPdf } from '../../src/documents/attachments/load-pdf.ts';
import { downloadAnswerFile } from '../../src/usecases/attachments/download-attachment.ts';
import { attachPrepared, prepareApplicantFile } from '../../src/usecases/attachments/prepare-applicant-file.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtAttachments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { aBusyPdf, aDocx, aLockedPdf, aPackage, aPdf, aPngHeader } from '../support/severable-files.ts';

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, await builtAttachments());
const { app, db, deps } = product;
const dolat = 'dolat' as AgencyId;
const requestId = 'form-0000001';
const base = `/api/office/requests/${requestId}/attachments`;
const secret = '秘密姓名';
const document = aPdf([['关于补偿的批复', `被征收人：${secret}`], ['其余内容可以公开。']]);
let clerk: Colleague;
let second: Colleague;
let auditor: Colleague;
let neighbour: Colleague;

beforeAll(async () => {
  await aCounty(
    db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府'],
      ['kuli', '托里县库甫乡人民政府'],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  second = await product.signedIn(dolat, 'dolat-leader', '签发人乙', ['leader']);
  auditor = await product.signedIn(dolat, 'dolat-auditor', '审计员', ['auditor']);
  neighbour = await product.signedIn('kuli' as AgencyId, 'kuli-clerk', '经办人丙', ['clerk']);
  for (const id of [requestId, 'form-0000002'])
    await clerk.send('POST', '/api/office/requests', aPaperRequest(id, '2026-03-02'));
});

const send = (browser: Colleague, fields: Record<string, string>, name: string, bytes: Uint8Array, url = base) =>
  sendFile(app, browser, url, fields, { name, bytes });
const listed = async (browser: Colleague) => (await browser.send('GET', base)).json().rows;
const rowOf = async (browser: Colleague, id: string) =>
  (await listed(browser)).find(({ attachmentId }: { attachmentId: string }) => attachmentId === id);
const acts = async () => (await deps.queries.listAudit(dolat, { offset: 0, limit: 500 })).rows.map(({ act }) => act);

describe('a file that is to be disclosed in part', () => {
  let original: string;
  let severed: string;

  it('is attached under its title', async () => {
    const reply = await send(clerk, { purpose: 'answer', title: '补偿批复' }, '扫描0001.pdf', document);
    expect(reply.statusCode).toBe(201);
    original = reply.json().attachmentId;
    expect(await rowOf(clerk, original)).toMatchObject({
      title: '补偿批复',
      direction: 'outgoing',
      state: 'uncleared',
      pageCount: 2,
      addedByName: '经办人甲',
      maySever: true,
      mayClear: false,
    });
    expect(await refusalOf(send(clerk, { purpose: 'answer', title: '又一份' }, 'b.pdf', document))).toMatchObject({
      reason: 'file.repeated',
    });
  });

  it('is seen as pictures, which is recorded', async () => {
    const reply = await clerk.send('POST', `${base}/${original}/page`, { page: 2 });
    expect([reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
      200,
      'image/png',
      'no-store',
    ]);
    expect(reply.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    expect(await refusalOf(clerk.send('POST', `${base}/${original}/page`, { page: 3 }))).toMatchObject({
      reason: 'file.noSuchPage',
    });
    expect(await acts()).toContain('attachment.seen');
  });

  it('lies sealed on the disk', async () => {
    const kept = await deps.queries.findAttachment(dolat, original as AttachmentId);
    const bytes = await deps.files.get(kept?.sealedDigest as Digest);
    expect(Buffer.from(bytes ?? []).includes(Buffer.from('%PDF'))).toBe(false);
    expect(await deps.files.get(kept?.digest as Digest)).toBeUndefined();
  });

  it('is covered where a text stands; boxes that cannot be are refused by number', async () => {
    const found = await clerk.send('POST', `${base}/${original}/text-places`, { sought: secret });
    expect(found.json().parts).toHaveLength(1);
    const boxes = found.json().parts.map((part: object) => ({ ...part, ground: 'personalPrivacy' }));
    const outside = [...boxes, { ...boxes[0], page: 9 }];
    const sever = (of: object) => clerk.send('POST', `${base}/${original}/severance`, of);
    expect(await refusalOf(sever({ boxes: outside }))).toMatchObject({ status: 422, field: 'boxes' });
    expect(await refusalOf(sever({ boxes: [] }))).toMatchObject({ reason: 'severance.none' });
    const reply = await sever({ boxes });
    expect(reply.statusCode).toBe(201);
    severed = reply.json().attachmentId;
    expect(await rowOf(clerk, original)).toMatchObject({ state: 'replaced' });
    expect(await rowOf(clerk, severed)).toMatchObject({
      title: '补偿批复（区分处理）',
      state: 'uncleared',
      originTitle: '补偿批复',
      boxCount: 1,
      maySever: false,
    });
  });

  it('goes out only after a second person cleared what they saw', async () => {
    const { digest } = await rowOf(clerk, severed);
    const clear = (browser: Colleague, id: string, of = digest) =>
      browser.send('POST', `${base}/${id}/clearance`, { digest: of });
    const place = { agencyId: dolat, requestId: requestId as RequestId, attachmentId: severed as AttachmentId };
    expect(await downloadAnswerFile(deps, place)).toMatchObject({ ok: false });
    expect(await refusalOf(clear(clerk, severed))).toMatchObject({ reason: 'ownWork' });
    expect(await refusalOf(clear(auditor, severed))).toMatchObject({ status: 403 });
    expect(await refusalOf(clear(second, severed, 'a'.repeat(64)))).toMatchObject({ reason: 'changed' });
    const whole = await rowOf(clerk, original);
    expect(await refusalOf(clear(second, original, whole.digest))).toMatchObject({ reason: 'severed' });
    expect((await clear(second, severed)).statusCode).toBe(204);
    expect(await refusalOf(clear(second, severed))).toMatchObject({ reason: 'alreadyCleared' });
    const file = await downloadAnswerFile(deps, place);
    expect(file).toMatchObject({ ok: true, value: { fileName: '补偿批复（区分处理）.pdf' } });
    expect(await downloadAnswerFile(deps, { ...place, attachmentId: original as AttachmentId })).toMatchObject({
      ok: false,
    });
    expect(await refusalOf(clerk.send('POST', `${base}/${severed}/discard`, { reason: '重做' }))).toMatchObject({
      reason: 'alreadyCleared',
    });
  });

  it('is saved under its title and runs nothing; no text is left in it', async () => {
    const reply = await second.send('POST', `${base}/${severed}/file`, { purpose: null });
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining(
        `filename*=UTF-8''${encodeURIComponent('补偿批复（区分处理）.pdf')}`,
      ),
    });
    const pdf = await loadPdf(reply.rawPayload);
    if (!pdf.ok) throw new Error('The severed file does not open.');
    for (const page of [1, 2])
      expect(
        pdf.value.onPage(page, (pointer) => {
          const text = pdf.value.pdfium._FPDFText_LoadPage(pointer);
          return pdf.value.pdfium._FPDFText_CountChars(text);
        }),
      ).toBe(0);
    const whole = await clerk.send('POST', `${base}/${original}/file`, { purpose: null });
    expect(Buffer.compare(whole.rawPayload, Buffer.from(document))).toBe(0);
  });

  it('has a certificate with both digests, the grounds and who', async () => {
    const [whole, part] = [await rowOf(clerk, original), await rowOf(clerk, severed)];
    expect((await clerk.send('GET', `${base}/${severed}/certificate`)).json()).toMatchObject({
      originDigest: whole.digest,
      digest: part.digest,
      boxes: [{ page: 1, label: '个人隐私', cite: '《中华人民共和国政府信息公开条例》第十五条' }],
      charactersFound: 0,
      severedByName: '经办人甲',
      clearedByName: '签发人乙',
    });
    expect(await refusalOf(clerk.send('GET', `${base}/${original}/certificate`))).toMatchObject({ status: 404 });
  });

  it('may be discarded while it is not cleared; the whole file then may be cleared after all', async () => {
    const made = await send(clerk, { purpose: 'answer', title: '名单' }, 'a.pdf', aPdf([['名单']]));
    const whole = made.json().attachmentId;
    const boxes = [{ page: 1, left: 0, top: 0, width: 5000, height: 500, ground: 'tradeSecret' }];
    const part = (await clerk.send('POST', `${base}/${whole}/severance`, { boxes })).json().attachmentId;
    expect(await refusalOf(clerk.send('POST', `${base}/${part}/discard`, { reason: ' ' }))).toMatchObject({
      field: 'reason',
    });
    expect((await clerk.send('POST', `${base}/${part}/discard`, { reason: '遮盖过多' })).statusCode).toBe(204);
    expect((await rowOf(clerk, part)).state).toBe('discarded');
    const { digest } = await rowOf(second, whole);
    expect((await second.send('POST', `${base}/${whole}/clearance`, { digest })).statusCode).toBe(204);
  });
});

describe('papers of the applicant', () => {
  it('are shown to whoever says what for, and never go out', async () => {
    const reply = await send(clerk, { purpose: 'identityProof', title: '身份证复印件' }, 'a.pdf', aPdf([['身份证']]));
    const proof = reply.json().attachmentId;
    const look = (browser: Colleague, purpose?: string) =>
      browser.send('POST', `${base}/${proof}/page`, { page: 1, ...(purpose === undefined ? {} : { purpose }) });
    expect(await refusalOf(look(clerk))).toMatchObject({ field: 'purpose' });
    expect(await refusalOf(look(second, '核对'))).toMatchObject({ status: 403 });
    expect((await look(clerk, '核对身份')).statusCode).toBe(200);
    const { rows } = await deps.queries.listAudit(dolat, { act: 'attachment.seen', offset: 0, limit: 1 });
    expect(rows[0]?.detail).toMatchObject({ attachmentId: proof, page: 1, purpose: '核对身份' });
    const boxes = [{ page: 1, left: 0, top: 0, width: 500, height: 500, ground: 'tradeSecret' }];
    expect(await refusalOf(clerk.send('POST', `${base}/${proof}/severance`, { boxes }))).toMatchObject({
      reason: 'personalPapers',
    });
    expect(await refusalOf(clerk.send('POST', `${base}/${proof}/discard`, { reason: '错' }))).toMatchObject({
      reason: 'kept',
    });
  });

  it('come in at the portal under titles of ours, before and after a request is registered', async () => {
    const file = { agencyId: dolat, requestId: 'form-0000002' as RequestId, fileName: '张三.pdf' };
    const first = await prepareApplicantFile(deps, { ...file, purpose: 'identityProof', bytes: aPdf([['一']]) }, []);
    if (!first.ok) throw new Error(first.refusal.message);
    clock.forward(1);
    const next = await prepareApplicantFile(deps, { ...file, purpose: 'identityProof', bytes: aPdf([['二']]) }, [
      first.value,
    ]);
    if (!next.ok) throw new Error(next.refusal.message);
    await deps.inTransaction((stores) => attachPrepared(stores, [first.value, next.value]));
    clock.forward(1);
    const later = await prepareApplicantFile(deps, { ...file, purpose: 'correction', bytes: aPdf([['三']]) }, [
      first.value,
      next.value,
    ]);
    if (!later.ok) throw new Error(later.refusal.message);
    await deps.inTransaction((stores) => attachPrepared(stores, [later.value]));
    const { rows } = (await clerk.send('GET', '/api/office/requests/form-0000002/attachments')).json();
    expect(rows.map(({ title, addedByName }: { title: string; addedByName: string }) => [title, addedByName])).toEqual([
      ['身份证明1', '申请人'],
      ['身份证明2', '申请人'],
      ['补正材料1', '申请人'],
    ]);
  });
});

describe('a hostile upload', () => {
  it.each([
    ['0 bytes', new Uint8Array(), 'a.pdf', 'file.empty'],
    ['another kind than its name says', aPdf([['一']]), 'a.png', 'file.extension'],
    ['a program', Buffer.from('4d5a000001', 'hex'), 'a.pdf', 'file.unknown'],
    ['a picture of 60,000 by 60,000', aPngHeader(60_000, 60_000), 'a.png', 'file.tooManyPixels'],
    ['a bomb', aDocx([], [{ name: 'word/a.bin', bytes: Buffer.alloc(50_000_000) }]), 'a.docx', 'file.bomb'],
    ['an archive', aPackage([{ name: 'a', bytes: 'a' }]), 'a.zip', 'file.archive'],
  ])('of %s is refused with its field and remedy', async (_, bytes, name, reason) => {
    const refused = await refusalOf(send(clerk, { purpose: 'answer', title: '材料' }, name, bytes));
    expect(refused).toMatchObject({ status: 422, reason, field: 'file' });
    expect(refused.message).toMatch(/请/);
  });

  it('that opens only with a password is refused, one with a script is told of', async () => {
    const locked = send(clerk, { purpose: 'answer', title: '材料' }, 'a.pdf', await aLockedPdf());
    expect(await refusalOf(locked)).toMatchObject({ status: 422, reason: 'file.encrypted' });
    const busy = await send(clerk, { purpose: 'answer', title: '有脚本' }, 'a.pdf', await aBusyPdf());
    expect((await rowOf(clerk, busy.json().attachmentId)).notes).toHaveLength(2);
  });

  it('with a number of a person in its title is refused', async () => {
    const named = send(clerk, { purpose: 'answer', title: '答复13800138000' }, 'a.txt', Buffer.from('一'));
    expect(await refusalOf(named)).toMatchObject({ status: 422, field: 'title' });
  });
});

describe('files of another agency', () => {
  it('do not exist for a neighbour, by whatever address', async () => {
    const [{ attachmentId, digest }] = await listed(clerk);
    const own = '/api/office/requests/form-0000003/attachments';
    await neighbour.send('POST', '/api/office/requests', aPaperRequest('form-0000003', '2026-03-02'));
    const tries: [string, 'GET' | 'POST', object?][] = [
      [base, 'GET'],
      ...[base, own].flatMap((list): [string, 'GET' | 'POST', object?][] => [
        [`${list}/${attachmentId}/page`, 'POST', { page: 1 }],
        [`${list}/${attachmentId}/text`, 'POST', { purpose: null }],
        [`${list}/${attachmentId}/file`, 'POST', { purpose: null }],
        [`${list}/${attachmentId}/text-places`, 'POST', { sought: '一' }],
        [
          `${list}/${attachmentId}/severance`,
          'POST',
          { boxes: [{ page: 1, left: 0, top: 0, width: 99, height: 99, ground: 'tradeSecret' }] },
        ],
        [`${list}/${attachmentId}/certificate`, 'GET'],
        [`${list}/${attachmentId}/clearance`, 'POST', { digest }],
        [`${list}/${attachmentId}/discard`, 'POST', { reason: '一' }],
      ]),
    ];
    for (const [url, method, body] of tries) {
      const reply = await neighbour.send(method, url, body);
      expect([url, reply.statusCode]).toEqual([url, 404]);
    }
    const added = await send(neighbour, { purpose: 'answer', title: '一' }, 'a.txt', Buffer.from('一'));
    expect(added.statusCode).toBe(404);
    // nor under another request of the same agency
    const elsewhere = `/api/office/requests/form-0000002/attachments/${attachmentId}/file`;
    expect((await clerk.send('POST', elsewhere, { purpose: null })).statusCode).toBe(404);
  });
});
