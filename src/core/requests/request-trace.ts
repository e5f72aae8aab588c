import { parsePhoneNumber } from '../privacy/phone-number.ts';
import type { Application, ApplicationField } from './application-form.ts';
import type { IdentityProof } from './identity-proofs.ts';

/** How many numbers a signature has; the share in which two agree estimates the share of wording they have in common. */
export const signatureLength = 64;

/** Hundredths of the wording two requests have in common, from how many numbers of their signatures agree. */
export function likenessFrom(agreementCount: number, length = signatureLength): number {
  return Math.floor((agreementCount * 100) / length);
}

/** What an application is known again by. */
export interface TracedFields extends Pick<Application, 'name' | 'informationSought'> {
  readonly identityProof: Pick<IdentityProof, 'number'> | null;
  readonly contact: Pick<Application['contact'], 'phone'>;
}

/** The same from a form that is still being filled in: what is empty or missing stays out. */
export function parseTracedFields(fields: Readonly<Record<string, string>>): TracedFields {
  const read = (name: ApplicationField): string => fields[name]?.trim() ?? '';
  const number = read('identityProofNumber');
  const phone = read('phone');
  return {
    name: read('name'),
    informationSought: read('informationSought'),
    identityProof: number === '' ? null : { number },
    // a number without a name would be everybody's who shares the telephone
    contact: { phone: phone === '' || read('name') === '' ? null : phone },
  };
}

/**
 * Texts that stay the same when the same person or organization asks again: the proof of identity, and the name with the
 * telephone number. They are personal data: only keyed digests of them may be kept.
 */
export function applicantTexts({ name, identityProof, contact }: TracedFields): readonly string[] {
  const phone = contact.phone === null ? undefined : dialled(contact.phone);
  return [
    ...(identityProof === null ? [] : [`proof ${canonical(identityProof.number)}`]),
    ...(phone === undefined ? [] : [`phone ${phone} ${canonical(name)}`]),
  ];
}

/** Every pair of neighbouring characters of a wording once, without spaces, punctuation and the difference of case or width. */
export function bigramsOf(wording: string): readonly string[] {
  const characters = [...canonical(wording)];
  if (characters.length === 1) return characters;
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))];
}

/**
 * Signature of a wording from one 32-bit number for each of its bigrams: for each of 64 orders the least of them, with its
 * place in the low six bits, so that equal numbers mean agreement in the same place. Empty without a bigram.
 */
export function signatureOf(numbers: readonly number[]): readonly number[] {
  if (numbers.length === 0) return [];
  return Array.from({ length: signatureLength }, (_, place) => {
    const least = numbers.reduce((lowest, number) => Math.min(lowest, reordered(number, place)), 0xffffffff);
    // 25 bits of the least and 6 of the place fit a positive 32-bit integer
    return (least >>> 7) * signatureLength + place;
  });
}

/** A permutation of the 32-bit numbers for each place (the finalizer of MurmurHash3, salted). */
function reordered(number: number, place: number): number {
  let mixed = (number ^ Math.imul(place + 1, 0x9e3779b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function canonical(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function dialled(phone: string): string {
  const read = parsePhoneNumber(phone);
  return read.ok ? read.value.number : canonical(phone);
}
