import type { Deps, UnreadFile } from '../ports.ts';
import { openFileWords } from '../releases/item-file-bytes.ts';

/** How many files one run reads at most; the next run goes on. */
const mostPerRun = 100;
/** What lies beyond is not searched: the vectors of an item are bounded too. */
const mostCharacters = 150_000;

/**
 * Makes the words of public files findable that were not read yet, and answers how many were. Each file is a transaction
 * of its own; one that cannot be read does not hold up the others, and fails the run in the end so that it is seen.
 */
export async function indexFileWords(deps: Deps): Promise<number> {
  const failures: unknown[] = [];
  const files = await deps.queries.listUnreadFiles(mostPerRun);
  for (const file of files) await indexFile(deps, file).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} published files could not be read.`);
  return files.length;
}

async function indexFile(deps: Deps, file: UnreadFile): Promise<void> {
  const stored = await deps.queries.findPublishedFile(file.agencyId, file.itemId, file.fileId);
  const parts = stored === undefined ? [] : await openFileWords(deps, stored);
  const words = parts
    .flatMap(({ rows }) => rows.map((cells) => cells.join(' ')))
    .join('\n')
    .slice(0, mostCharacters);
  await deps.inTransaction(({ search }) => search.saveFileWords(file, words));
}
