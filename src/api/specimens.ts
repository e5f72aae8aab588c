import type { Static } from 'typebox';
import type { CellNotesShape } from '../contract/cell-notes.ts';
import * as contract from '../contract/specimens.ts';
import { holds } from '../core/access/permissions.ts';
import { repairedReading } from '../core/annual-report/repaired-reading.ts';
import type { AnnualReport } from '../core/annual-report/report.ts';
import type { SpecimenId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { notFound } from '../usecases/authorize.ts';
import type { Specimen } from '../usecases/ports.ts';
import { decideSpecimenRepair } from '../usecases/specimens/decide-repair.ts';
import { importSpecimen } from '../usecases/specimens/import-specimen.ts';
import { publishSpecimen } from '../usecases/specimens/publish-specimen.ts';
import { cellsOf, findingRow } from './rows.ts';

const list = apiRoute({
  ...contract.listSpecimens,
  permission: 'specimen.read',
  async handle({ deps, actor }) {
    const specimens = await deps.queries.listSpecimens(actor.agencyId);
    return { ok: true, value: { rows: specimens.map(specimenRow) } };
  },
});

const take = apiRoute({
  ...contract.importSpecimen,
  permission: 'specimen.import',
  async handle({ deps, actor, body, upload }) {
    const address = (body.sourceAddress ?? '').trim();
    const imported = await importSpecimen(deps, actor, {
      sourceTitle: body.sourceTitle,
      sourceAddress: address === '' ? null : address,
      slug: body.slug.trim(),
      fileName: upload.fileName,
      bytes: upload.bytes,
    });
    return imported.ok ? { ok: true, status: 201, value: { specimenId: imported.value } } : imported;
  },
});

const open = apiRoute({
  ...contract.getSpecimen,
  permission: 'specimen.read',
  async handle({ deps, actor, params }) {
    const specimen = await deps.queries.findSpecimen(actor.agencyId, params.specimenId as SpecimenId);
    if (specimen === undefined) return { ok: false, refusal: notFound };
    return { ok: true, value: { ...detail(specimen), mayPublish: mayPublish(specimen, actor) } };
  },
});

const repair = apiRoute({
  ...contract.decideRepair,
  permission: 'specimen.acceptRepair',
  async handle({ deps, actor, params, body }) {
    const done = await decideSpecimenRepair(deps, actor, {
      specimenId: params.specimenId as SpecimenId,
      findingNo: Number(params.findingNo),
      decision: body.decision,
    });
    return done.ok ? { ok: true, value: null } : done;
  },
});

const publish = apiRoute({
  ...contract.publishSpecimen,
  permission: 'specimen.publish',
  async handle({ deps, actor, params }) {
    const done = await publishSpecimen(deps, actor, { specimenId: params.specimenId as SpecimenId });
    return done.ok ? { ok: true, value: null } : done;
  },
});

export const specimenRoutes: readonly ApiRoute[] = [list, take, open, repair, publish];

function specimenRow(specimen: Specimen): Static<typeof contract.SpecimenRow> {
  const { report, findings, repairs } = specimen;
  const decided = new Set(repairs.map(({ findingNo }) => findingNo));
  return {
    specimenId: specimen.specimenId,
    slug: specimen.slug,
    title: report.title,
    agency: report.agency,
    year: report.year,
    sourceTitle: specimen.sourceTitle,
    importedByName: specimen.importedByName,
    importedAt: specimen.importedAt,
    publishedAt: specimen.publishedAt,
    findingCount: findings.length,
    openRepairs: findings.filter((finding, no) => finding.fix !== undefined && !decided.has(no)).length,
  };
}

function detail(specimen: Specimen) {
  const repaired = repairedReading(specimen.report, specimen.findings, specimen.repairs);
  const narrative = Object.entries(specimen.report.narrative).flatMap(([section, text]) =>
    text === undefined ? [] : [[section, text]],
  );
  return {
    row: specimenRow(specimen),
    sourceAddress: specimen.sourceAddress,
    fileName: specimen.fileName,
    originalDigest: specimen.originalDigest,
    originalText: specimen.originalText,
    formVersion: specimen.report.tables.formVersion,
    cells: cellsOf(specimen.report.tables),
    repairedCells: cellsOf(repaired.report.tables),
    notes: notesOf(repaired.report),
    narrative: Object.fromEntries(narrative) as Record<string, string>,
    findings: specimen.findings.map((finding, no) => {
      const decision = specimen.repairs.find((candidate) => candidate.findingNo === no);
      return {
        no,
        finding: findingRow(finding),
        decision: decision?.decision ?? null,
        decidedByName: decision?.decidedByName ?? null,
        decidedAt: decision?.decidedAt ?? null,
      };
    }),
  };
}

function notesOf({ cells }: AnnualReport): Static<typeof CellNotesShape> {
  const notes = Object.entries(cells).map(([path, { reason, raw, candidates = [] }]): [string, Note] => [
    path,
    { reason, raw, candidates: [...candidates] },
  ]);
  return Object.fromEntries(notes);
}

type Note = Static<typeof CellNotesShape>[string];

function mayPublish(specimen: Specimen, actor: Parameters<typeof holds>[0] & { readonly id: string }): boolean {
  const authors: readonly string[] = [specimen.importedBy, ...specimen.repairs.map(({ decidedBy }) => decidedBy)];
  return specimen.publishedAt === null && holds(actor, 'specimen.publish') && !authors.includes(actor.id);
}
