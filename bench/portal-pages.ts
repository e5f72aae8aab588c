import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Benchmark } from './benchmark.ts';
import { interleaved, told } from './measure.ts';
import { publishedShelf } from './published-shelf.ts';

const connections = 32;
const requestsPerRound = 3000;
const rounds = 12;

/** The same bytes over HTTP from the product and, as static files, from nginx with one worker. */
export const portalPages: Benchmark = {
  name: 'portal-pages',
  says: `a document page and a list page, ${requestsPerRound} requests over ${connections} connections, against the same bytes from nginx`,
  async run(root) {
    // made by whoever needs it: as root the database runs under an account that must be able to enter it
    const folder = join(tmpdir(), `gongkai-bench-${randomBytes(6).toString('hex')}`);
    await mkdir(folder, { mode: 0o755 });
    try {
      const addresses = await publishedShelf(root, join(folder, 'data'));
      return await compare(root, folder, addresses);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function compare(
  root: string,
  folder: string,
  addresses: Readonly<Record<'document' | 'list', string>>,
): Promise<readonly string[]> {
  const ports = { ours: await freePort(), nginx: await freePort() };
  const product = await startProduct(root, join(folder, 'data'), ports.ours);
  let nginx: ChildProcess | undefined;
  try {
    const pages = await Promise.all(
      Object.entries(addresses).map(async ([name, address]) => {
        const reply = await fetch(`http://127.0.0.1:${ports.ours}${address}`, {
          headers: { 'accept-encoding': 'identity' },
        });
        if (reply.status !== 200) throw new Error(`${address} answers ${reply.status}.`);
        return { name, address, bytes: Buffer.from(await reply.arrayBuffer()) };
      }),
    );
    nginx = await startNginx(join(folder, 'nginx'), ports.nginx, pages);
    const lines: string[] = [];
    for (const { name, address, bytes } of pages) {
      const timings = await interleaved(
        [
          { name: 'the product', run: () => load(ports.ours, address) },
          { name: 'nginx', run: () => load(ports.nginx, `/${name}.html`) },
        ],
        rounds,
      );
      lines.push(`  ${name} page, ${bytes.byteLength} bytes`, ...told(timings));
    }
    return lines;
  } finally {
    await stop(nginx, 'SIGQUIT');
    await stop(product, 'SIGTERM');
  }
}

async function startProduct(root: string, dataDir: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'bin/gongkai.mjs'), 'serve'], {
    env: { ...process.env, GONGKAI_DATA: dataDir, GONGKAI_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilAnswered(port, child, 'the product');
  return child;
}

async function startNginx(
  folder: string,
  port: number,
  pages: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<ChildProcess> {
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of pages) await writeFile(join(folder, `${name}.html`), bytes);
  const configuration = `
    daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr crit;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 256; }
    http { access_log off; sendfile on; keepalive_requests 1000000; charset utf-8; types { text/html html; }
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}; } }`;
  await writeFile(join(folder, 'nginx.conf'), configuration);
  const child = spawn('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
  child.on('error', () => {
    throw new Error('nginx is not installed: install it, so that there is something to compare with.');
  });
  await untilAnswered(port, child, 'nginx');
  return child;
}

async function untilAnswered(port: number, child: ChildProcess, name: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}.`);
    const reply = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (reply !== undefined) return;
    await wait(100);
  }
  throw new Error(`${name} does not answer on port ${port}.`);
}

async function stop(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (child === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Asks over kept connections, one request after the other on each; every answer has to be as long as the first one. */
async function load(port: number, address: string): Promise<void> {
  let left = requestsPerRound;
  const request = `GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: identity\r\n\r\n`;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      let expected = 0;
      let received = 0;
      const next = (): void => {
        if (left === 0) {
          socket.end();
          resolve();
          return;
        }
        left -= 1;
        received = 0;
        socket.write(request);
      };
      socket.on('connect', next);
      socket.on('error', reject);
      socket.on('data', (bytes) => {
        if (expected === 0) expected = lengthOf(bytes);
        received += bytes.byteLength;
        if (received > expected) reject(new Error(`An answer of ${address} is longer than the first one.`));
        if (received === expected) next();
      });
    });
  await Promise.all(Array.from({ length: connections }, one));
}

function lengthOf(firstBytes: Buffer): number {
  const head = firstBytes.subarray(0, firstBytes.indexOf('\r\n\r\n') + 4).toString('latin1');
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) throw new Error(`Not a whole page: ${head}`);
  return head.length + Number(length);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
