import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect } from 'vitest';
import { apiRoutes } from '../../src/api/routes.ts';
import type { Role } from '../../src/core/access/roles.ts';
import type { Agency } from '../../src/core/agencies/agency.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { attachmentFilesOver } from '../../src/documents/attachments/attachment-files.ts';
import { channelFilesOver } from '../../src/documents/channels/channel-files.ts';
import { dutyFilesOver } from '../../src/documents/duties/duty-files.ts';
import { reportExporterOver } from '../../src/documents/exports/export-report.ts';
import { guideFilesOver } from '../../src/documents/exports/flow-chart-pdf.ts';
import { TypstPrinter } from '../../src/documents/exports/typst-printer.ts';
import { letterKitOver } from '../../src/documents/letters/letter-kit.ts';
import { reportReaderOver } from '../../src/documents/reading/report-reader.ts';
import { sheetReaderOver } from '../../src/documents/reading/sheet-reader.ts';
import { wordReaderOver } from '../../src/documents/word/word-reader.ts';
import { countReaders, type ReaderCount } from '../../src/http/count-readers.ts';
import type { PageProblem } from '../../src/http/problem.ts';
import { registerApi } from '../../src/http/register-api.ts';
import { registerForms } from '../../src/http/register-forms.ts';
import { registerPages } from '../../src/http/register-pages.ts';
import { createServer } from '../../src/http/server.ts';
import { errorPage, portalForms, portalRoutes } from '../../src/portal/routes.ts';
import { saveHolidayNotice } from '../../src/storage/agencies/holiday-notices.ts';
import type { OpenDatabase } from '../../src/storage/database.ts';
import { fileStoreIn } from '../../src/storage/file-store.ts';
import { listenForPublicChanges } from '../../src/storage/public-changes.ts';
import { createAccount } from '../../src/usecases/accounts/create-account.ts';
import type { Deps, PublicChanges } from '../../src/usecases/ports.ts';
import { builtEntry } from './built-entry.ts';
import { aDatabase } from './database.ts';
import { depsOver, type MovableClock } from './deps.ts';
import { holidayDocuments } from './official-calendar.ts';
import { realSite } from './public-site.ts';
import { aBrowser, anAdministrator, type Browser } from './signed-in.ts';
import { anAgency } from './stored-facts.ts';

/** The whole product over a database, files and processes of a test's own: portal and back office on one server. */
export interface Product {
  readonly db: OpenDatabase;
  readonly deps: Deps;
  readonly app: FastifyInstance;
  /** What the server counts of the readers of documents. */
  readonly readers: ReaderCount;
  /** Lines of the server's log. */
  readonly lines: string[];
  /** Folder in which files lie under their digest. */
  readonly filesFolder: string;
  /** A new account of an agency; its browser is signed in. */
  signedIn(agency: AgencyId, loginName: string, displayName: string, roles: readonly Role[]): Promise<Colleague>;
}

/** Somebody with an account, and the browser in which they work. */
export interface Colleague extends Browser {
  readonly accountId: string;
  readonly password: string;
  /** Signs in once more, as after half a day away. */
  signInAgain(): Promise<void>;
}

/** Call it at the top of a test file: `const product = await aProduct(clock)`; `documents` where files are made or read. */
export async function aProduct(clock: MovableClock, documents: Partial<Deps> = {}): Promise<Product> {
  const db = await aDatabase();
  const filesFolder = await mkdtemp(join(tmpdir(), 'gongkai-files-'));
  afterAll(() => rm(filesFolder, { recursive: true, force: true }));
  const deps = depsOver(db, clock, { files: fileStoreIn(filesFolder), ...documents });
  const { changes, told } = await changesOf(db, deps);
  const lines: string[] = [];
  const drawProblem = (problem: PageProblem): string => errorPage(problem, realSite, deps.today());
  const app = createServer({
    baseUrl: realSite.baseUrl,
    trustedProxies: [],
    errorPage: drawProblem,
    log: { write: (line) => lines.push(line) },
  });
  const readers = countReaders(app, { deps, baseUrl: realSite.baseUrl });
  registerPages(app, portalRoutes, { deps: told, site: realSite, changes });
  registerForms(app, portalForms, { deps: told, site: realSite, errorPage: drawProblem });
  registerApi(app, apiRoutes, { deps: told, baseUrl: realSite.baseUrl });
  afterAll(() => app.close());
  // a defect fails the file even where a test looked at something else
  afterAll(() => expect(lines.find((line) => line.includes('"defect":'))).toBeUndefined());
  beforeAll(() => saveOfficialHolidays(db));
  let serial = 0;
  const signedIn: Product['signedIn'] = async (agencyId, loginName, displayName, roles) => {
    const input = { agencyId, loginName, displayName, roles, mustChange: false };
    const created = await createAccount(deps, anAdministrator(agencyId), input);
    if (!created.ok) throw new Error(`${loginName} was refused: ${JSON.stringify(created.refusal)}`);
    serial += 1;
    const { accountId, password } = created.value;
    const browser = aBrowser(app, `198.51.100.${serial}`);
    const signInAgain = async (): Promise<void> => {
      const reply = await browser.signIn({ loginName, password });
      if (reply.statusCode !== 200) throw new Error(`${loginName} could not sign in: ${reply.body}`);
    };
    await signInAgain();
    return Object.assign(browser, { accountId, password, signInAgain });
  };
  return { db, deps: told, app, readers, lines, filesFolder, signedIn };
}

