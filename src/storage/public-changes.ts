import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { PublicChanges } from '../usecases/ports.ts';

/** A listener that ends with `close`. */
export interface ListeningChanges extends PublicChanges {
  close(): Promise<void>;
}

const retryMs = 500;

/**
 * Listens on a connection of its own for the notification that every commit sends which touched something public (the
 * triggers `tells_the_public_site`). After a lost connection the generation grows: what was missed meanwhile is unknown.
 */
export async function listenForPublicChanges(url: string): Promise<ListeningChanges> {
  const listener = new Listener(url);
  await listener.connect();
  return listener;
}

class Listener implements ListeningChanges {
  private readonly url: string;
  private client: pg.Client | undefined;
  private count = 0;
  private isClosed = false;

  constructor(url: string) {
    this.url = url;
  }

  generation(): number | undefined {
    return this.client === undefined ? undefined : this.count;
  }

  async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'gongkai listener', keepAlive: true });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', () => {
      this.count += 1;
    });
    await client.connect();
    await client.query('listen public_changed');
    this.count += 1;
    this.client = client;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    void this.reconnect();
  }

  private async reconnect(): Promise<void> {
    while (!this.isClosed && this.client === undefined) {
      await wait(retryMs, undefined, { ref: false });
      await this.connect().catch(() => {});
      if (this.isClosed) await this.close();
    }
  }
}
