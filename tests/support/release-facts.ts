import { assessmentQuestions } from '../../src/core/releases/impact-assessment.ts';
import { incidentFields } from '../../src/core/releases/incidents.ts';
import type { AccountId, AgencyId, EntryId, FileId, ItemId } from '../../src/core/values/ids.ts';
import type { Deps } from '../../src/usecases/ports.ts';
import { assessImpact } from '../../src/usecases/releases/assess-impact.ts';
import { reportIncident } from '../../src/usecases/releases/incident-course.ts';
import { keepFilePart } from '../../src/usecases/releases/item-file-bytes.ts';

/** Whose records they are, and under which addresses they are kept. */
interface RecordAddresses {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
  readonly itemId: string;
  readonly fileId: string;
  readonly incidentId: string;
  readonly assessmentId: string;
}

/** A file, an incident, an impact assessment and a word of an agency's own, each with its mark. */
export async function keepReleaseRecords(deps: Deps, addresses: RecordAddresses, mark: string): Promise<void> {
  const { agencyId, accountId } = addresses;
  const itemId = addresses.itemId as ItemId;
  const actor = { id: accountId, agencyId, displayName: mark, roles: ['clerk'] as const };
  const told = Object.fromEntries(Object.keys(incidentFields).map((field) => [field, mark]));
  const incidentId = addresses.incidentId as EntryId;
  const done = [
    await reportIncident(deps, actor, { incidentId, kind: 'other', foundOn: deps.today(), itemId, words: told }),
    await assessImpact(deps, actor, {
      assessmentId: addresses.assessmentId as EntryId,
      itemId,
      title: mark,
      answers: Object.fromEntries(Object.keys(assessmentQuestions).map((question) => [question, mark])),
    }),
  ];
  if (done.some(({ ok }) => !ok)) throw new Error(`The records of ${agencyId} were refused.`);
  await keepWordAndFile(deps, addresses, mark);
}

async function keepWordAndFile(deps: Deps, addresses: RecordAddresses, mark: string): Promise<void> {
  const { agencyId, accountId } = addresses;
  const itemId = addresses.itemId as ItemId;
  const owner = { agencyId, fileId: addresses.fileId as FileId };
  const text = new TextEncoder().encode(mark);
  const words = new TextEncoder().encode(JSON.stringify([{ part: '', rows: [[mark]] }]));
  const sealed = {
    source: await keepFilePart(deps, owner, 'source', text),
    copy: await keepFilePart(deps, owner, 'copy', text),
    words: await keepFilePart(deps, owner, 'words', words),
  };
  await deps.inTransaction(async ({ itemChecks }) => {
    await itemChecks.saveWordChoice(
      agencyId,
      { word: mark, kind: 'sensitive', severity: 'mustFix', replacement: '', exceptions: [], source: mark },
      accountId,
      deps.now(),
    );
    await itemChecks.saveFile({
      ...owner,
      itemId,
      title: mark,
      kind: 'txt',
      byteCount: text.length,
      digest: deps.digest(text),
      sourceDigest: deps.digest(text),
      sealed,
      pageCount: null,
      wordlessPages: 0,
      removals: [],
      addedBy: accountId,
      addedAt: deps.now(),
    });
  });
}