/** Kept pages as in the product; what was committed in this very process is heard at once, so that no test has to wait. */
async function changesOf(db: OpenDatabase, deps: Deps): Promise<{ changes: PublicChanges; told: Deps }> {
  const listening = await listenForPublicChanges(db.url);
  afterAll(() => listening.close());
  let commits = 0;
  const generation = (): number | undefined => {
    const heard = listening.generation();
    return heard === undefined ? undefined : heard + commits;
  };
  const inTransaction: Deps['inTransaction'] = async (work) => {
    const value = await deps.inTransaction(work);
    commits += 1;
    return value;
  };
  return { changes: { generation }, told: { ...deps, inTransaction } };
}

/** What makes files of reports and letters, and reads reports. */
export type BuiltDocuments = Pick<
  Deps,
  'exporter' | 'reportFiles' | 'letters' | 'guideFiles' | 'channelFiles' | 'dutyFiles'
>;

/** What takes attached files apart, with its process built as for the product. */
export async function builtAttachments(): Promise<Pick<Deps, 'attachmentFiles'>> {
  const childEntry = await builtEntry('src/documents/attachments/attachment-child.ts');
  const fontFile = fileURLToPath(new URL('../../assets/fonts/FandolHei-Regular.otf', import.meta.url));
  return { attachmentFiles: attachmentFilesOver({ childEntry, fontFile }) };
}

/** What reads tables, with its process built as for the product. */
export async function builtSheets(): Promise<Pick<Deps, 'sheets'>> {
  return { sheets: sheetReaderOver({ childEntry: await builtEntry('src/documents/reading/sheet-child.ts') }) };
}

/** What reads Word documents, with its process built as for the product. */
export async function builtWordReader(): Promise<Pick<Deps, 'wordReader'>> {
  return { wordReader: wordReaderOver({ childEntry: await builtEntry('src/documents/word/word-child.ts') }) };
}

/** Exporter and reader with their processes built as for the product; they end with the test file. */
export async function builtDocuments(): Promise<BuiltDocuments> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const printer = new TypstPrinter({
    workerEntry: await builtEntry('src/documents/exports/typst-worker.ts'),
    fontFolders: [join(root, 'assets/fonts')],
  });
  afterAll(() => printer.close());
  const reportFiles = reportReaderOver({ childEntry: await builtEntry('src/documents/reading/child.ts') });
  const letters = letterKitOver(printer);
  return {
    exporter: reportExporterOver(printer),
    reportFiles,
    letters,
    guideFiles: guideFilesOver(printer),
    channelFiles: channelFilesOver(printer),
    dutyFiles: dutyFilesOver(printer),
  };
}

/** Stores every notice of `data/holidays`, as an installation does. */
export async function saveOfficialHolidays(db: OpenDatabase): Promise<void> {
  for (const document of holidayDocuments) {
    const { area, year } = document as { area: string; year: number };
    await saveHolidayNotice(db, { area, year, document: document as never }, '2026-01-01T00:00:00.000Z');
  }
}

/** An area with some units below it, each `[code, name, what else]`. */
export async function aCounty(
  db: OpenDatabase,
  area: readonly [id: string, name: string],
  units: readonly (readonly [id: string, name: string, what?: Partial<Agency>])[],
): Promise<AgencyId> {
  const county = await anAgency(db, area[0], { name: area[1], kind: 'area', level: 'county' });
  for (const [id, name, what] of units) await anAgency(db, id, { name, ...what }, county);
  return county;
}
