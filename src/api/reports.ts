import type { Static } from 'typebox';
import * as contract from '../contract/reports.ts';
import { hasLedger } from '../core/agencies/agency.ts';
import { type ReportEvent, reportActions } from '../core/annual-report/report-stages.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { type ApiReply, type ApiRoute, apiRoute, type FileReply } from '../http/api-route.ts';
import { approveAndFileReport } from '../usecases/annual-report/approve-and-file-report.ts';
import { approveReport } from '../usecases/annual-report/approve-report.ts';
import { acceptFiling, returnFiling } from '../usecases/annual-report/decide-filing.ts';
import { fileReport } from '../usecases/annual-report/file-report.ts';
import { listWorkYears } from '../usecases/annual-report/list-work-years.ts';
import { type OpenWorkbench, openWorkbench } from '../usecases/annual-report/open-workbench.ts';
import { publishReport } from '../usecases/annual-report/publish-report.ts';
import { saveDraft } from '../usecases/annual-report/save-draft.ts';
import { sendBackReport } from '../usecases/annual-report/send-back-report.ts';
import { submitReport } from '../usecases/annual-report/submit-report.ts';
import { withdrawReport } from '../usecases/annual-report/withdraw-report.ts';
import type { ReportFormat, ReportRecord } from '../usecases/ports.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';
import { cellsOf, findingRow, reportRow } from './rows.ts';
import { apiText } from './text.ts';

const list = apiRoute({
  ...contract.listReports,
  permission: 'report.read',
  async handle({ deps, actor }) {
    const tree = await deps.queries.loadTree();
    const agency = agencyIn(tree, actor.agencyId);
    const records = await listWorkYears(deps, actor.agencyId);
    return { ok: true, value: { rows: records.map((record) => reportRow(record, agency)) } };
  },
});

const open = apiRoute({
  ...contract.getReport,
  permission: 'report.read',
  async handle({ deps, actor, params }) {
    const opened = await openWorkbench(deps, actor, params.agencyId as AgencyId, Number(params.year));
    return opened.ok ? { ok: true, value: workbenchReply(opened.value) } : opened;
  },
});

const draft = apiRoute({
  ...contract.saveDraft,
  permission: 'report.edit',
  async handle({ deps, actor, params, body }) {
    const target = targetOf(params);
    return saveDraft(deps, actor, { ...target, ...body, bindings: body.bindings ?? [] });
  },
});

const step = apiRoute({
  ...contract.stepReport,
  // each step asks for its own permission in its use case; this one only lets people in who see the report
  permission: 'report.read',
  async handle({ deps, actor, params, body }) {
    const target = {
      ...targetOf(params),
      opinion: body.opinion ?? '',
      why: body.opinion ?? '',
      findings: body.findings ?? [],
      explanations: body.explanations ?? [],
    };
    const tree = await deps.queries.loadTree();
    const done = await steps[body.step](deps, actor, target);
    return replyOf(done, (record) => reportRow(record, agencyIn(tree, target.agencyId)));
  },
});

const steps = {
  submit: submitReport,
  sendBack: sendBackReport,
  approve: approveReport,
  approveAndFile: approveAndFileReport,
  publish: publishReport,
  withdrawPublication: withdrawReport,
  file: fileReport,
  accept: acceptFiling,
  return: returnFiling,
} as const;

const preview = apiRoute({
  ...contract.previewReport,
  permission: 'report.read',
  async handle({ deps, actor, params }) {
    const opened = await openWorkbench(deps, actor, params.agencyId as AgencyId, Number(params.year));
    if (!opened.ok) return opened;
    const format: ReportFormat = params.format;
    const { report, record } = opened.value;
    const mark =
      record.stage === 'draft' || record.stage === 'returned' || record.stage === 'inReview' ? apiText.draftMark : '';
    const file: FileReply = {
      fileName: `${report.title}${mark}.${format}`,
      contentType: contentTypes[format],
      bytes: await deps.exporter.render(report, format),
    };
    return { ok: true, file };
  },
});

export const reportRoutes: readonly ApiRoute[] = [list, open, draft, step, preview];

const contentTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

function targetOf(params: { readonly agencyId: string; readonly year: string }) {
  return { agencyId: params.agencyId as AgencyId, year: Number(params.year) };
}

function replyOf<Body>(
  done: { ok: true; value: ReportRecord } | { ok: false; refusal: Refusal },
  bodyOf: (record: ReportRecord) => Body,
): ApiReply<Body> {
  return done.ok ? { ok: true, value: bodyOf(done.value) } : done;
}

function workbenchReply(bench: OpenWorkbench): Static<typeof contract.Workbench> {
  const { record, agency, report, frozen } = bench;
  return {
    record: reportRow(record, agency),
    title: report.title,
    cutOff: bench.cutOff,
    isFrozen: frozen !== undefined,
    contentDigest: bench.contentDigest,
    eventNo: frozen?.eventNo ?? null,
    eventDigest: frozen?.eventDigest ?? null,
    cells: cellsOf(report.tables),
    previousCells: bench.previous === undefined ? null : cellsOf(bench.previous.tables),
    narrative: textsOf(report.narrative),
    draftRevision: bench.draft?.revision ?? 0,
    draftSavedAt: bench.draft?.savedAt ?? null,
    bindings: bench.frozen === undefined ? bench.bindings.map((binding) => ({ ...binding })) : [],
    proposals: bench.proposals.map(({ section, part, text, bindings }) => ({
      section,
      part: part ?? null,
      text,
      bindings: bindings.map((binding) => ({ ...binding })),
    })),
    findings: bench.findings.map(findingRow),
    blockingCount: bench.blockingCount,
    coverage: hasLedger(agency) || bench.rollUp === null ? null : coverageOf(bench),
    allowed: [...bench.allowed],
    ownWork: bench.isOwnWork,
    history: bench.history.map((event) => ({
      action: event.action,
      label: reportActions[event.action as ReportEvent['action']].label,
      happenedOn: event.happenedOn,
      recordedAt: event.recordedAt,
      actorName: event.actorName,
      opinion: textOf(event.payload['opinion'] ?? event.payload['why']),
    })),
    files: bench.files.map((file) => ({ ...file })),
  };
}

function coverageOf({ rollUp, tree }: OpenWorkbench) {
  const nameOf = (id: AgencyId): string => agencyIn(tree, id).name;
  return { included: (rollUp?.included ?? []).map(nameOf), missing: (rollUp?.missing ?? []).map(nameOf) };
}

function textsOf(narrative: OpenWorkbench['report']['narrative']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(narrative).flatMap(([section, text]) => (text === undefined ? [] : [[section, text]])),
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
