import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';

const product = await aProduct(aClock('2026-03-02T02:00:00.000Z'), await builtDocuments());
let administrator: Colleague;

const record = async (body: object) =>
  (
    await administrator.send('POST', '/api/office/reorganisations', {
      on: '2026-03-02',
      basis: '青政函〔2026〕3号',
      ...body,
    })
  ).statusCode;
const treeRows = async () =>
  (await administrator.send('GET', '/api/office/agency-tree?on=2026-03-02')).json<{ rows: { id: string }[] }>().rows;

beforeAll(async () => {
  const units = ['a', 'b', 'c', 'd', 'e', 'f'].map(
    (letter) => [`unit-${letter}`, `青山县${letter}镇人民政府`] as const,
  );
  await aCounty(product.db, ['qingshan', '青山县人民政府'], units);
  administrator = await product.signedIn('qingshan' as AgencyId, 'tree-admin', '管理员甲', ['administrator']);
});

describe('two reorganisations recorded in one instant', () => {
  it('never make a circle: of two opposite moves one is refused', async () => {
    const answers = await Promise.all([
      record({ kind: 'move', agency: 'unit-a', parent: 'unit-b' }),
      record({ kind: 'move', agency: 'unit-b', parent: 'unit-a' }),
    ]);
    expect(answers.sort()).toEqual([201, 422]);
    expect(await treeRows()).toHaveLength(7);
  });

  it('never end both of two agencies that are merged into each other', async () => {
    const answers = await Promise.all([
      record({ kind: 'merge', agencies: ['unit-c'], into: ['unit-d'] }),
      record({ kind: 'merge', agencies: ['unit-d'], into: ['unit-c'] }),
    ]);
    expect(answers.sort()).toEqual([201, 422]);
  });

  it('record one and the same decision once', async () => {
    const rename = { kind: 'rename', agency: 'unit-f', name: '青山县新城镇人民政府', shortName: '新城镇' };
    expect((await Promise.all([record(rename), record(rename)])).sort()).toEqual([201, 422]);
  });
});
