import * as contract from '../contract/paper-services.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { PaperId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { confirmArrival, recordFailedService, recordService } from '../usecases/papers/record-service.ts';
import { readDay } from './inputs.ts';
import { rowReply } from './papers.ts';

const serve = apiRoute({
  ...contract.recordService,
  permission: 'paper.serve',
  async handle({ deps, actor, params, body }) {
    const sentOn = optionalDay(body.sentOn, 'sentOn');
    const signedOn = optionalDay(body.signedOn, 'signedOn');
    const reachedOn = optionalDay(body.reachedOn, 'reachedOn');
    for (const day of [sentOn, signedOn, reachedOn]) if (!day.ok) return day;
    const done = await recordService(deps, actor, {
      paperId: params.paperId as PaperId,
      days: {
        mode: body.mode,
        sentOn: dayIn(sentOn),
        signedOn: dayIn(signedOn),
        reachedOn: dayIn(reachedOn),
        trackingNumber: trackingIn(body.trackingNumber),
      },
      detail: {
        recipient: trimmed(body.recipient),
        place: trimmed(body.place),
        isLeftBehind: body.isLeftBehind ?? false,
        witnesses: trimmed(body.witnesses),
        note: trimmed(body.note),
      },
      ...(body.lateReason === undefined ? {} : { lateReason: body.lateReason }),
    });
    return done.ok ? rowReply(deps, done.value) : done;
  },
});

const arrive = apiRoute({
  ...contract.confirmArrival,
  permission: 'paper.serve',
  async handle({ deps, actor, params, body }) {
    const arrivedOn = readDay(body.arrivedOn, 'arrivedOn');
    if (!arrivedOn.ok) return arrivedOn;
    const done = await confirmArrival(deps, actor, {
      paperId: params.paperId as PaperId,
      arrivedOn: arrivedOn.value,
      ...(body.lateReason === undefined ? {} : { lateReason: body.lateReason }),
    });
    return done.ok ? rowReply(deps, done.value) : done;
  },
});

const fail = apiRoute({
  ...contract.recordFailedService,
  permission: 'paper.serve',
  async handle({ deps, actor, params, body }) {
    const failedOn = readDay(body.failedOn, 'failedOn');
    if (!failedOn.ok) return failedOn;
    const done = await recordFailedService(deps, actor, {
      paperId: params.paperId as PaperId,
      mode: body.mode,
      failure: body.failure,
      failedOn: failedOn.value,
      trackingNumber: trackingIn(body.trackingNumber),
      note: trimmed(body.note),
      ...(body.lateReason === undefined ? {} : { lateReason: body.lateReason }),
    });
    return done.ok ? rowReply(deps, done.value) : done;
  },
});

export const paperServiceRoutes: readonly ApiRoute[] = [serve, arrive, fail];

function optionalDay(text: string | undefined, field: string): Result<PlainDate | null, Refusal> {
  return text === undefined ? accept(null) : readDay(text, field);
}

function dayIn(day: Result<PlainDate | null, Refusal>): PlainDate | null {
  return day.ok ? day.value : null;
}

function trimmed(text: string | undefined): string {
  return (text ?? '').trim();
}

/** A number as the postal enterprise writes it; `null` where none was given. */
function trackingIn(text: string | undefined): string | null {
  const number = (text ?? '').replace(/\s/g, '').toUpperCase();
  return number === '' ? null : number;
}
