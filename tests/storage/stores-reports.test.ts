import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newReport } from '../../src/core/annual-report/report-stages.ts';
import type { AccountId, AgencyId, EntryId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { Instant, ReportRecord, ReportVersion } from '../../src/usecases/ports.ts';
import { cleared } from '../support/cleared.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { cityReport, report2019 } from '../support/sample-reports.ts';
import { aDigest, anAccount, anAgency, anEvent, anId, inStores, noonOf9March } from '../support/stored-facts.ts';
import { aRelease, aVersion, leader } from '../support/stored-reports.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);

function aReport(agencyId: AgencyId, what: Partial<ReportRecord> = {}): ReportRecord {
  return { ...newReport, agencyId, year: 2025, filedOn: null, publishedAt: null, ...what };
}

describe('the state of a report', () => {
  it('comes back as it was saved and never goes back', async () => {
    const agency = await anAgency(db, 'states');
    const filed = aReport(agency, {
      stage: 'filed',
      version: 2,
      submittedBy: 'clerk-1' as AccountId,
      submittedDigest: aDigest(),
      approvedBy: leader,
      publishedVersion: 1,
      filedOn: day('2026-01-20'),
      publishedAt: noonOf9March.now(),
    });
    await inStores(db, ({ reports }) => reports.save(aReport(agency), 1));
    await inStores(db, ({ reports }) => reports.save(filed, 4));
    expect(await queries.findReport(agency, 2025)).toEqual(filed);
    const backwards = inStores(db, ({ reports }) => reports.save(aReport(agency), 3));
    await expect(backwards).rejects.toThrow('event after 3');
    expect(await queries.findReport(agency, 2024)).toBeUndefined();
  });

  it('freezes the year while it is approved, filed or accepted', async () => {
    const agency = await anAgency(db, 'freezing');
    expect(await queries.frozenThrough(agency)).toBeNull();
    const stages = { 2021: 'accepted', 2022: 'filed', 2023: 'approved', 2024: 'inReview', 2025: 'returned' } as const;
    for (const [year, stage] of Object.entries(stages))
      await inStores(db, ({ reports }) => reports.save(aReport(agency, { year: Number(year), stage }), 1));
    expect(await queries.frozenThrough(agency)).toBe(2023);
  });

  it('is listed for the asked agencies and years, the newest year first', async () => {
    const [one, two, three] = [await anAgency(db, 'l-one'), await anAgency(db, 'l-two'), await anAgency(db, 'l-three')];
    for (const agency of [one, two, three])
      for (const year of [2023, 2024, 2025])
        await inStores(db, ({ reports }) => reports.save(aReport(agency, { year }), 1));
    const list = async (...asked: Parameters<typeof queries.listReports>) =>
      (await queries.listReports(...asked)).map(({ agencyId, year }) => `${agencyId} ${year}`);
    expect(await list([one, three], [2023, 2025])).toEqual([
      'l-one 2025',
      'l-three 2025',
      'l-one 2023',
      'l-three 2023',
    ]);
    expect(await list([two])).toEqual(['l-two 2025', 'l-two 2024', 'l-two 2023']);
    expect(await list([])).toEqual([]);
    expect(await list([one], [])).toEqual([]);
  });

  it('has a history that names who acted, the supervisor too', async () => {
    const [unit, county] = [await anAgency(db, 'h-unit'), await anAgency(db, 'h-county')];
    const supervisor = await anAccount(db, county, { displayName: '县级主管乙' });
    const about = { stream: 'report', subjectId: '2025' } as const;
    await inStores(db, async ({ events }) => {
      await events.append('gone' as AccountId, anEvent(unit, { ...about, action: 'file' }));
      await events.append(supervisor.accountId, anEvent(unit, { ...about, action: 'return' }));
      await events.append(supervisor.accountId, anEvent(unit, { ...about, subjectId: '2024' }));
    });
    const history = await queries.listReportEvents(unit, 2025);
    expect(history.map(({ action, actorName, seq }) => [action, actorName, seq])).toEqual([
      ['file', null, 1],
      ['return', '县级主管乙', 2],
    ]);
  });
});

describe('drafts', () => {
  const draft = (text: string, savedBy: string) =>
    ({ narrative: { 1: text }, bindings: [], savedBy: savedBy as AccountId, savedAt: noonOf9March.now() }) as const;

  it('follow one another; who wrote upon an old one is told so', async () => {
    const agency = await anAgency(db, 'drafting');
    const save = (basedOn: number, text: string, by: string) =>
      inStores(db, ({ reports }) => reports.saveDraft(agency, 2025, basedOn, draft(text, by)));
    expect(await queries.findDraft(agency, 2025)).toBeUndefined();
    expect(await save(0, '一稿', 'b')).toBe(true);
    expect(await save(1, '二稿', 'a')).toBe(true);
    expect(await save(1, '别人的二稿', 'c')).toBe(false);
    expect(await save(5, '跳号', 'c')).toBe(false);
    expect(await queries.findDraft(agency, 2025)).toEqual({ revision: 2, ...draft('二稿', 'a') });
    expect(await queries.listDraftAuthors(agency, 2025)).toEqual(['a', 'b']);
    expect(await queries.listDraftAuthors(agency, 2024)).toEqual([]);
  });

  it('are saved once when many save at the same time', async () => {
    const agency = await anAgency(db, 'racing');
    const saved = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        inStores(db, ({ reports }) => reports.saveDraft(agency, 2025, 0, draft(`${index}`, 'a'))),
      ),
    );
    expect(saved.filter((answer) => answer)).toHaveLength(1);
  });
});

