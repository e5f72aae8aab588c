import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtWordReader, type Colleague } from '../support/product.ts';
import { aCircular } from '../support/word-files.ts';

const product = await aProduct(aClock('2026-03-12T02:00:00.000Z'), await builtWordReader());
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let reviewer: Colleague;

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [['dolat', '多拉特乡人民政府', { kind: 'township', level: 'township' }]],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人', ['reviewer']);
});

function read(by: Colleague, name: string, bytes: Uint8Array) {
  return sendFile(product.app, by, '/api/office/word-readings', {}, { name, bytes });
}

describe('a Word file that somebody brings', () => {
  it('says what it is and where it may belong', async () => {
    const reply = await read(clerk, '通知.docx', await aCircular({ picture: true }));
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      title: '多拉特乡人民政府关于做好2026年春季农田水利工程管护工作的通知',
      documentNumber: '多政发〔2026〕3号',
      madeOn: '2026-03-09',
      issuers: ['多拉特乡人民政府'],
      genre: 'circular',
      openness: 'proactive',
      subjectId: 'irrigationWorks',
      attachments: ['渠道管护责任表', '联系人名单'],
      pictures: [{ fileId: 'picture-001', kind: 'png' }],
      notes: ['文头、标题和版记（抄送、印发机关、印发日期）不放入正文。'],
    });
  });

  it('is published by the own agency where it names nobody', async () => {
    const reply = await read(clerk, '公示.docx', await aCircular({ issuer: '（盖章）', title: ['低保对象名单'] }));
    expect(reply.json()).toMatchObject({ title: '低保对象名单', subjectId: 'socialAssistance', genre: 'list' });
    expect(reply.json().issuers).toEqual(['多拉特乡人民政府']);
  });

  it.each([
    ['通知.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), '另存为 .docx'],
    ['通知.pdf', Buffer.from('%PDF-1.7'), '作为附件添加'],
    ['通知.docx', Buffer.from('PK\u0003\u0004 broken'), '重新保存'],
  ])('%s that is no such file is refused with the remedy', async (name, bytes, remedy) => {
    const reply = await read(clerk, name, bytes);
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ field: 'file' });
    expect(reply.json().message).toContain(remedy);
  });

  it('is read for nobody who drafts nothing', async () => {
    expect((await read(reviewer, '通知.docx', await aCircular())).statusCode).toBe(403);
  });

  it('finds the own catalogue and vocabulary', async () => {
    const frame = (await clerk.send('GET', '/api/office/item-frame')).json();
    expect(frame.agencyName).toBe('多拉特乡人民政府');
    expect(frame.subjects).toHaveLength(23);
    expect(frame.topics.length).toBeGreaterThan(5);
  });
});
