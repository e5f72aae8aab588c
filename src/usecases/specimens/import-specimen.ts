import type { Actor } from '../../core/access/permissions.ts';
import { faultsOfSource, type SpecimenSource } from '../../core/annual-report/specimen.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { SpecimenId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/**
 * Imports somebody's published report: the bytes are kept as they came, read in a child process, and stored with their
 * findings. Refuses what is no report, and a file that was imported before (naming it).
 */
export async function importSpecimen(
  deps: Deps,
  actor: Actor,
  input: SpecimenSource & { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<SpecimenId, readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'specimen.import', actor.agencyId);
  if (!allowed.ok) return refuse([allowed.refusal]);
  const faults = faultsOfSource(input);
  if (faults.length > 0) return refuse(faults);
  const reading = await deps.reportFiles.read(input.bytes, input.fileName);
  if (!reading.ok) return refuse([reading.refusal]);
  const original = await deps.files.put(input.bytes);
  const { report, findings, text } = reading.value;
  return deps.inTransaction(async (stores) => {
    const { agencyId } = actor;
    const specimenId = deps.newId() as SpecimenId;
    await stores.events.history(agencyId, 'specimen', specimenId);
    const earlier = (await stores.queries.listSpecimens(agencyId)).find(
      (other) => other.originalDigest === original.digest,
    );
    if (earlier !== undefined) return refuse([alreadyImported(earlier.sourceTitle)]);
    if (await stores.queries.isSlugTaken(input.slug)) return refuse([slugTaken]);
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'specimen',
      subjectId: specimenId,
      action: 'import',
      happenedOn: deps.today(),
      payload: {
        originalDigest: original.digest,
        fileName: input.fileName,
        slug: input.slug,
        findingCount: findings.length,
      },
    });
    await stores.specimens.save(
      {
        agencyId,
        specimenId,
        slug: input.slug,
        fileName: input.fileName,
        sourceTitle: input.sourceTitle.trim(),
        sourceAddress: input.sourceAddress,
        originalDigest: original.digest,
        originalText: text,
        report,
        findings,
        importedBy: actor.id,
        importedAt: event.recordedAt,
        publishedAt: null,
      },
      event.seq,
    );
    await stores.audit.record(actor, 'specimen.imported', `specimen/${specimenId}`, { slug: input.slug });
    return accept(specimenId);
  });
}

const slugTaken: Refusal = { reason: 'taken', field: 'slug', message: '这个访问地址已被使用，请换一个。' };

function alreadyImported(sourceTitle: string): Refusal {
  return { reason: 'alreadyImported', message: `这个文件已经导入过(来源：${sourceTitle}),请在样本列表中打开。` };
}