describe('a frozen version', () => {
  it('comes back word for word, by number or the newest', async () => {
    const agency = await anAgency(db, 'frozen');
    const [first, second] = [aVersion(agency), aVersion(agency, { version: 2, content: report2019 })];
    await inStores(db, async ({ reports }) => {
      await reports.saveVersion(first);
      await reports.saveVersion(second);
    });
    expect(await queries.findVersion(agency, 2025)).toEqual(second);
    expect(await queries.findVersion(agency, 2025, 1)).toEqual(first);
    expect(await queries.findVersion(agency, 2025, 3)).toBeUndefined();
    const again = inStores(db, ({ reports }) => reports.saveVersion({ ...first, contentDigest: aDigest() }));
    await expect(again).rejects.toThrow('duplicate key');
  });

  it('keeps the files that went out with it', async () => {
    const agency = await anAgency(db, 'files');
    const [pdf, docx] = [
      { format: 'pdf', digest: aDigest(), byteCount: 12_345 },
      { format: 'docx', digest: aDigest(), byteCount: 4 },
    ] as const;
    await inStores(db, async ({ reports }) => {
      await reports.saveVersion(aVersion(agency));
      await reports.saveFile(agency, 2025, 1, pdf);
      await reports.saveFile(agency, 2025, 1, docx);
    });
    expect(await queries.listFiles(agency, 2025, 1)).toEqual([docx, pdf]);
    expect(await queries.listFiles(agency, 2025, 2)).toEqual([]);
  });
});

