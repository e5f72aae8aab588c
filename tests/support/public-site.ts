import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Agency } from '../../src/core/agencies/agency.ts';
import { withCell } from '../../src/core/annual-report/cells.ts';
import type { AnnualReport } from '../../src/core/annual-report/report.ts';
import { newReport } from '../../src/core/annual-report/report-stages.ts';
import { specimenText } from '../../src/core/annual-report/specimen-text.ts';
import { canonicalJson } from '../../src/core/values/canonical-json.ts';
import type { AccountId, AgencyId, Digest, EntryId } from '../../src/core/values/ids.ts';
import type { SiteSettings } from '../../src/http/page-route.ts';
import type { PageProblem } from '../../src/http/problem.ts';
import { registerForms } from '../../src/http/register-forms.ts';
import { registerPages } from '../../src/http/register-pages.ts';
import { createServer } from '../../src/http/server.ts';
import { errorPage, portalForms, portalRoutes } from '../../src/portal/routes.ts';
import type { Database } from '../../src/storage/database.ts';
import { fileStoreIn } from '../../src/storage/file-store.ts';
import type { FileStore, Instant, ReleaseRecord, Specimen } from '../../src/usecases/ports.ts';
import { cleared } from './cleared.ts';
import { aDatabase } from './database.ts';
import { aClock, depsOver } from './deps.ts';
import { day } from './official-calendar.ts';
import { factsOfPage, type PageFacts } from './page-facts.ts';
import { zeroReport } from './sample-reports.ts';
import { sha256 } from './sha256.ts';
import { aDigest, anId, inStores } from './stored-facts.ts';

/** A visit's answer. */
export interface Visit {
  readonly status: number;
  readonly html: string;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly page: PageFacts;
}

/** The public site over a real database; nothing is published until a test does. */
export interface PublicSite {
  readonly db: Database;
  visit(address: string): Promise<Visit>;
  /** Stores an agency, under a parent where one is named. */
  agency(id: string, what?: Partial<Agency>, parent?: string): Promise<AgencyId>;
  /** Publishes a report with one file for each named text. */
  report(
    agencyId: AgencyId,
    content: AnnualReport,
    publishedAt: Instant,
    files?: Readonly<Record<string, string>>,
  ): Promise<Digest>;
  withdraw(agencyId: AgencyId, year: number): Promise<void>;
  specimen(specimen: Specimen): Promise<void>;
}

const leader = 'leader-0001' as AccountId;

/** A real site that is no demonstration; every setting of it is filled. */
export const realSite: SiteSettings = {
  name: '云岭县人民政府',
  domain: 'www.yunling.gov.cn',
  idCode: '6542240001',
  organizer: '云岭县人民政府办公室',
  contactPhone: '0990-1234567',
  icpNumber: '新ICP备00000000号',
  policeNumber: '新公网安备 00000000000000号',
  undertaker: '云岭县大数据中心',
  officialMarkAddress: 'https://mark.example.gov.cn/0000000000',
  baseUrl: 'https://www.yunling.gov.cn',
  isDemo: false,
};

/** Call it at the top of a test file: `const site = await aPublicSite()`. It is noon on 9 March 2026. */
export async function aPublicSite(settings: Partial<SiteSettings> = {}): Promise<PublicSite> {
  const db = await aDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const files = fileStoreIn(folder);
  const deps = depsOver(db, aClock(), { files });
  const site = { ...realSite, ...settings };
  const drawProblem = (problem: PageProblem): string => errorPage(problem, site, deps.today());
  const app = createServer({ baseUrl: site.baseUrl, trustedProxies: [], errorPage: drawProblem });
  registerPages(app, portalRoutes, { deps, site });
  registerForms(app, portalForms, { deps, site, errorPage: drawProblem });
  afterAll(() => app.close());
  return {
    db,
    visit: async (address) => {
      const reply = await app.inject({ url: address, headers: { 'accept-encoding': 'identity' } });
      const html = reply.body;
      return {
        status: reply.statusCode,
        html,
        bytes: reply.rawPayload,
        headers: reply.headers,
        page: factsOfPage(html),
      };
    },
    agency: (id, what = {}, parent) => storeAgency(db, id, what, parent),
    report: (agencyId, content, publishedAt, texts = {}) =>
      storeReport(db, files, agencyId, content, publishedAt, texts),
    withdraw: (agencyId, year) => withdrawReport(db, agencyId, year),
    specimen: (specimen) => storeSpecimen(db, specimen),
  };
}

