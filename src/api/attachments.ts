import * as contract from '../contract/attachments.ts';
import { holds } from '../core/access/permissions.ts';
import { downloadNameOf } from '../core/requests/attachments.ts';
import type { AttachmentId, Digest, RequestId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { addAttachment } from '../usecases/attachments/add-attachment.ts';
import { certifySeverance } from '../usecases/attachments/certify-severance.ts';
import { clearAttachment } from '../usecases/attachments/clear-attachment.ts';
import { discardAttachment } from '../usecases/attachments/discard-attachment.ts';
import { downloadAttachment } from '../usecases/attachments/download-attachment.ts';
import type { AttachmentPlace } from '../usecases/attachments/open-attachment.ts';
import { findTextParts, previewPage, previewText } from '../usecases/attachments/preview-attachment.ts';
import { severAttachment } from '../usecases/attachments/sever-attachment.ts';
import { notFound } from '../usecases/authorize.ts';
import { attachmentRow } from './attachment-row.ts';

const list = apiRoute({
  ...contract.listAttachments,
  permission: 'attachment.read',
  async handle({ deps, actor, params }) {
    const requestId = params.requestId as RequestId;
    const record = await deps.queries.findRequest(actor.agencyId, requestId);
    if (record === undefined) return { ok: false, refusal: notFound };
    const all = await deps.queries.listAttachments(actor.agencyId, requestId);
    const rows = all.map((attachment) => attachmentRow(attachment, all, actor));
    return {
      ok: true,
      value: { requestNumber: record.requestNumber, mayAdd: holds(actor, 'attachment.write'), rows },
    };
  },
});

const add = apiRoute({
  ...contract.addAttachment,
  permission: 'attachment.write',
  async handle({ deps, actor, params, body, upload }) {
    const { fileName, bytes } = upload;
    const input = { ...body, requestId: params.requestId as RequestId, fileName, bytes };
    const added = await addAttachment(deps, actor, input);
    return added.ok ? { ok: true, status: 201, value: { attachmentId: added.value } } : added;
  },
});

const page = apiRoute({
  ...contract.previewAttachmentPage,
  permission: 'attachment.read',
  async handle({ deps, actor, params, body }) {
    const picture = await previewPage(deps, actor, { ...placeOf(params), page: body.page, purpose: body.purpose });
    if (!picture.ok) return picture;
    const { png } = picture.value;
    return { ok: true, file: { fileName: `${body.page}.png`, contentType: 'image/png', bytes: png } };
  },
});

const text = apiRoute({
  ...contract.previewAttachmentText,
  permission: 'attachment.read',
  async handle({ deps, actor, params, body }) {
    const parts = await previewText(deps, actor, { ...placeOf(params), purpose: body.purpose ?? undefined });
    if (!parts.ok) return parts;
    return { ok: true, value: { parts: parts.value.map(({ heading, lines }) => ({ heading, lines: [...lines] })) } };
  },
});

const download = apiRoute({
  ...contract.downloadAttachment,
  permission: 'attachment.read',
  async handle({ deps, actor, params, body }) {
    const file = await downloadAttachment(deps, actor, { ...placeOf(params), purpose: body.purpose ?? undefined });
    return file.ok ? { ok: true, file: file.value } : file;
  },
});

const find = apiRoute({
  ...contract.findAttachmentText,
  permission: 'attachment.write',
  async handle({ deps, actor, params, body }) {
    const parts = await findTextParts(deps, actor, { ...placeOf(params), sought: body.sought });
    return parts.ok ? { ok: true, value: { parts: [...parts.value] } } : parts;
  },
});

const sever = apiRoute({
  ...contract.severAttachment,
  permission: 'attachment.write',
  async handle({ deps, actor, params, body }) {
    const severed = await severAttachment(deps, actor, { ...placeOf(params), boxes: body.boxes });
    return severed.ok ? { ok: true, status: 201, value: { attachmentId: severed.value } } : severed;
  },
});

const certificate = apiRoute({
  ...contract.getSeveranceCertificate,
  permission: 'attachment.read',
  async handle({ deps, actor, params }) {
    const certified = await certifySeverance(deps, actor, placeOf(params));
    if (!certified.ok) return certified;
    const { attachment, origin } = certified.value;
    const { boxes, proof, severedAt, clearedAt, ...rest } = certified.value.certificate;
    return {
      ok: true,
      value: {
        ...rest,
        title: downloadNameOf(attachment),
        originTitle: downloadNameOf(origin),
        boxes: [...boxes],
        extractors: [...proof.extractors],
        charactersFound: proof.charactersFound,
        severedByName: attachment.addedByName,
        severedAt,
        clearedByName: attachment.clearedByName,
        clearedAt,
      },
    };
  },
});

const clear = apiRoute({
  ...contract.clearAttachment,
  permission: 'attachment.clear',
  async handle({ deps, actor, params, body }) {
    return clearAttachment(deps, actor, { ...placeOf(params), digest: body.digest as Digest });
  },
});

const discard = apiRoute({
  ...contract.discardAttachment,
  permission: 'attachment.write',
  async handle({ deps, actor, params, body }) {
    return discardAttachment(deps, actor, { ...placeOf(params), reason: body.reason });
  },
});

export const attachmentRoutes: readonly ApiRoute[] = [
  list,
  add,
  page,
  text,
  download,
  find,
  sever,
  certificate,
  clear,
  discard,
];

function placeOf(params: { readonly requestId: string; readonly attachmentId: string }): AttachmentPlace {
  return { requestId: params.requestId as RequestId, attachmentId: params.attachmentId as AttachmentId };
}
