import { inflateRawSync } from 'node:zlib';
import type { Refusal } from '../../core/law/refusal.ts';
import { contentLimits } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from './attachment-refusals.ts';

/** A package whose list of entries was checked; an entry is inflated when it is asked for. */
export interface ZipPackage {
  readonly names: readonly string[];
  /** The bytes of an entry; undefined if there is none. Throws `BrokenZip` if it does not keep what the list promised. */
  read(name: string): Uint8Array | undefined;
}

/** Thrown where an entry is not what the list of entries says. */
export class BrokenZip extends Error {
  override readonly name = 'BrokenZip';
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly from: number;
}

const [endMark, listMark, entryMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const [stored, deflated] = [0, 8];

/**
 * Opens a ZIP package by its list of entries: their number, sizes, ratios and places are checked before anything is
 * inflated (security T21). Encrypted, split and 64-bit packages are refused, and entries that overlap.
 */
export function readZip(bytes: Uint8Array): Result<ZipPackage, Refusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: readonly Entry[] | Refusal;
  try {
    entries = listed(view);
  } catch {
    // an offset that points outside
    return refuse(attachmentRefusal('damaged'));
  }
  if ('reason' in entries) return refuse(entries);
  const fault = faultOf(entries);
  if (fault !== undefined) return refuse(fault);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return accept({
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name);
      return entry === undefined ? undefined : inflated(bytes, view, entry);
    },
  });
}

function listed(view: DataView): readonly Entry[] | Refusal {
  const end = endOf(view);
  if (end === undefined) return attachmentRefusal('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > contentLimits.zipEntries) return attachmentRefusal('bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let no = 0; no < count; no += 1) {
    if (view.getUint32(at, true) !== listMark) return attachmentRefusal('damaged');
    if ((view.getUint16(at + 8, true) & 1) === 1) return attachmentRefusal('encrypted');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = nameIn(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      from: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Names are UTF-8; packages made in Windows write Chinese ones in its own encoding. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

// the end mark lies within the last 64 KB, behind it only a comment
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function faultOf(entries: readonly Entry[]): Refusal | undefined {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > contentLimits.unzippedBytes) return attachmentRefusal('bomb');
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return attachmentRefusal('damaged');
  const byPlace = [...entries].sort((a, b) => a.from - b.from);
  for (const [at, entry] of byPlace.entries()) {
    const { name, method, size, packed, from } = entry;
    if (name.startsWith('/') || name.split('/').includes('..')) return attachmentRefusal('damaged');
    if (method !== stored && method !== deflated) return attachmentRefusal('damaged');
    // a package of 64 bits says its sizes elsewhere
    if (size === 0xffffffff || packed === 0xffffffff) return attachmentRefusal('damaged');
    if (size > contentLimits.entryBytes || isBlownUp(size, packed)) return attachmentRefusal('bomb');
    const next = byPlace[at + 1];
    if (next !== undefined && from + 30 + packed > next.from) return attachmentRefusal('bomb');
  }
  return undefined;
}

function isBlownUp(size: number, packed: number): boolean {
  return size > 1024 * 1024 && size > packed * contentLimits.zipRatio;
}

function inflated(bytes: Uint8Array, view: DataView, { method, packed, size, from, name }: Entry): Uint8Array {
  try {
    if (view.getUint32(from, true) !== entryMark) throw new Error('no entry where the list says');
    const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const raw = bytes.subarray(start, start + packed);
    const plain = method === stored ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
    if (plain.length !== size) throw new Error('another length than the list says');
    return plain;
  } catch (error) {
    throw new BrokenZip(`${name}: ${(error as Error).message}`);
  }
}