/** A report with some cells changed from zero. */
export function reportWith(what: Partial<AnnualReport>, cells: Readonly<Record<string, number>> = {}): AnnualReport {
  const tables = Object.entries(cells).reduce((all, [path, value]) => withCell(all, path, value), zeroReport.tables);
  return { ...zeroReport, cells: {}, tables, ...what };
}

async function storeAgency(db: Database, id: string, what: Partial<Agency>, parent?: string): Promise<AgencyId> {
  const agency: Agency = {
    id: id as AgencyId,
    name: `云岭县${id}镇人民政府`,
    shortName: `${id}镇`,
    kind: 'township',
    level: 'township',
    areaCode: '654224',
    establishedOn: day('2001-01-01'),
    abolishedOn: null,
    contact: {
      office: '党政办公室',
      address: '云岭县人民路1号',
      hours: '工作日 9:30至18:30',
      phone: '0990-7654321',
      email: 'gk@yunling.gov.cn',
    },
    isDemo: false,
    ...what,
  };
  const link = parent === undefined ? null : { parent: parent as AgencyId, from: day('2001-01-01') };
  await inStores(db, ({ agencies }) => agencies.create(agency, link));
  return agency.id;
}

async function storeReport(
  db: Database,
  files: FileStore,
  agencyId: AgencyId,
  content: AnnualReport,
  publishedAt: Instant,
  texts: Readonly<Record<string, string>>,
): Promise<Digest> {
  const digest = await storeVersion(db, agencyId, content, publishedAt);
  for (const [format, text] of Object.entries(texts)) {
    const kept = await files.put(Buffer.from(text));
    const file = { ...kept, format: format as 'json' };
    await inStores(db, ({ reports }) => reports.saveFile(agencyId, content.year ?? 0, 1, file));
  }
  return digest;
}

async function storeVersion(
  db: Database,
  agencyId: AgencyId,
  content: AnnualReport,
  publishedAt: Instant,
): Promise<Digest> {
  const contentDigest = sha256(canonicalJson(content));
  const year = content.year ?? 0;
  await inStores(db, async ({ reports }) => {
    await reports.save(
      { ...newReport, agencyId, year, filedOn: null, publishedAt, publishedVersion: 1, version: 1 },
      1,
    );
    await reports.saveVersion({
      agencyId,
      year,
      version: 1,
      content,
      contentDigest,
      eventNo: 128,
      eventDigest: aDigest(),
      frozenAt: publishedAt,
      approvedBy: leader,
    });
    await reports.saveRelease(cleared(release(agencyId, 'annualReport', String(year), contentDigest, publishedAt)));
  });
  return contentDigest;
}

async function withdrawReport(db: Database, agencyId: AgencyId, year: number): Promise<void> {
  await inStores(db, async ({ reports, events }) => {
    const event = await events.append(leader, {
      agencyId,
      stream: 'report',
      subjectId: String(year),
      action: 'withdrawPublication',
      happenedOn: day('2026-03-09'),
      payload: { version: 1, why: '内部原因，不对外' },
    });
    await reports.withdrawRelease(agencyId, 'annualReport', String(year), leader, event.recordedAt, '内部原因，不对外');
  });
}

async function storeSpecimen(db: Database, specimen: Specimen): Promise<void> {
  const { repairs, importedByName: _, ...kept } = specimen;
  await inStores(db, async ({ specimens, reports }) => {
    await specimens.save(kept, 1);
    for (const { decidedByName: __, ...repair } of repairs)
      await specimens.saveRepair(specimen.agencyId, specimen.specimenId, repair);
    const digest = sha256(specimenText(specimen));
    const releasedAt = specimen.publishedAt ?? specimen.importedAt;
    await reports.saveRelease(
      cleared(release(specimen.agencyId, 'repairedReading', specimen.specimenId, digest, releasedAt)),
    );
  });
}

function release(
  agencyId: AgencyId,
  kind: ReleaseRecord['kind'],
  subjectId: string,
  contentDigest: Digest,
  releasedAt: Instant,
): ReleaseRecord {
  const review = { step: 'approval', by: leader, verdict: 'approved', opinion: '同意', contentDigest } as const;
  return {
    agencyId,
    releaseId: anId<EntryId>(),
    kind,
    subjectId,
    contentDigest,
    reviews: [review],
    releasedBy: leader,
    releasedAt,
  };
}
