import { accept, refuse } from '../../core/values/result.ts';
import type { Frame } from './attachment-jobs.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { BrokenZip, readZip } from './read-zip.ts';

/** What a package holds: the files that were asked for, with their lengths, and the names of the others. */
export interface UnpackedHead {
  readonly files: readonly { readonly name: string; readonly byteCount: number }[];
  readonly others: readonly string[];
}

/** Takes the named files out of a ZIP package, in whatever folder of it they lie; their bytes follow one another. */
export function unpack(bytes: Uint8Array, names: readonly string[]): Frame {
  const zip = readZip(bytes);
  if (!zip.ok) return { head: zip, bytes: new Uint8Array() };
  const wanted = new Set(names);
  const files: { name: string; byteCount: number }[] = [];
  const others: string[] = [];
  const parts: Uint8Array[] = [];
  try {
    for (const path of zip.value.names.filter(isFile)) {
      const name = (path.split('/').at(-1) ?? '').normalize('NFC');
      const part = wanted.delete(name) ? zip.value.read(path) : undefined;
      if (part === undefined) others.push(name);
      else {
        files.push({ name, byteCount: part.byteLength });
        parts.push(part);
      }
    }
  } catch (error) {
    if (error instanceof BrokenZip) return { head: refuse(attachmentRefusal('damaged')), bytes: new Uint8Array() };
    throw error;
  }
  return { head: accept<UnpackedHead>({ files, others }), bytes: Buffer.concat(parts) };
}

/** Not a folder, nor what systems put beside files. */
function isFile(path: string): boolean {
  return !path.endsWith('/') && !/(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|~\$)/.test(path);
}
