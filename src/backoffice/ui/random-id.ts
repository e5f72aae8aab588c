/** A random identifier of 144 bits that nobody can guess. */
export function randomId(): string {
  // not `randomUUID`, which browsers refuse on the plain HTTP of an intranet
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
