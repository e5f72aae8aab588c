import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { parseHolidayNotice } from '../core/deadlines/holiday-notice.ts';
import type { JsonValue } from '../core/values/canonical-json.ts';
import type { Digest } from '../core/values/ids.ts';
import { attachmentFilesOver } from '../documents/attachments/attachment-files.ts';
import { channelFilesOver } from '../documents/channels/channel-files.ts';
import { dutyFilesOver } from '../documents/duties/duty-files.ts';
import { reportExporterOver } from '../documents/exports/export-report.ts';
import { guideFilesOver } from '../documents/exports/flow-chart-pdf.ts';
import { TypstPrinter } from '../documents/exports/typst-printer.ts';
import { letterKitOver } from '../documents/letters/letter-kit.ts';
import { reportReaderOver } from '../documents/reading/report-reader.ts';
import { sheetReaderOver } from '../documents/reading/sheet-reader.ts';
import { wordReaderOver } from '../documents/word/word-reader.ts';
import { smtpMailer } from '../messaging/smtp-mailer.ts';
import { saveHolidayNotice } from '../storage/agencies/holiday-notices.ts';
import { blindDigestWith } from '../storage/blind-digest.ts';
import { connect, type OpenDatabase } from '../storage/database.ts';
import { clusterOf } from '../storage/embedded/cluster.ts';
import { DirectoryInUse } from '../storage/embedded/instance-lock.ts';
import { joinEmbedded, type SharedServer } from '../storage/embedded/join-embedded.ts';
import { startEmbedded } from '../storage/embedded/start-embedded.ts';
import { fileStoreIn } from '../storage/file-store.ts';
import { migrate, pendingMigrations, readMigrations } from '../storage/migrations.ts';
import { argon2Hasher } from '../storage/password-hasher.ts';
import { queriesOver } from '../storage/queries.ts';
import { sealerWith } from '../storage/sealer.ts';
import { StartupProblem } from '../storage/startup-problem.ts';
import { inTransaction } from '../storage/stores.ts';
import type { Deps } from '../usecases/ports.ts';
import { sealedFor } from '../usecases/requests/record-registration.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { dataKey, type SealedSample } from './data-key.ts';
import { prepareQueue } from './worker.ts';

/** A database that is up and, unless asked otherwise, at the newest migration, with everything use cases need. */
export interface Installation {
  readonly root: string;
  readonly db: OpenDatabase;
  readonly deps: Deps;
  /** The same use cases under another clock: for replaying what happened on earlier days. */
  depsAt(clock: Clock): Deps;
  /** What keeps it from working, each with its remedy; empty when ready. */
  findObstacles(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface OpeningOptions {
  readonly root: string;
  readonly config: Config;
  readonly clock: Clock;
  readonly report: (line: string) => void;
  /** The work is done beside an instance that runs already, in its database; otherwise that is refused. */
  readonly mayShare?: true;
  /** `run` brings the schema up to date; `require` refuses an old one; `ignore` looks at nothing. */
  readonly migrations: 'run' | 'require' | 'ignore';
}

/** Opens the installation of a data directory: embedded PostgreSQL or the one that is configured, schema, key, adapters. */
export async function openInstallation(options: OpeningOptions): Promise<Installation> {
  const { root, config } = options;
  const embedded = config.databaseUrl === undefined ? await openEmbedded(options) : undefined;
  let db: OpenDatabase | undefined;
  try {
    db = await connect({ url: config.databaseUrl ?? embedded?.connection.url ?? '' });
    await prepareSchema(db, options);
    return installationOn(root, db, await adaptersOver(db, options), options.clock, embedded);
  } catch (error) {
    // open connections would keep a failed command waiting
    await db?.close();
    await embedded?.stop();
    throw error;
  }
}

function installationOn(
  root: string,
  db: OpenDatabase,
  adapters: { portsAt(clock: Clock): Deps; close(): void },
  clock: Clock,
  embedded: SharedServer | undefined,
): Installation {
  return {
    root,
    db,
    deps: adapters.portsAt(clock),
    depsAt: adapters.portsAt,
    findObstacles: async () => {
      const pending = await pendingMigrations(db, await readMigrations(join(root, 'db/migrations')));
      return pending.map((name) => `数据库缺少结构变更 ${name}，请运行 gongkai migrate。`);
    },
    close: async () => {
      adapters.close();
      await db.close();
      await embedded?.stop();
    },
  };
}

async function openEmbedded({ config, report, mayShare, migrations }: OpeningOptions): Promise<SharedServer> {
  const isThere = existsSync(clusterOf(config.dataDir));
  // a command that only asks must not leave an empty database where it happened to be called
  if (migrations === 'require' && !isThere) throw noDatabaseIn(config.dataDir);
  try {
    return await startEmbedded({ dataDir: config.dataDir, report });
  } catch (error) {
    const running =
      mayShare === true && error instanceof DirectoryInUse ? await joinEmbedded(config.dataDir) : undefined;
    if (running === undefined) throw error;
    return running;
  }
}

function noDatabaseIn(dataDir: string): StartupProblem {
  return new StartupProblem(
    `数据目录 ${dataDir} 中没有数据库。`,
    '请在平时启动服务的目录中运行，或用环境变量 GONGKAI_DATA 指定它的数据目录；要新建数据库，请运行 gongkai migrate 或 gongkai serve。',
  );
}

async function prepareSchema(
  db: OpenDatabase,
  { root, migrations: mode, clock, report }: OpeningOptions,
): Promise<void> {
  if (mode === 'ignore') return;
  const migrations = await readMigrations(join(root, 'db/migrations'));
  if (mode === 'require') {
    const pending = await pendingMigrations(db, migrations);
    if (pending.length === 0) return;
    throw new StartupProblem(`数据库缺少结构变更：${pending.join('、')}。`, '请先运行 gongkai migrate。');
  }
  for (const name of await migrate(db, migrations)) report(`已执行数据库结构变更 ${name}。`);
  await prepareQueue(db.url);
  for (const document of holidayDocuments(root)) {
    const notice = parseHolidayNotice(document);
    if (!notice.ok) throw unreadableNotice(notice.refusal.map(({ message }) => message).join('；'));
    const { area, year } = notice.value;
    await saveHolidayNotice(db, { area, year, document }, clock.now());
  }
}

/** The parsed JSON of every file in `data/holidays`. */
export function holidayDocuments(root: string): readonly JsonValue[] {
  const folder = join(root, 'data/holidays');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readNotice(join(folder, name)));
}

function readNotice(file: string): JsonValue {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JsonValue;
  } catch (error) {
    throw unreadableNotice(`${file}：${(error as Error).message}`);
  }
}

