import { isQuiet, mailAddressOf, minutesUntilNext } from '../../core/requests/mail-policy.ts';
import { messageWords } from '../../core/requests/message-kinds.ts';
import { addDays } from '../../core/values/plain-date.ts';
import { type Deps, type Instant, type Mailer, type MailRecord, MailRefused } from '../ports.ts';
import { openApplication } from '../requests/reveal-application.ts';

/** How many mails one run sends at most; the next run goes on. */
const mostPerRun = 200;
/** While a mail is under way nobody else takes it; if the program dies meanwhile it is tried again afterwards. */
const leaseMinutes = 5;

/**
 * Sends the mails whose time has come, one after another, and answers how many went out. The address is read from the
 * sealed application at this moment and kept nowhere; the mail carries number and status. A mail nobody asked for is
 * settled without being sent, one in quiet hours waits until they end, one that fails is tried again ever later.
 */
export async function sendMessages(deps: Deps): Promise<number> {
  let sent = 0;
  for (let taken = 0; taken < mostPerRun; taken += 1) {
    const mail = await takeOne(deps);
    if (mail === undefined) break;
    const settled = await attempt(deps, mail);
    await deps.inTransaction(({ messages }) => messages.saveMailAttempt(settled));
    if (settled.state === 'sent') sent += 1;
  }
  return sent;
}

async function takeOne(deps: Deps): Promise<MailRecord | undefined> {
  return deps.inTransaction(async ({ messages }) => {
    const [mail] = await messages.takeDueMails(deps.now(), 1);
    if (mail === undefined) return undefined;
    const leased = { ...mail, dueAt: minutesAfter(deps.now(), leaseMinutes) };
    await messages.saveMailAttempt(leased);
    return leased;
  });
}

async function attempt(deps: Deps, mail: MailRecord): Promise<MailRecord> {
  const { mail: settings } = await deps.queries.loadSettings(mail.agencyId, deps.today());
  if (deps.mail === undefined || !settings.isOn) return settle(deps, mail, 'unwanted', '邮件没有启用');
  const hour = hourInShanghai(deps.now());
  if (isQuiet(hour, settings)) return { ...mail, dueAt: endOfQuiet(deps, hour, settings.quietUntil) };
  const application = await openApplication(deps, mail.agencyId, mail.requestId);
  const address = application === undefined ? null : mailAddressOf(application);
  if (address === null) return settle(deps, mail, 'unwanted', null);
  return send(deps, deps.mail, mail, address);
}

async function send(deps: Deps, mailer: Mailer, mail: MailRecord, to: string): Promise<MailRecord> {
  const { subject, sentence } = messageWords(mail.kind, mail.requestNumber);
  const attempts = mail.attempts + 1;
  try {
    await mailer.send({ to, subject, text: `${sentence}\n\n${mailer.statusPage}\n` });
    return settle(deps, { ...mail, attempts }, 'sent', null);
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    const minutes = error.isFinal ? null : minutesUntilNext(attempts);
    if (minutes === null) return settle(deps, { ...mail, attempts }, 'dead', error.message);
    return { ...mail, attempts, fault: error.message, dueAt: minutesAfter(deps.now(), minutes) };
  }
}

function settle(
  deps: Pick<Deps, 'now'>,
  mail: MailRecord,
  state: 'sent' | 'unwanted' | 'dead',
  fault: string | null,
): MailRecord {
  return { ...mail, state, fault, dueAt: null, settledAt: deps.now() };
}

function minutesAfter(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

function hourInShanghai(instant: Instant): number {
  return (new Date(instant).getUTCHours() + 8) % 24;
}

function endOfQuiet(deps: Pick<Deps, 'today'>, hour: number, quietUntil: number): Instant {
  const day = hour < quietUntil ? deps.today() : addDays(deps.today(), 1);
  return new Date(`${day}T${String(quietUntil).padStart(2, '0')}:00:00+08:00`).toISOString();
}
