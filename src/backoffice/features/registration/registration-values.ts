import { registerRequest } from '../../../contract/requests.ts';
import {
  type ApplicationField,
  applicationFields,
  parsePaperApplication,
} from '../../../core/requests/application-form.ts';
import type { Channel } from '../../../core/requests/channels.ts';
import type { LateEntryReason } from '../../../core/requests/request-fact.ts';
import type { PlainDate } from '../../../core/values/plain-date.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Problem } from '../../ui/problem.ts';

/** What the registration form holds: how the paper came, and the fields of the application as they stand on it. */
export interface RegistrationValues extends Partial<Record<ApplicationField, string>> {
  readonly channel?: Channel;
  readonly mail?: 'signedFor' | 'ordinary';
  readonly arrivedOn?: string;
  readonly confirmedOn?: string;
  readonly filledByAgency?: boolean;
  readonly formConfirmedOn?: string;
  readonly evidence?: string;
  readonly lateEntryReason?: LateEntryReason;
}

export type Registered = CallReply<typeof registerRequest>;

/** The server's names of faulty fields that the form calls otherwise. */
export const fieldAliases: Readonly<Record<string, string>> = {
  receivedOn: 'arrivedOn',
  happenedOn: 'arrivedOn',
  ...Object.fromEntries(Object.keys(applicationFields).map((field) => [`application.${field}`, field])),
};

/** Whether the day of receipt hangs on a confirmation with the applicant (Article 31). */
export function needsConfirmation({ channel, mail }: RegistrationValues): boolean {
  if (channel === undefined || channel === 'inPerson') return false;
  return channel !== 'byPost' || mail === 'ordinary';
}

/** Registers a paper application; what it lacks is found here first and judged again by the server. */
export async function sendRegistration(
  requestId: string,
  values: RegistrationValues,
  today: PlainDate,
): Promise<Registered> {
  const { channel, mail, arrivedOn, confirmedOn, filledByAgency, formConfirmedOn, evidence, lateEntryReason } = values;
  const application = applicationOf(values);
  const paper = parsePaperApplication(application, today);
  if (!paper.ok) {
    const errors = paper.refusal.map(({ field, message }) => ({ field, message }));
    throw new Problem(422, { reason: 'invalidInput', message: errors[0]?.message ?? '', errors });
  }
  return call(registerRequest, {
    body: {
      requestId,
      channel: channel ?? 'inPerson',
      arrivedOn: arrivedOn ?? '',
      filledByAgency: filledByAgency ?? false,
      application,
      ...(channel === 'byPost' ? { mail: mail ?? 'signedFor' } : {}),
      ...(needsConfirmation(values)
        ? { confirmedOn: confirmedOn === undefined || confirmedOn === '' ? null : confirmedOn }
        : {}),
      ...(filledByAgency === true && isFilled(formConfirmedOn) ? { formConfirmedOn } : {}),
      ...(isFilled(evidence) ? { evidence } : {}),
      ...(lateEntryReason === undefined ? {} : { lateEntryReason }),
    },
  });
}

function isFilled(typed: string | undefined): typed is string {
  return typed !== undefined && typed.trim() !== '';
}

/** The fields of the application as far as they are filled in. */
export function applicationOf(values: RegistrationValues): Record<string, string> {
  const names = Object.keys(applicationFields) as readonly ApplicationField[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
