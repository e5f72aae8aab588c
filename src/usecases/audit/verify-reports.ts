import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { Deps, FileStore, ReportFile, ReportVersion } from '../ports.ts';
import type { LedgerFault } from './ledger-fault.ts';

/** Whether every approved version of a report is what was approved, and its files are those that went out. */
export async function verifyReports(
  { queries, digest, files }: Pick<Deps, 'queries' | 'digest' | 'files'>,
  agencyId: AgencyId,
): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (const { year } of await queries.listReports([agencyId])) {
    const approvals = (await queries.listReportEvents(agencyId, year)).filter(({ action }) => action === 'approve');
    for (const { payload } of approvals) {
      const number = Number(payload['version']);
      const version = await queries.findVersion(agencyId, year, number);
      const kept = await queries.listFiles(agencyId, year, number);
      const messages = [
        ...faultsOfVersion(version, String(payload['contentDigest']), (content) => digest(canonicalJson(content))),
        ...(await faultsOfFiles(kept, files)),
      ];
      faults.push(...messages.map((message) => ({ subject: `report/${year}`, message: `第${number}版${message}` })));
    }
  }
  return faults;
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
