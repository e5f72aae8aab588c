import * as contract from '../contract/desk.ts';
import type { EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { checkLedger } from '../usecases/desk/check-ledger.ts';
import { importLedger } from '../usecases/desk/import-ledger.ts';

const check = apiRoute({
  ...contract.checkLedger,
  permission: 'request.register',
  async handle({ deps, actor, body, upload }) {
    const importId = body.importId as EntryId;
    const checked = await checkLedger(deps, actor, { importId, fileName: upload.fileName, bytes: upload.bytes });
    if (!checked.ok) return checked;
    const { existing, faults, ...rest } = checked.value;
    return {
      ok: true,
      value: {
        ...rest,
        existing: [...existing],
        faults: faults.map((row) => ({ ...row, faults: [...row.faults] })),
      },
    };
  },
});

const enter = apiRoute({
  ...contract.importLedger,
  permission: 'request.register',
  async handle({ deps, actor, params }) {
    const progress = await importLedger(deps, actor, params.importId as EntryId);
    return progress.ok ? { ok: true, value: { ...progress.value, refused: [...progress.value.refused] } } : progress;
  },
});

export const ledgerImportRoutes: readonly ApiRoute[] = [check, enter];
