import { once } from 'node:events';
import { createServer as createProbe } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { apiRoutes } from '../api/routes.ts';
import { registerBackOffice } from '../http/back-office.ts';
import { countReaders } from '../http/count-readers.ts';
import { registerHealth } from '../http/health.ts';
import type { SiteSettings } from '../http/page-route.ts';
import type { PageProblem } from '../http/problem.ts';
import { registerApi } from '../http/register-api.ts';
import { registerForms } from '../http/register-forms.ts';
import { registerPages } from '../http/register-pages.ts';
import { createServer } from '../http/server.ts';
import { allJobs } from '../jobs/all-jobs.ts';
import { errorPage, portalForms, portalRoutes } from '../portal/routes.ts';
import { listenForPublicChanges } from '../storage/public-changes.ts';
import { loadWords } from '../storage/search/segment.ts';
import { StartupProblem } from '../storage/startup-problem.ts';
import { ensureFirstAdministrator } from '../usecases/accounts/ensure-first-administrator.ts';
import { ensureFirstAgency } from '../usecases/accounts/ensure-first-agency.ts';
import type { PublicChanges } from '../usecases/ports.ts';
import type { Clock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { accountTable, createDemo, showsDemo } from './demo.ts';
import { type Installation, openInstallation } from './installation.ts';
import { startWorker, type Worker } from './worker.ts';

/** What a web server can have besides: where its log goes, and what tells that kept pages are out of date. */
export interface WebServerOptions {
  readonly log?: { write(line: string): void };
  readonly changes?: PublicChanges;
}

/** The web server of an installation with every address on it, not listening yet. */
export function webServer(
  installation: Installation,
  config: Config,
  isDemo: boolean,
  { log, changes }: WebServerOptions = {},
): FastifyInstance {
  const site: SiteSettings = { ...(isDemo ? demoSite(config.site) : config.site), isDemo };
  const { deps, root } = installation;
  const drawProblem = (problem: PageProblem): string => errorPage(problem, site, deps.today());
  const app = createServer({
    baseUrl: site.baseUrl,
    trustedProxies: config.trustedProxies,
    errorPage: drawProblem,
    ...(log === undefined ? {} : { log }),
  });
  countReaders(app, { deps, baseUrl: site.baseUrl });
  registerPages(app, portalRoutes, { deps, site, ...(changes === undefined ? {} : { changes }) });
  registerForms(app, portalForms, { deps, site, errorPage: drawProblem });
  registerApi(app, apiRoutes, { deps, baseUrl: site.baseUrl });
  registerBackOffice(app, { folder: join(root, 'dist/office'), basePath: '/office' });
  registerHealth(app, installation.findObstacles);
  return app;
}

/** What the demonstration prints where the operator set nothing, so that no required tag or footer line is empty. */
function demoSite(site: Config['site']): Config['site'] {
  return {
    ...site,
    name: site.name === '政府信息公开' ? '青禾县政府信息公开（演示）' : site.name,
    idCode: site.idCode || '9999000000',
    organizer: site.organizer || '青禾县人民政府办公室（演示）',
    contactPhone: site.contactPhone || '0000-1000001',
    icpNumber: site.icpNumber || '演示备0000000号',
    policeNumber: site.policeNumber || '演示公网安备00000000000000号',
    undertaker: site.undertaker || '青禾县大数据中心（演示）',
  };
}

/** Listens on the configured address; a port that is taken is refused with its remedy. */
export async function listen(app: FastifyInstance, address: Address): Promise<string> {
  try {
    return await app.listen(address);
  } catch (error) {
    throw asAddressProblem(error, address);
  }
}

/** The same refusals before anything is built that would be in vain. */
async function requireFree(address: Address): Promise<void> {
  const probe = createProbe();
  try {
    await once(probe.listen(address), 'listening');
  } catch (error) {
    throw asAddressProblem(error, address);
  }
  await new Promise((resolve) => probe.close(resolve));
}

type Address = Pick<Config, 'host' | 'port'>;

function asAddressProblem(error: unknown, { host, port }: Address): unknown {
  const problems: Readonly<Record<string, readonly [string, string]>> = {
    EADDRINUSE: [
      `端口 ${port} 已被其他程序占用。`,
      `请停止占用该端口的程序，或用环境变量 GONGKAI_PORT 指定另一个端口，例如 GONGKAI_PORT=${port + 1}。`,
    ],
    EACCES: [`没有权限使用端口 ${port}。`, '请用环境变量 GONGKAI_PORT 指定 1024 以上的端口，或由反向代理转发。'],
    EADDRNOTAVAIL: [`本机没有地址 ${host}。`, '请用环境变量 GONGKAI_HOST 指定本机的地址，例如 127.0.0.1。'],
  };
  const [message, remedy] = problems[String((error as { code?: string }).code)] ?? [];
  return message === undefined || remedy === undefined ? error : new StartupProblem(message, remedy);
}

/** What `gongkai serve` is started with. */
export interface ServeOptions {
  readonly root: string;
  readonly clock: Clock;
  readonly say: (line: string) => void;
  readonly withDemo: boolean;
}

/**
 * Runs the product until it is told to stop: database, schema, first accounts, web server. Told so while it still
 * starts, it stops as cleanly. Answers the exit code.
 */
export async function serve(options: ServeOptions): Promise<number> {
  const { root, clock, say } = options;
  const stopping = untilToldToStop();
  const config = readConfig(process.env);
  await requireFree(config);
  const installation = await openInstallation({ root, config, clock, report: say, migrations: 'run' });
  try {
    const running = await Promise.race([start(installation, config, options), stopping]);
    if (running !== undefined) await stopping;
    say('正在停止……');
    if (running !== undefined) await close(running);
    return 0;
  } finally {
    await installation.close();
  }
}

async function start(installation: Installation, config: Config, { withDemo, say }: ServeOptions): Promise<Running> {
  await prepareAccounts(installation, withDemo, say);
  const isDemo = await showsDemo(installation);
  const log = (line: string): void => void process.stdout.write(line);
  const { db, deps } = installation;
  const changes = await listenForPublicChanges(db.url);
  const app = webServer(installation, config, isDemo, { log: { write: log }, changes });
  app.addHook('onClose', () => changes.close());
  await listen(app, config);
  if (!isDemo) for (const missing of missingSiteSettings(config)) say(missing);
  say(`已启动：门户 ${config.site.baseUrl}/ ，工作平台 ${config.site.baseUrl}/office/`);
  // a first publication must not wait for it while it holds its agency's chain
  loadWords();
  const worker = await startWorker({ url: db.url, deps, jobs: allJobs, log: (line) => log(`${line}\n`) });
  return { app, worker };
}

/** Web server and background worker in one process. */
interface Running {
  readonly app: FastifyInstance;
  readonly worker: Worker;
}

/** Answers what is being answered and ends the job at hand, but waits for no visitor who is slow in asking. */
async function close({ app, worker }: Running): Promise<void> {
  const impatient = setTimeout(() => app.server.closeAllConnections(), longestFarewellMs);
  await Promise.all([app.close(), worker.stop()]);
  clearTimeout(impatient);
}

const longestFarewellMs = 5000;

async function prepareAccounts(
  installation: Installation,
  withDemo: boolean,
  say: (line: string) => void,
): Promise<void> {
  if (withDemo) {
    const accounts = await createDemo(installation, say);
    if (accounts !== undefined) return say(accountTable(accounts));
    if (!(await showsDemo(installation)))
      say('数据库中已有正式的机关，没有建立演示县。要看演示，请用环境变量 GONGKAI_DATA 另设一个数据目录。');
  }
  const { deps } = installation;
  const issued = await ensureFirstAdministrator(deps, await ensureFirstAgency(deps));
  if (issued !== undefined)
    say(`首个管理员账号（密码只显示这一次，首次登录须修改）：${issued.loginName} ${issued.password}`);
}

function missingSiteSettings({ site }: Config): readonly string[] {
  const settings: readonly (readonly [string, string])[] = [
    ['GONGKAI_SITE_ID_CODE', site.idCode],
    ['GONGKAI_SITE_ORGANIZER', site.organizer],
    ['GONGKAI_SITE_PHONE', site.contactPhone],
    ['GONGKAI_SITE_ICP', site.icpNumber],
    ['GONGKAI_SITE_POLICE', site.policeNumber],
    ['GONGKAI_SITE_MARK_URL', site.officialMarkAddress],
  ];
  const missing = settings.filter(([, value]) => value === '').map(([name]) => name);
  return missing.length === 0 ? [] : [`页脚尚缺：请设置环境变量 ${missing.join('、')}。`];
}

function untilToldToStop(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(undefined));
  });
}
