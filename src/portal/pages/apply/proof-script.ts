import { staticScript } from '../../ui/static-files.ts';

// Finds the number that the challenge asks for while the visitor reads. Where the browser cannot (plain HTTP, old
// engines), the form goes through the slower lane by itself; nobody is asked anything.
const script = `
const form = document.getElementById('submit-application');
const challenge = form?.elements.namedItem('challenge');
const proof = form?.elements.namedItem('proof');
const status = form?.querySelector('[data-working]');
const canWork = challenge instanceof HTMLInputElement && proof instanceof HTMLInputElement && globalThis.crypto?.subtle;

const zeroBits = (bytes) => {
  let bits = 0;
  for (const byte of bytes) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
};

const work = async () => {
  const bits = Number(challenge.dataset.bits);
  const encoder = new TextEncoder();
  for (let from = 0; ; from += 64) {
    const numbers = Array.from({ length: 64 }, (_, index) => from + index);
    const digests = await Promise.all(
      numbers.map((number) => crypto.subtle.digest('SHA-256', encoder.encode(challenge.value + '.' + number))),
    );
    const found = digests.findIndex((digest) => zeroBits(new Uint8Array(digest)) >= bits);
    if (found !== -1) {
      proof.value = String(from + found);
      return;
    }
  }
};

if (canWork) {
  let isWaiting = false;
  const done = work().catch(() => {});
  form.addEventListener('submit', (event) => {
    if (proof.value !== '') return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    status.textContent = status.dataset.working;
    done.then(() => form.requestSubmit());
  });
}
`;

/** The script of the last page: works out its proof of work in the background. */
export const proofScript = staticScript('apply-proof', script);
