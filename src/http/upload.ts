import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UploadedFile } from './api-route.ts';
import { faultyInput } from './input-check.ts';
import { inputText } from './input-text.ts';

/** One file of at most 20 MB beside a few short text fields. */
export const uploadLimits = { fileSize: 20 * 1024 * 1024, files: 1, fields: 20, fieldSize: 10_000, parts: 21 };

const uploads = new WeakMap<FastifyRequest, UploadedFile>();

/** The file that came with a call, if it was one. */
export function uploadOf(request: FastifyRequest): UploadedFile | undefined {
  return uploads.get(request);
}

/** Reads a multipart body: its file is kept for the handler, its text fields become the body that the schema checks. */
export async function receiveUpload(request: FastifyRequest, _reply: FastifyReply): Promise<void> {
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
function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const visible = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '');
  // by characters: half of one could not be stored
  return [...visible].slice(0, 200).join('') || inputText.unnamedFile;
}
