import type { Application } from './application-form.ts';

/** Where mails about a request go: to the address of the application, if one was given and mails were asked for; else `null`. */
export function mailAddressOf({ contact, wantsMail }: Pick<Application, 'contact' | 'wantsMail'>): string | null {
  return wantsMail === true ? contact.email : null;
}

/** Minutes until a mail is tried again after its first, second … failed attempt; beyond them it is given up. */
const minutesUntilNextTry: readonly number[] = [1, 5, 15, 60, 240, 720];

/** Minutes until the next try after a number of failed attempts; `null` once it is given up. */
export function minutesUntilNext(attempts: number): number | null {
  return minutesUntilNextTry[attempts - 1] ?? null;
}

/** Whether no mail goes out in an hour (0 to 23, Asia/Shanghai). The quiet hours may pass midnight; equal ones are none. */
export function isQuiet(hour: number, { quietFrom, quietUntil }: { quietFrom: number; quietUntil: number }): boolean {
  if (quietFrom === quietUntil) return false;
  if (quietFrom < quietUntil) return hour >= quietFrom && hour < quietUntil;
  return hour >= quietFrom || hour < quietUntil;
}
