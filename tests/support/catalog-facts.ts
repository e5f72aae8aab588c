import type { Agency } from '../../src/core/agencies/agency.ts';
import { firstProfile } from '../../src/core/catalog/agency-profile.ts';
import { type NothingStatementContent, nothingStatementText } from '../../src/core/catalog/nothing-statement.ts';
import type { AccountId, AgencyId, ColumnId, DivisionId, EntryId, ItemId } from '../../src/core/values/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import { sealProfileWords } from '../../src/usecases/agency-profile/profile-course.ts';
import { sealRows } from '../../src/usecases/old-sites/site-list.ts';
import type { Deps } from '../../src/usecases/ports.ts';
import { day } from './official-calendar.ts';
import { sha256 } from './sha256.ts';
import { aDigest, inStores } from './stored-facts.ts';

interface Facts {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
  readonly itemId: string;
  readonly columnId: string;
  readonly proposalId: string;
  readonly statementId: string;
  readonly deliveryId: string;
  readonly divisionId: string;
  readonly importId: string;
}

/** A column, a change of validity that waits, and what the agency writes about itself. */
export async function keepCatalog(db: Database, deps: Deps, facts: Facts, mark: string): Promise<void> {
  const { agencyId, accountId } = facts;
  const at = '2026-03-01T00:00:00.000Z';
  await inStores(db, async ({ catalog }) => {
    await catalog.saveColumn({
      ...{ agencyId, columnId: facts.columnId as ColumnId, subjectId: 'livelihood', name: mark, description: mark },
      ...{ rhythm: null, divisionId: facts.divisionId as DivisionId, listOrder: 1 },
    });
    await catalog.saveProposal(
      {
        ...{ agencyId, proposalId: facts.proposalId as EntryId, itemId: facts.itemId as ItemId },
        change: { effect: 'repealed', from: day('2026-03-01'), by: mark, byIndexNumber: null },
        ...{ reason: mark, contentDigest: aDigest(), stage: 'waiting', proposedBy: accountId, proposedAt: at },
        ...{ decidedBy: null, decidedAt: null, opinion: '' },
      },
      1,
    );
    const words = { ...firstProfile(await agencyOf(deps, agencyId), []), duties: mark };
    await catalog.saveProfile(
      {
        ...{ agencyId, stage: 'drafting', revision: 1, ...sealProfileWords(deps, words), authors: [accountId] },
        ...{ changedAt: at, version: 0, opinion: mark },
      },
      1,
    );
  });
}

/** A list of an old site whose only row became the item of the agency. */
export async function keepOldSite(db: Database, deps: Deps, facts: Facts, mark: string): Promise<void> {
  const { agencyId, accountId } = facts;
  const importId = facts.importId as EntryId;
  const itemId = facts.itemId as ItemId;
  await inStores(db, async ({ oldSites }) => {
    await oldSites.saveImport({
      ...{
        agencyId,
        importId,
        fileName: mark,
        rowCount: 0,
        authorId: accountId,
        checkedAt: '2026-03-01T00:00:00.000Z',
      },
      sealedRows: sealRows(deps, { agencyId, importId }, []),
    });
    await oldSites.saveFile(agencyId, importId, { name: mark, sealedDigest: aDigest(), byteCount: 1 });
    await oldSites.takeAddress({
      ...{ host: '', path: `/${mark}`, agencyId, itemId, importId, rowNumber: 2, publishedOn: day('2019-12-02') },
    });
  });
}

/** A statement that waits, a list for the archive, and a file of figures. */
export async function keepDuties(db: Database, facts: Facts, mark: string): Promise<void> {
  const { agencyId, accountId } = facts;
  const at = '2026-03-01T00:00:00.000Z';
  const period = { from: day('2026-01-01'), to: day('2026-01-31') };
  const content: NothingStatementContent = {
    ...{ agencyId, columnId: facts.columnId as ColumnId, columnName: mark, subjectId: 'livelihood', ...period },
    periodLabel: '2026年1月',
    reason: 'otherReason',
    remark: mark,
  };
  await inStores(db, async ({ duties, registers }) => {
    await duties.saveStatement(
      {
        ...{ agencyId, statementId: facts.statementId as EntryId, stage: 'submitted', content, opinion: '' },
        ...{ contentDigest: sha256(nothingStatementText(content)), authors: [accountId] },
        ...{ publishedAt: null, withdrawnAt: null },
      },
      1,
    );
    await duties.saveDelivery(
      {
        ...{ agencyId, deliveryId: facts.deliveryId as EntryId, listNumber: mark, recipientKind: 'archive' },
        ...{ recipient: mark, ...period, rows: [], madeBy: accountId, madeAt: at },
        ...{ receipt: null, cancelledAt: null, cancelReason: null },
      },
      1,
    );
    await registers.saveImport({
      ...{ agencyId, importId: facts.importId as EntryId, fileName: mark, fileDigest: aDigest(), rowCount: 1 },
      ...{ importedBy: accountId, importedAt: at },
    });
  });
}

async function agencyOf(deps: Deps, agencyId: AgencyId): Promise<Agency> {
  const agency = (await deps.queries.loadTree()).agencies.find(({ id }) => id === agencyId);
  if (agency === undefined) throw new Error(`There is no agency ${agencyId}.`);
  return agency;
}
