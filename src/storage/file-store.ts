import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Digest } from '../core/values/ids.ts';
import { type FileStore, StoreUnavailable } from '../usecases/ports.ts';

/**
 * Files under their own SHA-256 in a folder (`sha256/ab/cdef…`). What `put` has answered is on the disk: file and folder
 * are synced before. A file that rots is found out when it is read, and mended when the same bytes are put again.
 */
export function fileStoreIn(folder: string): FileStore {
  const pathOf = (digest: Digest): string => join(folder, 'sha256', digest.slice(0, 2), digest.slice(2));
  return {
    put: (bytes) =>
      orUnavailable(async () => {
        const digest = digestOf(bytes);
        const path = pathOf(digest);
        const kept = await readIfThere(path);
        if (kept === undefined || digestOf(kept) !== digest) await writeDurably(folder, path, bytes);
        return { digest, byteCount: bytes.length };
      }),
    get: (digest) =>
      orUnavailable(async () => {
        const bytes = await readIfThere(pathOf(digest));
        if (bytes !== undefined && digestOf(bytes) !== digest)
          throw new Error(`The stored file ${digest} was changed on the disk: restore it from a backup.`);
        return bytes;
      }),
  };
}

// full disk or quota; folder not readable or writable, not there, broken or on a lost share; too many files open
const exhaustions = ['ENOSPC', 'EDQUOT'];
const obstacles = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EIO', 'ESTALE', 'EMFILE', 'ENFILE', 'EBUSY'];

/** An error that says nothing about the file, only about the disk, as the port names it; every other one as it is. */
async function orUnavailable<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (exhaustions.includes(code)) throw new StoreUnavailable('full', error);
    if (obstacles.includes(code)) throw new StoreUnavailable('busy', error);
    throw error;
  }
}

function digestOf(bytes: Uint8Array): Digest {
  return createHash('sha256').update(bytes).digest('hex') as Digest;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeDurably(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    await withFile(temporary, 'wx', async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // the new name, and the folders that may have been made for it
  for (const made of [parent, dirname(parent), root]) await syncFolder(made);
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no sync of folders
  if (process.platform === 'win32') return;
  await withFile(folder, 'r', (handle) => handle.sync());
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
