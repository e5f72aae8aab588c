import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** A telephone number of the mainland, written the way it is dialled there. */
export interface PhoneNumber {
  readonly kind: 'mobile' | 'landline' | 'service';
  /** Digits, with a hyphen after the area code of a landline and before an extension (`0901-3221234-8`). */
  readonly number: string;
}

const mobile = /^1[3-9]\d{9}$/;
const service = /^(?:400\d{7}|800\d{7}|1\d{4})$/;
// 010 and 02x take 8 digits; the other area codes have 4 digits and take 7 or 8
const landline = /^(?:(010|02\d)([2-9]\d{7})|(0[3-9]\d{2})([2-9]\d{6,7})|()([2-9]\d{6,7}))$/;

/**
 * Reads a mobile number, a landline with or without area code and extension, or a service number (400, 800, 12345);
 * +86, spaces, hyphens and brackets are accepted. Refuses anything else; the message does not repeat the number.
 */
export function parsePhoneNumber(text: string): Result<PhoneNumber, Refusal> {
  const [main = '', extension] = text
    .normalize('NFKC')
    .trim()
    .split(/(?:转|#|[-—–]?分机|ext\.?)\s*/i);
  const split = splitExtension(main, extension);
  const international = /^\s*(?:\+|00)86/.test(split.main);
  const digits = split.main.replace(/[\s().\-—–]/g, '').replace(/^(?:\+|00)86/, '');
  if (!/^\d*$/.test(split.extension)) return unreadable();
  if (mobile.test(digits) && split.extension === '') return accept({ kind: 'mobile', number: digits });
  if (service.test(digits) && split.extension === '') return accept({ kind: 'service', number: digits });
  // after +86 an area code is written without its 0
  const match = landline.exec(international && !digits.startsWith('0') ? `0${digits}` : digits);
  if (!match) return unreadable();
  const parts = [match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? match[6] ?? '', split.extension];
  return accept({ kind: 'landline', number: parts.filter((part) => part !== '').join('-') });
}

// 0901-3221234-8: a third group of up to 6 digits is an extension
function splitExtension(main: string, extension: string | undefined): { main: string; extension: string } {
  if (extension !== undefined) return { main, extension: extension.trim() };
  const match = /^(\(?0\d{2,3}\)?[\s-]?\d{7,8})-(\d{1,6})$/.exec(main);
  return match ? { main: match[1] ?? '', extension: match[2] ?? '' } : { main, extension: '' };
}

function unreadable(): { ok: false; refusal: Refusal } {
  return refuse({
    reason: 'phone.form',
    message: '电话号码应为11位手机号码，或者区号加7至8位固定电话，例如 0901-3221234，请核对。',
  });
}
