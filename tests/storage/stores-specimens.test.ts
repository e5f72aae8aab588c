import { describe, expect, it } from 'vitest';
import { specimenText } from '../../src/core/annual-report/specimen-text.ts';
import { form2021 } from '../../src/core/law/citation.ts';
import type { AccountId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { Specimen } from '../../src/usecases/ports.ts';
import { cleared } from '../support/cleared.ts';
import { aDatabase } from '../support/database.ts';
import { sha256 } from '../support/sha256.ts';
import { anAccount, anAgency, aSpecimen, inStores, noonOf9March } from '../support/stored-facts.ts';
import { aRelease, aVersion } from '../support/stored-reports.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);

describe('a specimen', () => {
  const findings: Specimen['findings'] = [
    {
      rule: 'D-label-typo',
      severity: 'error',
      verdict: 'fail',
      place: { section: 3, table: 3 },
      message: '标题有误',
      cite: form2021,
      fix: { kind: 'replaceText', from: '甲', to: '乙', why: '官方格式' },
    },
  ];

  async function anImported(id: string) {
    const agency = await anAgency(db, id);
    const reader = await anAccount(db, agency, { displayName: '导入人' });
    const specimen = aSpecimen(agency, { importedBy: reader.accountId, findings });
    await inStores(db, ({ specimens }) => specimens.save(specimen, 1));
    return { agency, reader, specimen };
  }

  it('comes back with names and with the last decision on each finding', async () => {
    const { agency, reader, specimen } = await anImported('imported');
    const decide = (decision: 'accepted' | 'declined', decidedBy: AccountId) =>
      inStores(db, ({ specimens }) =>
        specimens.saveRepair(agency, specimen.specimenId, {
          findingNo: 0,
          decision,
          decidedBy,
          decidedAt: noonOf9March.now(),
        }),
      );
    await decide('declined', 'somebody' as AccountId);
    await decide('accepted', reader.accountId);
    const found = await queries.findSpecimen(agency, specimen.specimenId);
    expect(found).toEqual({
      ...specimen,
      importedByName: '导入人',
      repairs: [
        {
          findingNo: 0,
          decision: 'accepted',
          decidedBy: reader.accountId,
          decidedByName: '导入人',
          decidedAt: noonOf9March.now(),
        },
      ],
    });
    expect(await queries.listSpecimens(agency)).toEqual([found]);
    expect(await queries.findSpecimen(await anAgency(db, 'importless'), specimen.specimenId)).toBeUndefined();
    expect([await queries.isSlugTaken(specimen.slug), await queries.isSlugTaken('free')]).toEqual([true, false]);
  });

  it('is public only as it was reviewed: a later decision takes it off the portal', async () => {
    const { agency, reader, specimen } = await anImported('released');
    const whole = await queries.findSpecimen(agency, specimen.specimenId);
    if (whole === undefined) throw new Error('The specimen was not saved.');
    expect(await queries.findPublishedSpecimen(specimen.slug)).toBeUndefined();
    const release = {
      ...aRelease(aVersion(agency), '2026-03-01T00:00:00.000Z'),
      kind: 'repairedReading',
      subjectId: specimen.specimenId,
      contentDigest: sha256(specimenText(whole)),
    } as const;
    await inStores(db, async ({ reports, specimens }) => {
      await specimens.save({ ...specimen, publishedAt: release.releasedAt }, 2);
      await reports.saveRelease(cleared(release));
    });
    const published = { ...whole, publishedAt: release.releasedAt };
    expect(await queries.findPublishedSpecimen(specimen.slug)).toEqual(published);
    expect(await queries.listPublishedSpecimens()).toEqual([published]);
    const changed = { findingNo: 0, decision: 'accepted', decidedBy: reader.accountId } as const;
    await inStores(db, ({ specimens }) =>
      specimens.saveRepair(agency, specimen.specimenId, { ...changed, decidedAt: noonOf9March.now() }),
    );
    expect(await queries.findPublishedSpecimen(specimen.slug)).toBeUndefined();
    expect(await queries.listPublishedSpecimens()).toEqual([]);
  });
});
