import { Link } from './link.tsx';
import { type PublishedReport, reportAddress } from './published-reports.ts';
import { shanghaiDay } from './shanghai-time.ts';

/** Titles with their day of publication. */
export function ReportList({ reports }: { readonly reports: readonly PublishedReport[] }) {
  return (
    <ul class="dated-list">
      {reports.map((report) => (
        <li key={reportAddress(report)}>
          <Link href={reportAddress(report)}>{report.title}</Link>
          <time dateTime={shanghaiDay(report.publishedAt)}>{shanghaiDay(report.publishedAt)}</time>
        </li>
      ))}
    </ul>
  );
}
