import * as contract from '../contract/figures.ts';
import { proactiveItems } from '../core/annual-report/proactive-entries.ts';
import { formatCitation } from '../core/law/citation.ts';
import { type Fen, parseYuan } from '../core/values/fen.ts';
import type { EntryId, ItemId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { showStock } from '../usecases/registers/check-stock.ts';
import { countLibraryDocument } from '../usecases/registers/count-library-document.ts';
import { enterMonth } from '../usecases/registers/enter-month.ts';
import { checkFigures, importFigures } from '../usecases/registers/import-figures.ts';
import { voidImport } from '../usecases/registers/void-import.ts';
import { readDay } from './inputs.ts';
import { entryRow } from './rows.ts';

const month = apiRoute({
  ...contract.enterMonth,
  permission: 'register.write',
  async handle({ deps, actor, body }) {
    const first = readDay(`${body.month}-01`, 'month');
    if (!first.ok) return first;
    const amount = amountOf(body.administrativeCharge);
    if (amount === undefined) return { ok: false, refusal: malformedAmount };
    const { administrativeLicence, administrativePenalty, administrativeCoercion } = body;
    const entered = await enterMonth(deps, actor, {
      month: first.value,
      quantities: {
        administrativeLicence: administrativeLicence ?? 0,
        administrativePenalty: administrativePenalty ?? 0,
        administrativeCoercion: administrativeCoercion ?? 0,
      },
      amountFen: amount,
      source: body.source,
    });
    return entered.ok ? { ok: true, status: 201, value: { count: entered.value } } : entered;
  },
});

const check = apiRoute({
  ...contract.checkFigures,
  permission: 'register.write',
  async handle({ deps, actor, upload }) {
    const checked = await checkFigures(deps, actor, upload);
    if (!checked.ok) return checked;
    const { ready, faults, repeated } = checked.value;
    const rows = ready.map(({ rowNumber, facts }) => ({ rowNumber, ...facts }));
    const faulty = faults.map((row) => ({ ...row, faults: [...row.faults] }));
    return { ok: true, value: { ready: rows, faults: faulty, repeated: [...repeated] } };
  },
});

const enter = apiRoute({
  ...contract.importFigures,
  permission: 'register.write',
  async handle({ deps, actor, body, upload }) {
    const done = await importFigures(deps, actor, { ...upload, importId: body.importId as EntryId });
    return done.ok ? { ok: true, status: 201, value: done.value } : done;
  },
});

const imports = apiRoute({
  ...contract.listImports,
  permission: 'register.read',
  async handle({ deps, actor }) {
    return { ok: true, value: { rows: [...(await deps.queries.listRegisterImports(actor.agencyId))] } };
  },
});

const dropImport = apiRoute({
  ...contract.voidImport,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const done = await voidImport(deps, actor, { importId: params.importId as EntryId, why: body.why });
    return done.ok ? { ok: true, value: { count: done.value } } : done;
  },
});

const stock = apiRoute({
  ...contract.getStock,
  permission: 'register.read',
  async handle({ deps, actor }) {
    const shown = await showStock(deps, actor);
    if (!shown.ok) return shown;
    const years = shown.value.years.map((year) => ({
      ...year,
      itemLabel: proactiveItems.find(({ id }) => id === year.item)?.label ?? year.item,
      findings: year.findings.map((finding) => ({ ...finding, cite: formatCitation(finding.cite) })),
    }));
    const open = shown.value.open.map(({ candidates, ...document }) => ({
      ...document,
      candidates: candidates.map(entryRow),
    }));
    return { ok: true, value: { years, open } };
  },
});

const count = apiRoute({
  ...contract.countDocument,
  permission: 'register.write',
  async handle({ deps, actor, params, body }) {
    const done = await countLibraryDocument(deps, actor, {
      itemId: params.itemId as ItemId,
      kind: body.kind,
      coveredBy: body.coveredBy as EntryId | null,
    });
    return done.ok ? { ok: true, value: null } : done;
  },
});

export const figureRoutes: readonly ApiRoute[] = [month, check, enter, imports, dropImport, stock, count];

const malformedAmount = {
  reason: 'malformed',
  field: 'administrativeCharge',
  message: '金额请填写数字，最多两位小数，例如 1200.50。',
};

/** `null` where nothing was typed, undefined where it is no amount. */
function amountOf(text: string | null): Fen | null | undefined {
  return text === null || text.trim() === '' ? null : parseYuan(text);
}
