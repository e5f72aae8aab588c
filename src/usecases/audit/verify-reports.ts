import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { cellLabel } from '../../core/annual-report/cell-labels.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { type RecomputedVersion, recomputeVersion } from '../annual-report/recompute-version.ts';
import type { Deps, FileStore, ReportFile, ReportVersion } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';

type Needs = Pick<Deps, 'queries' | 'digest' | 'files'>;

/**
 * Whether every approved version of a report is what was approved, gives the same bytes when it is counted again from the
 * events, and has the files that went out.
 */
export async function verifyReports(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const tree = await deps.queries.loadTree();
  const faults: LedgerFault[] = [];
  for (const { year } of await deps.queries.listReports([agencyId])) {
    const approvals = (await deps.queries.listReportEvents(agencyId, year)).filter(
      ({ action }) => action === 'approve',
    );
    for (const { payload } of approvals) {
      const number = Number(payload['version']);
      const version = await deps.queries.findVersion(agencyId, year, number);
      const messages = [
        ...faultsOfVersion(version, String(payload['contentDigest']), (content) => deps.digest(canonicalJson(content))),
        ...(version === undefined ? [] : await faultsOfNumbers(deps, tree, version)),
        ...(await faultsOfFiles(await deps.queries.listFiles(agencyId, year, number), deps.files)),
      ];
      faults.push(...messages.map((message) => ({ subject: `report/${year}`, message: `第${number}版${message}` })));
    }
  }
  return faults;
}

/** What is wrong with a recomputed version, in words: its place in the chain, and every cell that the events give otherwise. */
export function recomputationFaults({ cells, unreadable, anchor }: RecomputedVersion): readonly string[] {
  return [
    ...(anchor === 'kept' ? [] : ['定稿时的事件已经不是现在事件链中的那一个']),
    ...unreadable.map(
      ({ eventNo, stream, subjectId }) => `所依据的第${eventNo}个事件（${stream}/${subjectId}）无法读取`,
    ),
    ...cells.map(
      ({ cell, frozen, recomputed }) =>
        `的“${cellLabel(cell)}”按事件重算为${recomputed ?? '空白'}，定稿为${frozen ?? '空白'}`,
    ),
  ];
}

async function faultsOfNumbers(deps: Needs, tree: AgencyTree, version: ReportVersion): Promise<readonly string[]> {
  return recomputationFaults(await recomputeVersion(deps, tree, version));
}

function faultsOfVersion(
  version: ReportVersion | undefined,
  approved: string,
  digestOf: (content: ReportVersion['content']) => string,
): readonly string[] {
  if (version === undefined) return ['已经审定，但审定的内容不见了'];
  const isKept = version.contentDigest === approved && digestOf(version.content) === approved;
  return isKept ? [] : ['的内容与审定时不同'];
}

async function faultsOfFiles(kept: readonly ReportFile[], files: FileStore): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { format, digest } of kept) {
    const bytes = await files.get(digest).catch(() => null);
    if (bytes === undefined) faults.push(`发布的 ${format} 文件不见了`);
    if (bytes === null) faults.push(`发布的 ${format} 文件被改动`);
  }
  return faults;
}
