import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../core/law/refusal.ts';
import type { UploadedFile } from './api-route.ts';
import { faultyInput } from './input-check.ts';
import { inputText } from './input-text.ts';

/** One file of at most 20 MB beside a few short text fields. */
export const uploadLimits = { fileSize: 20 * 1024 * 1024, files: 1, fields: 20, fieldSize: 10_000, parts: 21 };

/** Each is held in memory until it is answered; more of them would take the machine. */
const mostUploadsAtOnce = 4;

const uploads = new WeakMap<FastifyRequest, UploadedFile>();

/** The file that came with a call, if it was one. */
export function uploadOf(request: FastifyRequest): UploadedFile | undefined {
  return uploads.get(request);
}

/** Counts the uploads that a server holds at a time. */
export function uploadGate(most = mostUploadsAtOnce): { enter(reply: FastifyReply): boolean } {
  let held = 0;
  return {
    // false where there are too many; the place is free again when the reply is out or the visitor gone
    enter: ({ raw }) => {
      if (held >= most) return false;
      held += 1;
      let isHeld = true;
      const leave = (): void => {
        if (isHeld) held -= 1;
        isHeld = false;
      };
      raw.once('finish', leave);
      raw.once('close', leave);
      return true;
    },
  };
}

/** Answer to an upload too many. */
export const tooManyUploads: Refusal = {
  reason: 'busy',
  message: '现在上传文件的人较多，您的文件没有上传。请稍候几秒再试。',
};

/** Reads a multipart body: its file is kept for the handler, its text fields become the body that the schema checks. */
export async function receiveUpload(request: FastifyRequest): Promise<void> {
  try {
    request.body = await readParts(request);
  } catch (error) {
    // the parser's complaints about a broken body carry no status
    throw error instanceof Error && !('statusCode' in error) ? Object.assign(error, { statusCode: 400 }) : error;
  }
  if (!uploads.has(request)) throw faultyInput([{ field: 'file', message: inputText.noFile }]);
}

async function readParts(request: FastifyRequest): Promise<Record<string, unknown>> {
  const fields = new Map<string, unknown>();
  for await (const part of request.parts()) {
    if (part.type === 'file')
      uploads.set(request, { fileName: plainName(part.filename), bytes: await part.toBuffer() });
    else fields.set(part.fieldname, part.value);
  }
  return Object.fromEntries(fields);
}

/** The last part of a path, without control and direction-changing characters; names are shown and never used as paths. */
export function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const visible = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '');
  // by characters: half of one could not be stored
  return [...visible].slice(0, 200).join('') || inputText.unnamedFile;
}
