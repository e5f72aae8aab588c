import { h } from 'preact';
import type { Agency } from '../../../core/agencies/agency.ts';
import { type AgencyTree, childrenOn } from '../../../core/agencies/agency-tree.ts';
import { plainSummary } from '../../../core/annual-report/plain-summary.ts';
import { parseAgencyId } from '../../../core/values/ids.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { annualReportColumn } from '../../ui/column-text.ts';
import { notFoundPage, withdrawnPage } from '../../ui/not-found.tsx';
import type { PageDescription } from '../../ui/page-description.ts';
import { reportsOf } from '../../ui/published-reports.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { parseReportYear } from '../../ui/report-year.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { findAgency } from '../../ui/unit-groups.ts';
import type { ReportContent } from './report-content.ts';
import { reportText } from './text.ts';
import { ReportView } from './view.tsx';

/** The published report of an agency and year. */
export const reportRoute: PageRoute = {
  path: '/nb/:agency/:year',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const tree = await queries.loadTree();
    const agency = findAgency(tree, parseAgencyId(context.params['agency'] ?? ''));
    const year = parseReportYear(context.params['year'] ?? '');
    if (agency === undefined || year === undefined) return notFoundPage(context);
    const version = await queries.findPublishedReport(agency.id, year);
    if (version === undefined) return missingReport(context, agency, year);
    return showReport(context, tree, agency, version);
  },
};

/** A version that went out and was replaced by a newer one: what it said stays readable as long as the report is public. */
export const reportVersionRoute: PageRoute = {
  path: '/nb/:agency/:year/v/:version',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const tree = await queries.loadTree();
    const agency = findAgency(tree, parseAgencyId(context.params['agency'] ?? ''));
    const year = parseReportYear(context.params['year'] ?? '');
    if (agency === undefined || year === undefined) return notFoundPage(context);
    if ((await queries.findPublishedReport(agency.id, year)) === undefined) return missingReport(context, agency, year);
    const versions = await queries.listReportVersions(agency.id, year);
    const version = versions.find((candidate) => String(candidate.version) === context.params['version']);
    return version === undefined ? notFoundPage(context) : showReport(context, tree, agency, version);
  },
};

async function showReport(
  context: PageContext,
  tree: AgencyTree,
  agency: Agency,
  version: ReportContent['version'],
): Promise<PageReply> {
  const { queries } = context.deps;
  const { year } = version;
  const units = childrenOn(tree, agency.id, context.today);
  const [files, reports, notes, versions] = await Promise.all([
    queries.listPublicFiles(agency.id, year, version.version),
    queries.listPublishedReports([agency.id, ...units.map(({ id }) => id)]),
    queries.listReleasedNotes([agency.id], [year]),
    queries.listReportVersions(agency.id, year),
  ]);
  const unitReports = units.flatMap(({ id, name }) =>
    reportsOf(reports, id).flatMap((report) => (report.year === year ? [{ ...report, unit: name }] : [])),
  );
  const content: ReportContent = {
    agency,
    version,
    // what is offered for download is the version that stands
    files: versions[0]?.version === version.version ? files : [],
    notes: notes.filter((note) => note.version === version.version),
    versions,
    ownReports: reportsOf(reports, agency.id),
    unitReports,
  };
  return renderPage(context, describe(content), h(ReportView, content));
}

function describe({ agency, version }: ReportContent): PageDescription {
  return {
    title: version.content.title,
    entry: 'reports',
    trail: [
      { label: annualReportColumn.name, href: '/nb' },
      { label: agency.shortName, href: `/gk/${agency.id}` },
      { label: reportText.year(version.year) },
    ],
    column: annualReportColumn,
    article: {
      title: version.content.title,
      publishedAt: version.publishedAt,
      source: agency.name,
      description: plainSummary(version.content.tables).requests,
      keywords: reportText.keywords(agency.name, version.year),
    },
  };
}

/** 404, or 410 where the report was public once and has been withdrawn; the reason is not for the public unreviewed. */
async function missingReport(context: PageContext, agency: Agency, year: number): Promise<PageReply> {
  const events = await context.deps.queries.listReportEvents(agency.id, year);
  const withdrawal = events.findLast(({ action }) => action === 'withdrawPublication');
  if (withdrawal === undefined) return notFoundPage(context);
  const day = formatChinese(shanghaiDay(withdrawal.recordedAt));
  return withdrawnPage(context, reportText.title(agency.name, year), day);
}
