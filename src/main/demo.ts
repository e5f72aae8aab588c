import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCounty } from '../../demo/build-county.ts';
import type { DemoAccount } from '../../demo/county-team.ts';
import { existsOn } from '../core/agencies/agency-tree.ts';
import { removeDemo } from '../storage/demo/remove-demo.ts';
import type { Installation } from './installation.ts';
import { movableClock } from './movable-clock.ts';

/**
 * Builds the demonstration county if the database is empty; undefined if there is any agency already. One whose building
 * was interrupted is cleared away first: nobody was told its passwords.
 */
export async function createDemo(
  installation: Installation,
  report: (line: string) => void,
): Promise<readonly DemoAccount[] | undefined> {
  const { deps, root } = installation;
  if (await clearHalfBuiltDemo(installation)) report('上次建立演示县时被中断，已清除未完成的部分，重新建立。');
  if ((await deps.queries.loadTree()).agencies.length > 0) return undefined;
  const { clock, moveTo } = movableClock();
  const file = join(root, 'data/specimens/00-torli-dolat-2023.txt');
  const page = { fileName: '00-torli-dolat-2023.txt', bytes: readFileSync(file) };
  return buildCounty({ deps: installation.depsAt(clock), moveTo }, deps.today(), page, report);
}

/**
 * Clears the database where it holds nothing but a demonstration county without the entry that ends its building; tells
 * whether it did.
 */
export async function clearHalfBuiltDemo({ db, deps }: Pick<Installation, 'db' | 'deps'>): Promise<boolean> {
  const { agencies } = await deps.queries.loadTree();
  const [top] = agencies;
  if (top === undefined || !agencies.every(({ isDemo }) => isDemo)) return false;
  const built = await deps.queries.listAudit(top.id, { act: 'demo.created', offset: 0, limit: 1 });
  if (built.total > 0) return false;
  await removeDemo(db);
  return true;
}

/** Removes the demonstration county; tells how much went. */
export async function dropDemo(installation: Installation): Promise<string> {
  const removed = await removeDemo(installation.db);
  return removed.agencyCount === 0
    ? '没有演示数据，无须清除。'
    : `已清除演示数据：${removed.agencyCount}个机关，${removed.rowCount}条记录。`;
}

/** Whether the site shows the invented county, and every page has to say so. */
export async function showsDemo({ deps }: Installation): Promise<boolean> {
  const { agencies } = await deps.queries.loadTree();
  return agencies.some((agency) => agency.isDemo && existsOn(agency, deps.today()));
}

/** Units whose accounts are printed: the county, and one of each kind; the others are named alike. */
const unitsShown = ['qinghe', 'office', 'land', 'finance', 'liushu', 'heping'];

/** The accounts of the demonstration as a table for the terminal. */
export function accountTable(accounts: readonly DemoAccount[]): string {
  const shown = accounts.filter(
    ({ loginName }) => unitsShown.some((unit) => loginName.startsWith(`${unit}-`)) || !loginName.includes('-'),
  );
  const rows = shown.map(
    ({ agencyName, displayName, loginName, password }) =>
      `  ${loginName.padEnd(22)} ${password}   ${agencyName} ${displayName}`,
  );
  const others = `  其余${accounts.length - shown.length}个账号按同样的规则命名（单位代码-岗位，如 education-clerk），用上面的命令取得密码。`;
  return ['演示账号（密码只显示这一次；可用 gongkai user password 登录名 重新生成）：', ...rows, others].join('\n');
}
