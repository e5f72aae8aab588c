import { createHash, randomBytes } from 'node:crypto';
import type { Digest } from '../../src/core/values/ids.ts';
import { letterKitOver } from '../../src/documents/letters/letter-kit.ts';
import { clockOver } from '../../src/main/clock.ts';
import { blindDigestWith } from '../../src/storage/blind-digest.ts';
import type { Database } from '../../src/storage/database.ts';
import { argon2Hasher } from '../../src/storage/password-hasher.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import { sealerWith } from '../../src/storage/sealer.ts';
import { inTransaction } from '../../src/storage/stores.ts';
import type { Deps } from '../../src/usecases/ports.ts';

/** A clock that stands still until it is moved. */
export interface MovableClock {
  readonly now: () => string;
  readonly today: ReturnType<typeof clockOver>['today'];
  forward(seconds: number): void;
}

/** A clock that shows an instant, noon on 9 March 2026 in Shanghai unless told otherwise. */
export function aClock(instant = '2026-03-09T04:00:00.000Z'): MovableClock {
  let milliseconds = Date.parse(instant);
  return {
    ...clockOver(() => milliseconds),
    forward: (seconds) => {
      milliseconds += seconds * 1000;
    },
  };
}

/** Use cases over a real database and a clock of the test's own; what a test needs besides is passed in `more`. */
export function depsOver(db: Database, clock: MovableClock, more: Partial<Deps> = {}): Deps {
  return {
    today: clock.today,
    now: clock.now,
    newId: () => randomBytes(18).toString('base64url'),
    digest: (content) => createHash('sha256').update(content).digest('hex') as Digest,
    blindDigest: blindDigestWith(new Uint8Array(32).fill(9)),
    inTransaction: (work) => inTransaction(db, clock, work),
    queries: queriesOver(db, clock),
    sealer: sealerWith([{ id: 1, bytes: new Uint8Array(32).fill(7) }]),
    passwords: argon2Hasher(),
    files: { put: () => notGiven('files'), get: () => notGiven('files') },
    exporter: { render: () => notGiven('exporter') },
    // composing is pure and Word files need no process: only a PDF does
    letters: letterKitOver({ print: () => notGiven('letters') }),
    reportFiles: { read: () => notGiven('reportFiles') },
    sheets: { read: () => notGiven('sheets') },
    wordReader: { read: () => notGiven('wordReader') },
    attachmentFiles: {
      inspect: () => notGiven('attachmentFiles'),
      drawPage: () => notGiven('attachmentFiles'),
      readText: () => notGiven('attachmentFiles'),
      findText: () => notGiven('attachmentFiles'),
      sever: () => notGiven('attachmentFiles'),
      rebuild: () => notGiven('attachmentFiles'),
      unpack: () => notGiven('attachmentFiles'),
    },
    guideFiles: { printFlowChart: () => notGiven('guideFiles') },
    dutyFiles: { printWallCalendar: () => notGiven('dutyFiles'), writeDeliveryList: () => notGiven('dutyFiles') },
    channelFiles: { printPoster: () => notGiven('channelFiles'), printLargeType: () => notGiven('channelFiles') },
    ...more,
  };
}

async function notGiven(what: string): Promise<never> {
  throw new Error(`This test needs ${what}: pass them to depsOver.`);
}
