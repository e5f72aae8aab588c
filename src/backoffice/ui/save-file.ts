/** Hands bytes to the browser to be saved under a name. */
export function saveFile(fileName: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // the download has begun by then; the bytes are not kept longer than needed
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
