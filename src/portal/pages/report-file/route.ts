import { parseAgencyId } from '../../../core/values/ids.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import type { ReportFormat } from '../../../usecases/ports.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { parseReportYear } from '../../ui/report-year.ts';

const contentTypes: { readonly [format in ReportFormat]: string } = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The files that went out with a published report (`report.docx` and the others), as they were stored. */
export const reportFileRoute: PageRoute = {
  path: '/nb/:agency/:year/:file',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries, files } = context.deps;
    const agencyId = parseAgencyId(context.params['agency'] ?? '');
    const year = parseReportYear(context.params['year'] ?? '');
    const format = parseFileName(context.params['file'] ?? '');
    if (agencyId === undefined || year === undefined || format === undefined) return notFoundPage(context);
    const version = await queries.findPublishedReport(agencyId, year);
    if (version === undefined) return notFoundPage(context);
    const stored = await queries.listPublicFiles(agencyId, year, version.version);
    const digest = stored.find((file) => file.format === format)?.digest;
    if (digest === undefined) return notFoundPage(context);
    const bytes = await files.get(digest);
    // what was published is not “not found”: the operator has to hear of it
    if (bytes === undefined) throw new Error(`The published file ${digest} is lost: restore it from a backup.`);
    return {
      status: 200,
      contentType: contentTypes[format],
      body: bytes,
      headers: { 'content-disposition': disposition(`${agencyId}-${year}`, version.content.title, format) },
      cache: 'revalidate',
    };
  },
};

function parseFileName(name: string): ReportFormat | undefined {
  const format = /^report\.([a-z]+)$/.exec(name)?.[1];
  return (Object.keys(contentTypes) as ReportFormat[]).find((known) => known === format);
}

/** Names the file by its title (RFC 6266), with a plain name for what cannot read that. */
function disposition(plainName: string, title: string, format: ReportFormat): string {
  const encoded = encodeURIComponent(`${title}.${format}`).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${encoded}`;
}
