import type { Actor } from '../../core/access/permissions.ts';
import { faultsOfSource, type SpecimenSource } from '../../core/annual-report/specimen.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Digest, SpecimenId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps, Specimen, Stores } from '../ports.ts';

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
  return deps.inTransaction(async (stores) => {
    const specimenId = deps.newId() as SpecimenId;
    await stores.events.history(actor.agencyId, 'specimen', specimenId);
    const known = await faultOfRepetition(stores, actor, input.slug, original.digest);
    if (known !== undefined) return refuse([known]);
    await keep(deps, stores, actor, { ...input, ...reading.value, specimenId, originalDigest: original.digest });
    await stores.audit.record(actor, 'specimen.imported', `specimen/${specimenId}`, { slug: input.slug });
    return accept(specimenId);
  });
}

type ReadSpecimen = Pick<
  Specimen,
  'specimenId' | 'slug' | 'fileName' | 'sourceTitle' | 'sourceAddress' | 'originalDigest' | 'report' | 'findings'
> & { readonly text: string | null };

async function faultOfRepetition(
  stores: Stores,
  { agencyId }: Actor,
  slug: string,
  digest: Digest,
): Promise<Refusal | undefined> {
  const specimens = await stores.queries.listSpecimens(agencyId);
  const earlier = specimens.find((other) => other.originalDigest === digest);
  if (earlier !== undefined) return alreadyImported(earlier.sourceTitle);
  return (await stores.queries.isSlugTaken(slug)) ? slugTaken : undefined;
}

async function keep(deps: Deps, stores: Stores, actor: Actor, read: ReadSpecimen): Promise<void> {
  const { specimenId, slug, fileName, originalDigest, report, findings } = read;
  const { agencyId } = actor;
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'specimen',
    subjectId: specimenId,
    action: 'import',
    happenedOn: deps.today(),
    payload: { originalDigest, fileName, slug, findingCount: findings.length },
  });
  const kept = {
    agencyId,
    specimenId,
    slug,
    fileName,
    sourceTitle: read.sourceTitle.trim(),
    sourceAddress: read.sourceAddress,
    originalDigest,
    originalText: read.text,
    report,
    findings,
    importedBy: actor.id,
    importedAt: event.recordedAt,
    publishedAt: null,
  };
  await stores.specimens.save(kept, event.seq);
}

const slugTaken: Refusal = { reason: 'taken', field: 'slug', message: '这个访问地址已被使用，请换一个。' };

function alreadyImported(sourceTitle: string): Refusal {
  return { reason: 'alreadyImported', message: `这个文件已经导入过（来源：${sourceTitle}），请在样本列表中打开。` };
}