describe('what the public sees of a report', () => {
  const corrected = { ...cityReport, narrative: { ...cityReport.narrative, 6: '更正后的说明。' } };
  /** Stores that a version is the published one; what the public sees takes its release besides. */
  const publish = ({ agencyId, version }: ReportVersion, seq: number) =>
    inStores(db, ({ reports }) => reports.save(aReport(agencyId, { version, publishedVersion: version }), seq));
  const release = (of: ReportVersion, at: Instant) =>
    inStores(db, ({ reports }) => reports.saveRelease(cleared(aRelease(of, at))));

  it('is nothing without a release, and then the version that was published', async () => {
    const agency = await anAgency(db, 'public');
    const [first, second] = [aVersion(agency), aVersion(agency, { version: 2, content: corrected })];
    await inStores(db, async ({ reports }) => {
      await reports.saveVersion(first);
      await reports.saveVersion(second);
    });
    await publish(first, 1);
    expect(await queries.findPublishedReport(agency, 2025)).toBeUndefined();
    expect(await queries.listPublishedReports([agency])).toEqual([]);
    await release(first, '2026-02-01T00:00:00.000Z');
    expect(await queries.findPublishedReport(agency, 2025)).toEqual({
      ...first,
      publishedAt: '2026-02-01T00:00:00.000Z',
    });
    await release(second, '2026-02-02T00:00:00.000Z');
    await publish(second, 2);
    expect(await queries.findPublishedReport(agency, 2025)).toMatchObject({ version: 2 });
    expect(await queries.listPublishedReports([agency])).toEqual([
      {
        ...{ agencyId: agency, year: 2025, title: cityReport.title, publishedAt: '2026-02-02T00:00:00.000Z' },
        // a correction does not make the report late
        firstPublishedAt: '2026-02-01T00:00:00.000Z',
      },
    ]);
  });

  it('does not hang on the clock: the version published last stays, though the clock went back since', async () => {
    const agency = await anAgency(db, 'clock-back');
    const [first, second] = [aVersion(agency), aVersion(agency, { version: 2, content: corrected })];
    for (const [index, version] of [first, second].entries()) {
      await inStores(db, ({ reports }) => reports.saveVersion(version));
      await release(version, `2026-02-0${2 - index}T00:00:00.000Z`);
      await publish(version, index + 1);
    }
    expect(await queries.findPublishedReport(agency, 2025)).toMatchObject({ version: 2 });
    expect(await queries.listPublishedReports([agency])).toMatchObject([{ publishedAt: '2026-02-01T00:00:00.000Z' }]);
  });

  it('stays the version with the files while the same text waits as a new version', async () => {
    const agency = await anAgency(db, 'same-text');
    const first = aVersion(agency);
    await inStores(db, async ({ reports }) => {
      await reports.saveVersion(first);
      await reports.saveVersion({ ...first, version: 2 });
    });
    await release(first, noonOf9March.now());
    await publish(first, 1);
    expect(await queries.findPublishedReport(agency, 2025)).toMatchObject({ version: 1 });
  });

  it('is nothing once it is withdrawn, though an older release stood', async () => {
    const agency = await anAgency(db, 'withdrawn');
    const version = aVersion(agency);
    const older = aRelease(version, '2026-02-01T00:00:00.000Z');
    await inStores(db, async ({ reports }) => {
      await reports.saveVersion(version);
      await reports.saveRelease(cleared(older));
      await reports.saveRelease(cleared(aRelease(version, '2026-02-02T00:00:00.000Z')));
      await reports.withdrawRelease(agency, 'annualReport', '2025', leader, noonOf9March.now(), '数据有误');
    });
    await publish(version, 1);
    expect(await queries.findPublishedReport(agency, 2025)).toBeUndefined();
    expect(await queries.listPublishedReports([agency])).toEqual([]);
    const releases = await queries.listReleases(agency, 'annualReport', '2025');
    expect(releases).toHaveLength(2);
    expect(releases[0]).toEqual(older);
  });

  it('is nothing where somebody changed the content behind its approval', async () => {
    const agency = await anAgency(db, 'changed-behind');
    const version = aVersion(agency);
    await inStores(db, ({ reports }) => reports.saveVersion(version));
    await release(version, noonOf9March.now());
    await publish(version, 1);
    expect(await queries.findPublishedReport(agency, 2025)).toMatchObject({ version: 1 });
    await db.run(sql`alter table report_version disable trigger user`);
    await db.run(sql`
      update report_version set content = jsonb_set(content, '{tables,requests,granted,total}', '99')
       where agency_id = ${agency}`);
    await db.run(sql`alter table report_version enable trigger user`);
    expect(await queries.findPublishedReport(agency, 2025)).toBeUndefined();
  });

  it('is nothing if the release was for another content, year, kind or agency', async () => {
    const [agency, other] = [await anAgency(db, 'mismatched'), await anAgency(db, 'mismatched-other')];
    const version = aVersion(agency);
    const own = aRelease(version, noonOf9March.now());
    await inStores(db, async ({ reports }) => {
      await reports.saveVersion(version);
      await reports.saveRelease(cleared({ ...own, contentDigest: aDigest() }));
      await reports.saveRelease(cleared({ ...own, releaseId: anId<EntryId>(), subjectId: '2024' }));
      await reports.saveRelease(cleared({ ...own, releaseId: anId<EntryId>(), kind: 'repairedReading' }));
      await reports.saveRelease(cleared({ ...own, releaseId: anId<EntryId>(), agencyId: other }));
    });
    await publish(version, 1);
    expect(await queries.findPublishedReport(agency, 2025)).toBeUndefined();
    expect((await queries.listPublishedReports()).filter(({ agencyId }) => agencyId === agency)).toEqual([]);
  });
});
