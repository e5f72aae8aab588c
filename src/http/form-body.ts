import type { FastifyRequest } from 'fastify';
import type { FileLimits, FormContext, FormFile } from './form-route.ts';
import { formText } from './form-text.ts';
import { isUnseen } from './storable-text.ts';
import { plainName } from './upload.ts';

/** What a form sent, as its route reads it. */
export type FormBody = Pick<FormContext, 'fields' | 'lists' | 'files' | 'faults'>;

const mostFields = 200;
const longestField = 200_000;

/** The fields of an urlencoded body; of more than two hundred the rest is ignored, for no form of ours has as many. */
export function fieldsOfText(text: string): FormBody {
  return bodyOf([...new URLSearchParams(text)].slice(0, mostFields), [], []);
}

/** The fields and files of a multipart body. A file that is too large or one too many is named, and not kept. */
export async function readMultipart(request: FastifyRequest, limits: FileLimits): Promise<FormBody> {
  const pairs: [string, string][] = [];
  const files: FormFile[] = [];
  const faults: { field: string; message: string }[] = [];
  const parts = request.parts({
    limits: {
      fileSize: limits.bytesEach,
      // one more than allowed is read, so that the page can say so and keep what was typed
      files: limits.count + 1,
      fields: mostFields,
      fieldSize: longestField,
      parts: mostFields + limits.count + 1,
    },
  });
  for await (const part of parts) {
    if (part.type === 'field') {
      pairs.push([part.fieldname, String(part.value)]);
      continue;
    }
    const bytes = await part.toBuffer();
    if (bytes.byteLength === 0) continue;
    const fileName = plainName(part.filename);
    if (part.file.truncated)
      faults.push({ field: part.fieldname, message: formText.fileTooLarge(fileName, limits.bytesEach) });
    else if (files.length >= limits.count)
      faults.push({ field: part.fieldname, message: formText.tooManyFiles(limits.count) });
    else files.push({ field: part.fieldname, fileName, bytes });
  }
  return bodyOf(pairs, files, faults);
}

function bodyOf(
  pairs: readonly (readonly [string, string])[],
  files: readonly FormFile[],
  faults: FormBody['faults'],
): FormBody {
  const lists = new Map<string, string[]>();
  for (const [name, value] of pairs) lists.set(name, [...(lists.get(name) ?? []), cleanText(value)]);
  return {
    fields: Object.fromEntries([...lists].map(([name, values]) => [name, values[0] ?? ''])),
    lists: Object.fromEntries(lists),
    files,
    faults,
  };
}

/** Text without what a paste from elsewhere may bring along unseen, and what no database stores. */
function cleanText(text: string): string {
  if (isUnseen(text)) return '';
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '');
}
