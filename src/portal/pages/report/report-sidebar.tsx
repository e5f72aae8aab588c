import type { DocumentSection } from '../../../core/annual-report/report-document.ts';
import type { ReportFile, ReportFormat } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { newestYearFirst, type PublishedReport, reportAddress } from '../../ui/published-reports.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import type { ReportContent } from './report-content.ts';
import { reportText } from './text.ts';

type SidebarProps = Pick<ReportContent, 'version' | 'versions' | 'files' | 'ownReports' | 'unitReports'> & {
  readonly sections: readonly DocumentSection[];
};

/** Contents, files, other years, and for an area the reports of its units. */
export function ReportSidebar({ version, versions, files, ownReports, unitReports, sections }: SidebarProps) {
  return (
    <aside class="report-side">
      <nav class="side-block side-contents" aria-labelledby="side-contents">
        <h2 id="side-contents">{reportText.contents}</h2>
        <ul>
          <li>
            <a href="#summary">{reportText.summary.heading}</a>
          </li>
          {sections.map(({ number, heading }) => (
            <li key={number}>
              <a href={`#s${number}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Downloads address={reportAddress(version)} files={files} />
      <Versions version={version} versions={versions} />
      <OtherYears reports={ownReports} year={version.year} />
      <p class="side-block">
        <Link href={comparisonAddress(version.agencyId, unitReports)}>{reportText.compare}</Link>
      </p>
      <UnitReports reports={unitReports} year={version.year} />
    </aside>
  );
}

const formatOrder: readonly ReportFormat[] = ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'];

function Downloads({ address, files }: { readonly address: string; readonly files: readonly ReportFile[] }) {
  if (files.length === 0) return null;
  const ordered = formatOrder.flatMap((format) => files.find((file) => file.format === format) ?? []);
  return (
    <section class="side-block" aria-labelledby="side-downloads">
      <h2 id="side-downloads">{reportText.downloads}</h2>
      <ul class="downloads">
        {ordered.map(({ format, byteCount }) => (
          <li key={format}>
            <a href={`${address}/report.${format}`}>
              <span class="file-kind">{reportText.formats[format].file}</span>
              <span class="file-name">{reportText.formats[format].name}</span>
              <span class="file-size">{sizeWords(byteCount)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ version, versions }: Pick<ReportContent, 'version' | 'versions'>) {
  if (versions.length < 2) return null;
  const newest = versions[0]?.version;
  return (
    <nav class="side-block" aria-labelledby="side-versions">
      <h2 id="side-versions">{reportText.versions}</h2>
      <ul>
        {versions.map((each) => (
          <li key={each.version}>
            <Link
              href={each.version === newest ? reportAddress(version) : versionAddress(version, each.version)}
              current={each.version === version.version}
            >
              {reportText.versionOf(each.version, shanghaiDay(each.publishedAt))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The permanent address of a version that another one has replaced. */
function versionAddress(report: Pick<PublishedReport, 'agencyId' | 'year'>, version: number): string {
  return `${reportAddress(report)}/v/${version}`;
}

function OtherYears({ reports, year }: { readonly reports: readonly PublishedReport[]; readonly year: number }) {
  if (reports.length < 2) return null;
  return (
    <nav class="side-block" aria-labelledby="side-years">
      <h2 id="side-years">{reportText.others}</h2>
      <ul class="years">
        {newestYearFirst(reports).map((report) => (
          <li key={report.year}>
            <Link href={reportAddress(report)} current={report.year === year}>
              {reportText.year(report.year)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function UnitReports({ reports, year }: { readonly reports: ReportContent['unitReports']; readonly year: number }) {
  if (reports.length === 0) return null;
  return (
    <nav class="side-block" aria-labelledby="side-units">
      <h2 id="side-units">{reportText.unitsOf(year)}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.agencyId}>
            <Link href={reportAddress(report)}>{report.unit}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `36 KB`; whole kilobytes, at least one. */
function sizeWords(byteCount: number): string {
  const kilobytes = Math.max(1, Math.round(byteCount / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.round(kilobytes / 102.4) / 10} MB`;
}

/** The comparison of a unit over its years; for an area, of its units. */
function comparisonAddress(agencyId: string, units: ReportContent['unitReports']): string {
  return units.length > 0 ? '/nb/bj' : `/nb/bj?danwei=${agencyId}`;
}
