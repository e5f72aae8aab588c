import { realpathSync } from 'node:fs';
import { clusterOf, databaseName } from './cluster.ts';
import { answers, readPostmaster, socketUrl } from './postmaster.ts';
import type { EmbeddedServer } from './start-embedded.ts';

/** A server that somebody else looks after: it is asked, and left running. */
export interface SharedServer {
  readonly connection: Pick<EmbeddedServer['connection'], 'url'>;
  stop(): Promise<void>;
}

/** The running server of a data directory that another instance holds; undefined where none answers. */
export async function joinEmbedded(dataDir: string): Promise<SharedServer | undefined> {
  const cluster = clusterOf(realpathSync(dataDir));
  const running = readPostmaster(cluster);
  if (running === undefined || !(await answers(running.socketDir, cluster))) return undefined;
  return { connection: { url: socketUrl(running.socketDir, databaseName) }, stop: async () => {} };
}
