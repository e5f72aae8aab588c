import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { attachmentKinds, faultOfSevering } from '../../core/requests/attachments.ts';
import { parseSeveranceBoxes, type SeveranceBox } from '../../core/requests/severance.ts';
import type { AttachmentId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Attachment, Deps, NewAttachment, SeveredFile } from '../ports.ts';
import { keepSealed, openSealed } from './keep-file.ts';
import { type AttachmentPlace, findOwn } from './open-attachment.ts';

/** What is to be covered in an attachment. */
export interface SeverAttachment extends AttachmentPlace {
  readonly boxes: readonly SeveranceBox[];
}

/**
 * Makes a new file from an attachment in which the boxes are covered for good (Article 37). The original stays sealed as it
 * is; the new file goes out only after a second person cleared it.
 */
export async function severAttachment(
  deps: Deps,
  actor: Actor,
  input: SeverAttachment,
): Promise<Result<AttachmentId, Refusal>> {
  const allowed = await authorize(deps, actor, 'attachment.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const origin = await findOwn(deps.queries, actor, input);
  if (origin === undefined) return refuse(notFound);
  const fault = faultOfSevering(origin) ?? (origin.pageCount === null ? notPaged(origin) : undefined);
  if (fault !== undefined) return refuse(fault);
  const boxes = parseSeveranceBoxes(input.boxes, origin.pageCount ?? 0);
  if (!boxes.ok) return boxes;
  const severed = await deps.attachmentFiles.sever(await openSealed(deps, origin), origin.kind, boxes.value);
  if (!severed.ok) return severed;
  const kept = await keepSevered(deps, actor, origin, boxes.value, severed.value);
  return deps.inTransaction(async (stores) => {
    await stores.events.history(actor.agencyId, 'request', input.requestId);
    const now = await findOwn(stores.queries, actor, input);
    const changed = now === undefined ? notFound : faultOfSevering(now);
    if (changed !== undefined) return refuse(changed);
    await stores.attachments.save(kept);
    await stores.audit.record(actor, 'attachment.severed', `request/${input.requestId}`, {
      attachmentId: kept.attachmentId,
      originId: origin.attachmentId,
      originDigest: origin.digest,
      digest: kept.digest,
      boxCount: boxes.value.length,
    });
    return accept(kept.attachmentId);
  });
}

function keepSevered(
  deps: Deps,
  actor: Actor,
  origin: Attachment,
  boxes: readonly SeveranceBox[],
  { pdf, pageCount, proof }: SeveredFile,
): Promise<NewAttachment> {
  const { agencyId, requestId, title } = origin;
  return keepSealed(
    deps,
    {
      agencyId,
      requestId,
      direction: 'outgoing',
      purpose: 'answer',
      title: `${withoutExtension(title)}（区分处理）`,
      addedBy: actor.id,
      bytes: pdf,
    },
    { kind: 'pdf', pageCount, notes: [] },
    { originId: origin.attachmentId, severance: { originDigest: origin.digest, boxes, proof } },
  );
}

function withoutExtension(title: string): string {
  const extensions = Object.values(attachmentKinds).flatMap((kind) => kind.extensions as readonly string[]);
  const found = extensions.find((extension) => title.toLowerCase().endsWith(`.${extension}`));
  return found === undefined ? title : title.slice(0, -found.length - 1);
}

function notPaged({ kind }: Attachment): Refusal {
  return {
    reason: 'file.notPaged',
    message: `${attachmentKinds[kind].label}没有固定的页面，不能直接作区分处理。请先用办公软件把它另存（打印）为 PDF，上传后再作区分处理。`,
  };
}
