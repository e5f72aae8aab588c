import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll } from 'vitest';

/** What a child instance said once it was up, or why it refused. */
interface Said {
  readonly pid?: number;
  readonly isAdopted?: boolean;
  readonly url?: string;
  readonly problem?: string;
  readonly remedy?: string;
}

export interface ChildInstance {
  readonly process: ChildProcess;
  readonly said: Said;
  /** Sends a signal and waits for the end; gives the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the child once for a test file; the result starts instances, as another account where asked. */
export async function childInstances(): Promise<
  (dataDir: string, account?: { uid: number; gid: number }) => Promise<ChildInstance>
> {
  // below the checkout, where the packages it leaves outside are found
  const folder = await mkdtemp(join(root, 'node_modules', '.test-child-'));
  await chmod(folder, 0o755);
  const children: ChildProcess[] = [];
  await build({
    input: fileURLToPath(new URL('../storage/embedded-child.ts', import.meta.url)),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    output: { file: join(folder, 'child.mjs'), format: 'esm' },
    logLevel: 'warn',
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });
  return async (dataDir, account) => {
    const child = spawn(process.execPath, [join(folder, 'child.mjs'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...account,
    });
    children.push(child);
    const exited = once(child, 'exit');
    const line = once(createInterface({ input: child.stdout }), 'line');
    const [said] = await Promise.race([line, exited.then(([code]) => [`{"problem":"exit ${code}"}`])]);
    return {
      process: child,
      said: JSON.parse(said),
      end: async (signal) => {
        child.kill(signal);
        return (await exited)[0];
      },
    };
  };
}