function unreadableNotice(fault: string): StartupProblem {
  return new StartupProblem(
    `data/holidays 中有一份放假安排不能读取：${fault}`,
    '请按其他年份的文件改正它，或把它移走，再启动。',
  );
}

async function adaptersOver(
  db: OpenDatabase,
  { root, config, migrations }: OpeningOptions,
): Promise<{ portsAt(clock: Clock): Deps; close(): void }> {
  const sample = migrations === 'ignore' ? undefined : await sealedSample(db);
  const { close, ...documents } = documentAdapters(root, config.fontsDir);
  const key = dataKey(config.dataDir, sample);
  const sealer = sealerWith([key]);
  const blindDigest = blindDigestWith(key.bytes);
  const passwords = argon2Hasher();
  const files = fileStoreIn(join(config.dataDir, 'files'));
  const portsAt = (clock: Clock): Deps => ({
    today: clock.today,
    now: clock.now,
    newId: () => randomBytes(18).toString('base64url'),
    digest: (content) => createHash('sha256').update(content).digest('hex') as Digest,
    blindDigest,
    inTransaction: (work) => inTransaction(db, clock, work),
    queries: queriesOver(db, clock),
    sealer,
    passwords,
    files,
    ...documents,
    ...mailerOf(config),
  });
  return { portsAt, close };
}

function mailerOf({ mail, site }: Config): Pick<Deps, 'mail'> {
  if (mail === undefined) return {};
  const address = { statusPage: `${site.baseUrl}/cx`, siteAddress: site.baseUrl, siteName: site.name };
  return { mail: smtpMailer({ ...mail, ...address }) };
}

async function sealedSample(db: OpenDatabase): Promise<SealedSample | undefined> {
  const row = await db.maybe(
    sql<{ agency_id: string; request_id: string; sealed: Uint8Array }>`
      select agency_id, request_id, sealed from request_secret limit 1`,
  );
  return row === undefined ? undefined : { sealed: row.sealed, boundTo: sealedFor(row.agency_id, row.request_id) };
}

/** Makes and reads documents; needs no database, so that the commands about files work without one. */
export function documentAdapters(root: string, fontsDir: string | undefined) {
  const printer = new TypstPrinter({
    workerEntry: join(root, 'dist/server/typst-worker.mjs'),
    fontFolders: [...(fontsDir === undefined ? [] : [fontsDir]), join(root, 'assets/fonts')],
  });
  const reportFiles = reportReaderOver({ childEntry: join(root, 'dist/server/reading-child.mjs') });
  const sheets = sheetReaderOver({ childEntry: join(root, 'dist/server/sheet-child.mjs') });
  const attachmentFiles = attachmentFilesOver({
    childEntry: join(root, 'dist/server/attachment-child.mjs'),
    fontFile: join(root, 'assets/fonts/FandolHei-Regular.otf'),
  });
  const wordReader = wordReaderOver({ childEntry: join(root, 'dist/server/word-child.mjs') });
  const printed = {
    exporter: reportExporterOver(printer),
    letters: letterKitOver(printer),
    guideFiles: guideFilesOver(printer),
    channelFiles: channelFilesOver(printer),
    dutyFiles: dutyFilesOver(printer),
  };
  return { ...printed, reportFiles, sheets, attachmentFiles, wordReader, close: () => printer.close() };
}
