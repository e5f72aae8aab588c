import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const mon9Mar = '2026-03-09';

const product = await aProduct(aClock());
const { db, lines } = product;
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let auditor: Colleague;

// nobody's: each of these may stand in the sealed application and nowhere else
const canary = {
  name: '金丝雀申请人',
  number: '654224200002290121',
  phone: '13800138000',
  address: '金丝雀村1号',
  sought: '金丝雀村的征地批复',
};
const application = {
  applicantKind: 'naturalPerson',
  name: canary.name,
  identityProofKind: 'idCard',
  identityProofNumber: canary.number,
  phone: canary.phone,
  address: canary.address,
  informationSought: canary.sought,
  deliveryMethod: 'byPost',
};

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  auditor = await product.signedIn(dolat, 'dolat-auditor', '审计员丁', ['auditor']);
  await clerk.send('POST', '/api/office/requests', aPaperRequest('form-0000001', mon9Mar, { application }));
  // what is refused must not be kept or logged either
  const faulty = { ...application, informationSought: '', applicantKind: canary.name };
  const refused = await clerk.send(
    'POST',
    '/api/office/requests',
    aPaperRequest(canary.name, 'x', { application: faulty }),
  );
  const closing = { action: 'close', ...signedOnPaper, happenedOn: mon9Mar, outcome: 'granted' };
  const closed = await clerk.send('POST', '/api/office/requests/form-0000001/actions', closing);
  expect([refused.statusCode, closed.statusCode]).toEqual([422, 200]);
});

describe('who the applicant is', () => {
  it('stands masked on the page, and in clear only for somebody who says what for', async () => {
    const page = await clerk.send('GET', '/api/office/requests/form-0000001');
    expect(page.json().applicant.length).toBeGreaterThan(3);
    expect(page.body).not.toMatch(new RegExp(canariesIn(['name', 'number', 'phone', 'address'])));
    const reveal = (body: object) => clerk.send('POST', '/api/office/requests/form-0000001/application', body);
    expect(await refusalOf(reveal({}))).toMatchObject({ status: 422, field: 'purpose' });
    expect(await refusalOf(reveal({ purpose: '  ' }))).toMatchObject({ status: 422, field: 'purpose' });
    const seen = await auditOf('request.applicantSeen');
    expect(seen.total).toBe(0);
    const shown = await reveal({ purpose: '核对邮寄地址' });
    for (const text of Object.values(canary)) expect(shown.body).toContain(text);
    expect((await auditOf('request.applicantSeen')).rows).toMatchObject([
      { actorName: '经办人甲', subject: 'request/form-0000001', detail: expect.stringContaining('核对邮寄地址') },
    ]);
    expect(
      (await auditor.send('POST', '/api/office/requests/form-0000001/application', { purpose: '检查' })).statusCode,
    ).toBe(403);
  });

  it('is in no table, no event, no audit entry, no log line and no file in clear', async () => {
    const tables = await db.many(
      sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(tables.map(({ name }) => name)).toContain('request_secret');
    const found: string[] = [];
    for (const { name } of tables) {
      const { count } = await db.one(
        sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)} as stored
          where stored::text ~ ${canariesIn(['name', 'number', 'phone', 'address', 'sought'])}
             or stored::text ~ ${Object.values(canary)
               .map((text) => Buffer.from(text).toString('hex'))
               .join('|')}`,
      );
      if (count > 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.join('\n')).not.toMatch(new RegExp(canariesIn(['name', 'number', 'phone', 'address', 'sought'])));
    expect(readdirSync(product.filesFolder)).toEqual([]);
  });

  it('leaves the acts on a request in the audit log, by their doers', async () => {
    const { rows } = await auditOf(undefined, 'request/form-0000001');
    expect(rows.map((row: { act: string; actorName: string }) => [row.act, row.actorName])).toEqual([
      ['request.applicantSeen', '经办人甲'],
      ['request.closed', '经办人甲'],
      ['request.registered', '经办人甲'],
    ]);
  });
});

function canariesIn(fields: readonly (keyof typeof canary)[]): string {
  return fields.map((field) => canary[field]).join('|');
}

async function auditOf(act: string | undefined, subject?: string) {
  const query = new URLSearchParams({ limit: '100', ...(act && { act }), ...(subject && { subject }) });
  return (await auditor.send('GET', `/api/office/audit?${query}`)).json();
}
