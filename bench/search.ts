import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { plainDate } from '../src/core/values/plain-date.ts';
import { connect, type OpenDatabase } from '../src/storage/database.ts';
import { startEmbedded } from '../src/storage/embedded/start-embedded.ts';
import { migrate, readMigrations } from '../src/storage/migrations.ts';
import { searchItems } from '../src/storage/search/search-items.ts';
import type { Benchmark } from './benchmark.ts';
import { FullText } from './full-text.ts';
import { type Question, searchQuestions } from './search-questions.ts';
import { oneMore, seedIndex } from './search-seed.ts';

const usualCount = 200_000;
const today = plainDate(2026, 3, 9);
const rounds = 5;

/** The search of the product against SQLite FTS5 over the same words, both with totals, facets and marked passages. */
export const search: Benchmark = {
  name: 'search',
  says: `search among ${usualCount.toLocaleString('en')} items, or as many as are asked for, against SQLite FTS5`,
  async run(root, size) {
    const folder = join(tmpdir(), `gongkai-bench-${randomBytes(6).toString('hex')}`);
    await mkdir(folder, { recursive: true });
    const server = await startEmbedded({ dataDir: join(folder, 'postgres') });
    const db = await connect({ url: server.connection.url });
    try {
      await migrate(db, await readMigrations(join(root, 'db/migrations')));
      return await compare(db, folder, size ?? usualCount);
    } finally {
      await db.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function compare(db: OpenDatabase, folder: string, count: number): Promise<readonly string[]> {
  const seeded = await seedIndex(db, count);
  const file = join(folder, 'fts5.db');
  const fullText = new FullText(file);
  const built = fullText.build(count);
  const indexBytes = { ours: await indexSize(db), theirs: (await stat(file)).size };
  fullText.addItems(count);
  const single = await oneMore(db, count);
  const lines = [
    `  ${count.toLocaleString('en')} items, seed fixed; both engines count, make facets and mark passages`,
    ratio('index time', seeded.milliseconds / 1000, built / 1000, 's'),
    ratio('index size', indexBytes.ours / 1e6, indexBytes.theirs / 1e6, 'MB'),
    `  one item more, indexed by the product: median ${single.toFixed(1)} ms`,
  ];
  const questions = searchQuestions(count);
  for (const kind of new Set(questions.map((question) => question.kind)))
    lines.push(
      ...(await timed(
        db,
        fullText,
        kind,
        questions.filter((question) => question.kind === kind),
      )),
    );
  lines.push(...(await timed(db, fullText, 'all together', questions)));
  fullText.close();
  return lines;
}

async function timed(
  db: OpenDatabase,
  fullText: FullText,
  kind: string,
  questions: readonly Question[],
): Promise<readonly string[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let most = 0;
  for (let round = -1; round < rounds; round += 1)
    for (const { search: asked, match } of questions) {
      const started = performance.now();
      const found = await searchItems(db, asked, today);
      const between = performance.now();
      fullText.find(match, asked);
      const ended = performance.now();
      most = Math.max(most, found.total);
      if (round < 0) continue;
      ours.push(between - started);
      theirs.push(ended - between);
    }
  const at = (times: number[], share: number): number =>
    times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return [
    `  ${kind}: ${questions.length} questions, ${rounds} rounds, up to ${most.toLocaleString('en')} found`,
    ratio('  p50', at(ours, 0.5), at(theirs, 0.5), 'ms'),
    ratio('  p95', at(ours, 0.95), at(theirs, 0.95), 'ms'),
  ];
}

function ratio(what: string, ours: number, theirs: number, unit: string): string {
  return `  ${what}: the product ${ours.toFixed(1)} ${unit}, FTS5 ${theirs.toFixed(1)} ${unit}, ratio ${(ours / theirs).toFixed(2)}`;
}

/** Everything that searching needs beside the items themselves: vectors, indexes, numbers, the text for phrases. */
async function indexSize(db: OpenDatabase): Promise<number> {
  const { bytes } = await db.one(sql<{ bytes: number }>`
    select pg_total_relation_size('search_doc') + pg_total_relation_size('search_number') as bytes`);
  return bytes;
}
