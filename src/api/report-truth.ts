import type { Static } from 'typebox';
import * as contract from '../contract/report-truth.ts';
import { cellLabel } from '../core/annual-report/cell-labels.ts';
import { cellPaths } from '../core/annual-report/cells.ts';
import { ledgerActionLabel, ledgerLabels } from '../core/annual-report/ledger-action-labels.ts';
import { sections } from '../core/annual-report/sections.ts';
import type { AgencyId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import {
  type ComparedStandings,
  compareStandings,
  type ExplainedCell,
} from '../usecases/annual-report/compare-standings.ts';
import { type Recount, recountReport } from '../usecases/annual-report/recount-report.ts';
import { apiText } from './text.ts';

const standings = apiRoute({
  ...contract.getStandings,
  permission: 'report.read',
  async handle({ deps, actor, params }) {
    const target = { agencyId: params.agencyId as AgencyId, year: Number(params.year) };
    const compared = await compareStandings(deps, actor, target);
    return compared.ok ? { ok: true, value: standingsReply(compared.value) } : compared;
  },
});

const recount = apiRoute({
  ...contract.recountReport,
  permission: 'report.read',
  async handle({ deps, actor, params }) {
    const target = {
      agencyId: params.agencyId as AgencyId,
      year: Number(params.year),
      version: Number(params.version),
    };
    const counted = await recountReport(deps, actor, target);
    return counted.ok ? { ok: true, value: recountReply(counted.value) } : counted;
  },
});

/** The three forms of a report side by side, and counting a frozen one again. */
export const reportTruthRoutes: readonly ApiRoute[] = [standings, recount];

function standingsReply(compared: ComparedStandings): Static<typeof contract.getStandings.reply> {
  return {
    agencyName: compared.agencyName,
    frozen: compared.frozen,
    published: compared.published,
    cellCount: cellPaths('2021').length,
    cells: compared.cells.map(cellRow),
    texts: compared.texts.map((text) => ({ ...text, heading: headingOf(text.section) })),
    steps: compared.steps.map(({ action, ...step }) => ({ ...step, label: ledgerActionLabel('unit', action) })),
  };
}

function cellRow({ reasons, ...cell }: ExplainedCell) {
  return {
    ...cell,
    label: cellLabel(cell.cell),
    reasons: reasons.map(({ amount, stream, subject, events }) => ({
      amount,
      kind: ledgerLabels[stream],
      subject,
      events: events.map(({ action, ...event }) => ({ ...event, label: ledgerActionLabel(stream, action) })),
    })),
  };
}

function headingOf(section: number): string {
  return sections.find(({ number }) => number === section)?.heading ?? apiText.preamble;
}

function recountReply({ recomputed, chainFault, eventCount, faults, rows }: Recount) {
  return {
    isSame: recomputed.isSame && chainFault === null && rows.length === 0,
    eventNo: recomputed.version.eventNo,
    eventCount,
    approvedDigest: recomputed.approvedDigest ?? null,
    keptDigest: recomputed.keptDigest,
    recomputedDigest: recomputed.recomputedDigest,
    chainFault,
    faults: [...faults],
    rows: rows.map((row) => ({ ...row })),
  };
}
