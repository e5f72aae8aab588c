import { describe, expect, it } from 'vitest';
import { cleared } from '../../../../tests/support/cleared.ts';
import { day } from '../../../../tests/support/official-calendar.ts';
import { aContent, publishItem } from '../../../../tests/support/public-items.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { aDigest, anId, inStores } from '../../../../tests/support/stored-facts.ts';
import type { ValidityChange } from '../../../core/catalog/validity.ts';
import type { AccountId, EntryId, ItemId } from '../../../core/values/ids.ts';

const site = await aPublicSite();
const dolat = await site.agency('dolat');
const measures = '/d/654224001/2026-00001';
for (const number of [1, 2])
  await publishItem(site.db, aContent(dolat, { normativeKind: 'normativeDocument' }), {
    itemId: `item-00000${number}`,
    indexNumber: `654224001/2026-0000${number}`,
  });

describe('a document that was ended', () => {
  it.each<[string, ValidityChange, string]>([
    [
      'amended',
      { effect: 'amended', from: day('2026-03-01'), by: '修改决定', byIndexNumber: null },
      '本文件现行有效，已于2026年3月1日修改依据：修改决定',
    ],
    [
      'repealed',
      { effect: 'repealed', from: day('2026-03-02'), by: '多政发〔2026〕9号', byIndexNumber: '654224001/2026-00002' },
      '本文件已于2026年3月2日废止依据：多政发〔2026〕9号以下正文供查考',
    ],
  ])('says so where it was %s', async (_, change, words) => {
    await changeValidity(change);
    expect((await site.visit(measures)).page.text).toContain(words);
  });

  it('leads to what ended it', async () => {
    expect((await site.visit(measures)).page.links.find(({ href }) => href === '/d/654224001/2026-00002')?.text).toBe(
      '多政发〔2026〕9号',
    );
  });
});

async function changeValidity(change: ValidityChange): Promise<void> {
  const releaseId = anId<EntryId>();
  await inStores(site.db, async ({ items, reports }) => {
    await reports.saveRelease(
      cleared({
        agencyId: dolat,
        releaseId,
        kind: 'validityChange',
        subjectId: releaseId,
        contentDigest: aDigest(),
        releasedBy: 'leader-0001' as AccountId,
        releasedAt: '2026-03-09T03:00:00.000Z',
      }),
    );
    await items.saveValidityChange(dolat, 'item-000001' as ItemId, change, releaseId);
  });
}
