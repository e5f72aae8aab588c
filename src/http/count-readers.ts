import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Arrival, arrivalOf, channelField } from '../core/catalog/publication-channels.ts';
import { isReader } from '../core/catalog/reader-signs.ts';
import { recordVisits } from '../usecases/channels/record-visits.ts';
import type { Deps, VisitCount } from '../usecases/ports.ts';
import { cookieName } from './session.ts';
import { throttleSource } from './source-address.ts';

/** Counts that wait to be written; `flush` writes them now. */
export interface ReaderCount {
  flush(): Promise<void>;
}

export interface ReaderCountSettings {
  readonly deps: Pick<Deps, 'inTransaction' | 'now' | 'today'>;
  readonly baseUrl: string;
}

const documentPath = '/d/:prefix/:serial';
const flushMs = 60_000;
/** A page opened again within this time by the same browser is one reading. */
const sameReadingMs = 30 * 60_000;
const mostRemembered = 50_000;
/** Browsers and ways behind one connection that count for one document within that time: an office has some, a program any number. */
const mostOfOneSource = 20;

/**
 * Counts the readers of documents after their page was sent, in memory; once a minute, and when the server stops, the
 * counts are added to those of the day and channel. No cookie is set and nothing about a reader is stored: that a page is
 * opened again is known by a digest with a key of this process, forgotten after half an hour.
 */
export function countReaders(app: FastifyInstance, { deps, baseUrl }: ReaderCountSettings): ReaderCount {
  let waiting = new Map<string, VisitCount>();
  const recent = recentReadings();
  const add = (visit: VisitCount): void => {
    const key = [visit.indexNumber, visit.visitedOn, visit.channel, visit.placeNo].join(' ');
    waiting.set(key, { ...visit, count: visit.count + (waiting.get(key)?.count ?? 0) });
  };
  const flush = async (): Promise<void> => {
    const taken = [...waiting.values()];
    waiting = new Map();
    try {
      await recordVisits(deps, taken);
    } catch (error) {
      // they go with the next ones
      for (const visit of taken) add(visit);
      throw error;
    }
  };
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url !== documentPath || request.method !== 'GET') return;
    if (reply.statusCode !== 200 && reply.statusCode !== 304) return;
    if (!isReader(signsOf(request, baseUrl))) return;
    const { prefix = '', serial = '' } = request.params as Record<string, string>;
    const indexNumber = `${prefix}/${serial}`;
    const arrival = arrivalIn(request);
    if (!recent.isNew(request, indexNumber, arrival, Date.parse(deps.now()))) return;
    add({ indexNumber, visitedOn: deps.today(), ...arrival, count: 1 });
  });
  const told = (error: unknown): void => app.log.warn({ readers: String(error) });
  const timer = setInterval(() => void flush().catch(told), flushMs);
  timer.unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await flush().catch(told);
  });
  return { flush };
}

function signsOf({ headers, cookies }: FastifyRequest, baseUrl: string) {
  return {
    userAgent: headers['user-agent'] ?? '',
    purpose: [headers['sec-purpose'], headers['purpose'], headers['x-moz']].join(' '),
    isStaff: cookies[cookieName(baseUrl)] !== undefined,
  };
}

function arrivalIn(request: FastifyRequest): Arrival {
  const code = (request.query as Record<string, string | string[] | undefined>)[channelField];
  return arrivalOf([code].flat()[0] ?? '');
}

function recentReadings() {
  const key = randomBytes(32);
  const seen = new Map<string, number>();
  const perSource = new Map<string, { readonly since: number; readonly count: number }>();
  const forget = (now: number): void => {
    // a map keeps the order of insertion: what is older stands first
    for (const [reading, at] of seen) {
      if (now - at < sameReadingMs && seen.size < mostRemembered) return;
      seen.delete(reading);
    }
  };
  const hasRoom = (source: string, now: number): boolean => {
    const known = perSource.get(source);
    const isOver = known === undefined || now - known.since >= sameReadingMs;
    if (isOver) perSource.delete(source);
    if (!isOver && known.count >= mostOfOneSource) return false;
    perSource.set(source, isOver ? { since: now, count: 1 } : { ...known, count: known.count + 1 });
    const [oldest] = perSource.keys();
    if (perSource.size > mostRemembered && oldest !== undefined) perSource.delete(oldest);
    return true;
  };
  const digestOf = (parts: readonly unknown[]): string =>
    createHash('sha256').update(key).update(parts.join('\n')).digest('base64');
  return {
    isNew(request: FastifyRequest, indexNumber: string, arrival: Arrival, now: number): boolean {
      forget(now);
      const source = throttleSource(request.ip);
      const way = [arrival.channel, arrival.placeNo];
      const reading = digestOf([source, request.headers['user-agent'], indexNumber, ...way]);
      if (seen.has(reading) || !hasRoom(digestOf([source, indexNumber]), now)) return false;
      seen.set(reading, now);
      return true;
    },
  };
}
