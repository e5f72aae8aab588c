const centralEntry = 0x02014b50;
const endRecord = 0x06054b50;
/** 1980-01-01 00:00, the oldest time a ZIP archive can name. */
const oldestDate = (1 << 5) | 1;

/**
 * The same archive with one fixed time on every entry, so that equal documents are equal files.
 * Throws if the bytes are no ZIP archive.
 */
export function withFixedTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = endOf(view);
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (view.getUint32(at, true) !== centralEntry) throw new Error(`The archive has no entry at byte ${at}.`);
    const local = view.getUint32(at + 42, true);
    setOldest(view, at + 12);
    setOldest(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

function setOldest(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, oldestDate, true);
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === endRecord) return at;
  throw new Error('These bytes are no ZIP archive: they have no end record.');
}
