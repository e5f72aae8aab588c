import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { readConfig } from '../../src/main/config.ts';
import { productRoot } from '../../src/main/product-root.ts';
import { listen, webServer } from '../../src/main/serve.ts';
import type { Product } from './product.ts';

const root = productRoot();
const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A real Chromium on a real server of the product; both end with the test file. */
export interface RealBrowser {
  readonly address: string;
  /** A new page of a given width, as from a browser that was never here. Defects of scripts fail the test that looks. */
  open(width: number, options?: { readonly javaScriptEnabled?: boolean }): Promise<Visitor>;
}

export interface Visitor {
  readonly page: Page;
  /** What scripts or the security policy complained about. */
  readonly complaints: string[];
  /** What axe finds against WCAG 2.2 AA: rule and first place, empty if nothing. */
  barriers(): Promise<readonly string[]>;
}

/** Call it at the top of a test file, with the product whose portal and back office are to be seen. */
export async function aRealBrowser(product: Product): Promise<RealBrowser> {
  const port = await freePort();
  const config = readConfig({
    GONGKAI_PORT: String(port),
    GONGKAI_SITE_ID_CODE: '6542240001',
    GONGKAI_SITE_PHONE: '0990-1234567',
  });
  const { db, deps } = product;
  const installation = { root, db, deps, depsAt: () => deps, findObstacles: async () => [], close: async () => {} };
  const app = webServer(installation, config, false);
  const address = await listen(app, config);
  const browser = await launchBrowser();
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  return {
    address,
    async open(width, options = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // the first question of a visitor who is not signed in is answered 401, and Chromium says so
        if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
      });
      return { page, complaints, barriers: () => barriersOn(page) };
    },
  };
}

/** Signs somebody in by the form, as they would. */
export async function signInByForm(
  { page }: Visitor,
  address: string,
  person: { readonly loginName: string; readonly password: string },
): Promise<void> {
  await page.goto(`${address}/office/`);
  await page.getByLabel('登录名').fill(person.loginName);
  await page.getByLabel(/^密码/).fill(person.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
}

/** An account made for a browser: its password is typed by hand. */
export async function aTypist(
  product: Product,
  agency: AgencyId,
  loginName: string,
  displayName: string,
  roles: Parameters<Product['signedIn']>[3],
) {
  const { password } = await product.signedIn(agency, loginName, displayName, roles);
  return { loginName, password };
}

async function barriersOn(page: Page): Promise<readonly string[]> {
  // the policy of the portal refuses scripts of others, so axe is run from the outside
  await page
    .context()
    .newCDPSession(page)
    .then((session) => session.send('Page.setBypassCSP', { enabled: true }));
  await page.reload();
  await page.addScriptTag({ path: axeSource });
  const found =
    (await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ' at ' + nodes[0].target.join(' ')))`)) as string[];
  return found;
}

/** A real Chromium: the packaged one, or an installed one where its libraries do not load. */
export async function launchBrowser(): Promise<Browser> {
  process.env['FONTCONFIG_FILE'] = fontConfiguration();
  // makes the package unpack the libraries it carries for a bare system, beside the browser itself
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = [
    ...packaged.args.filter((arg) => arg !== '--single-process'),
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  try {
    return await chromium.launch({ executablePath: await packaged.executablePath(), args, headless: true });
  } catch (error) {
    // where even those do not load, an installed browser brings its own
    const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
      existsSync(path),
    );
    if (installed === undefined) throw error;
    return chromium.launch({ executablePath: installed, args: ['--no-sandbox', '--disable-gpu'], headless: true });
  }
}

/** Chinese letters come from the product's own fonts: the system may have none. */
function fontConfiguration(): string {
  const folder = join(tmpdir(), `gongkai-fonts-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(root, 'assets/fonts')}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
