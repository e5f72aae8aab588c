import type { AttachmentKind } from '../../core/requests/attachments.ts';
import type { SeveranceBox } from '../../core/requests/severance.ts';

/** What the process that takes files apart is asked: one job with the bytes of one file. */
export type AttachmentJob =
  | { readonly job: 'inspect'; readonly fileName: string }
  | { readonly job: 'drawPage'; readonly kind: AttachmentKind; readonly page: number }
  | { readonly job: 'readText'; readonly kind: AttachmentKind }
  | { readonly job: 'findText'; readonly kind: AttachmentKind; readonly sought: string }
  | { readonly job: 'sever'; readonly kind: AttachmentKind; readonly boxes: readonly SeveranceBox[] }
  | { readonly job: 'prove' }
  | { readonly job: 'rebuild'; readonly fileName: string }
  | { readonly job: 'unpack'; readonly names: readonly string[] }
  | { readonly job: 'proveClean'; readonly kind: AttachmentKind };

/** A message between the processes: JSON and, behind it, bytes. */
export interface Frame {
  readonly head: unknown;
  readonly bytes: Uint8Array;
}

/** A message as bytes: length of the JSON, the JSON, the bytes. */
export function frameOf({ head, bytes }: Frame): Buffer {
  const json = Buffer.from(JSON.stringify(head), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, bytes]);
}

/** The message in bytes. Throws if they are no message. */
export function readFrame(bytes: Buffer): Frame {
  const end = 4 + bytes.readUInt32BE(0);
  if (end > bytes.length) throw new Error('The message is cut off.');
  return { head: JSON.parse(bytes.toString('utf8', 4, end)) as unknown, bytes: bytes.subarray(end) };
}
