import type { AgencyId, Digest, EntryId } from '../../src/core/values/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Deps } from '../../src/usecases/ports.ts';
import { day } from './official-calendar.ts';
import { aDigest, inStores } from './stored-facts.ts';

/** Somebody's report of a mistake on a page of an agency, with its mark in the words and the contact. */
export async function keepMistake(
  db: Database,
  { sealer }: Pick<Deps, 'sealer'>,
  { agencyId, mistakeId }: { readonly agencyId: AgencyId; readonly mistakeId: string },
  mark: string,
): Promise<void> {
  const words = JSON.stringify({ words: mark, contact: mark });
  await inStores(db, ({ mistakes }) =>
    mistakes.save(
      {
        agencyId,
        mistakeId: mistakeId as EntryId,
        mistakeNumber: 'ZC20260001',
        stage: 'received',
        kind: 'wording',
        pagePath: `/gk/${agencyId}`,
        itemId: null,
        receivedAt: '2026-03-09T00:00:00.000Z',
        dueOn: day('2026-03-12'),
        dueIsProvisional: false,
        linkDigest: aDigest() as Digest,
        sealed: sealer.seal(words, `mistake/${agencyId}/${mistakeId}`),
        reply: null,
        replyDigest: null,
        authors: [],
        closingReason: null,
        closedAt: null,
      },
      1,
    ),
  );
}
