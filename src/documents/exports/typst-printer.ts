import { type ChildProcess, fork } from 'node:child_process';

/** Markup of ours and the values it reads as `sys.inputs.data`; values never become markup. */
export interface TypstJob {
  readonly template: string;
  readonly data: object;
}

export type TypstReply =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };

export interface TypstSettings {
  /** The built file of `typst-worker.ts`. */
  readonly workerEntry: string;
  /** Folders with fonts: the site's own first, then the ones that come with the product. */
  readonly fontFolders: readonly string[];
  /** After so many documents a new process takes over, because Typst keeps memory (default 1,000). */
  readonly documentsPerWorker?: number;
  /** A document that takes longer is given up (default 60 seconds). */
  readonly timeLimitSeconds?: number;
}

interface WaitingJob {
  readonly job: TypstJob & { readonly id: number };
  readonly done: (reply: TypstReply) => void;
}

/** Sets documents one after another in a child process, which it starts when needed and replaces now and then. */
export class TypstPrinter {
  readonly #settings: TypstSettings;
  readonly #waiting: WaitingJob[] = [];
  #current: (WaitingJob & { readonly timer: NodeJS.Timeout }) | undefined;
  #worker: { readonly child: ChildProcess; printedCount: number } | undefined;
  #lastId = 0;

  constructor(settings: TypstSettings) {
    this.#settings = settings;
  }

  /** The PDF of a job. Throws if the template is wrong, the process ends, or the time limit passes. */
  async print(job: TypstJob): Promise<Uint8Array> {
    this.#lastId += 1;
    const numbered = { ...job, id: this.#lastId };
    const reply = await new Promise<TypstReply>((done) => {
      this.#waiting.push({ job: numbered, done });
      this.#next();
    });
    if ('error' in reply) throw new Error(reply.error);
    return reply.pdf;
  }

  /** Ends the process; what waits is refused. */
  close(): void {
    const refused = 'The printer was closed before this document was set.';
    for (const { job, done } of this.#waiting.splice(0)) done({ id: job.id, error: refused });
    this.#drop(refused);
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return;
    const child = this.#childForNextJob();
    const seconds = this.#settings.timeLimitSeconds ?? 60;
    const timer = setTimeout(() => this.#drop(`The document was not set within ${seconds} seconds.`), seconds * 1000);
    this.#current = { ...waiting, timer };
    child.ref();
    child.channel?.ref();
    child.send(waiting.job);
  }

  #childForNextJob(): ChildProcess {
    const limit = this.#settings.documentsPerWorker ?? 1000;
    if (this.#worker !== undefined && this.#worker.printedCount >= limit) this.#drop('The process was replaced.');
    this.#worker ??= { child: this.#start(), printedCount: 0 };
    this.#worker.printedCount += 1;
    return this.#worker.child;
  }

  #start(): ChildProcess {
    // an empty environment: no secret of the server reaches the process that handles other people's text
    const child = fork(this.#settings.workerEntry, [...this.#settings.fontFolders], {
      serialization: 'advanced',
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const lost = (why: string) => {
      if (this.#worker?.child === child) this.#drop(why);
    };
    child.on('message', (reply: TypstReply) => {
      if (this.#worker?.child === child) this.#settle(reply);
    });
    child.on('error', (error) => lost(`The process that sets documents failed: ${error.message}`));
    child.on('exit', (code, signal) => lost(`The process that sets documents ended (${signal ?? code}).`));
    return child;
  }

  /** Ends the process, refuses the job in work, and goes on with the next one in a new process. */
  #drop(why: string): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.child.kill();
    if (this.#current !== undefined) this.#settle({ id: this.#current.job.id, error: why });
  }

  #settle(reply: TypstReply): void {
    const current = this.#current;
    if (current === undefined || current.job.id !== reply.id) return;
    this.#current = undefined;
    clearTimeout(current.timer);
    // an idle process must not keep a command from ending
    this.#worker?.child.unref();
    this.#worker?.child.channel?.unref();
    current.done(reply);
    this.#next();
  }
}
