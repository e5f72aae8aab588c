import { Logger, parseCronItems, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type { Job } from '../jobs/job.ts';
import type { Deps } from '../usecases/ports.ts';

/** The background worker of an installation. */
export interface Worker {
  /** Finishes what is being done and takes nothing new. */
  stop(): Promise<void>;
}

interface WorkerSettings {
  /** Address of the database in which the queue lies. */
  readonly url: string;
  readonly deps: Deps;
  readonly jobs: readonly Job[];
  readonly log: (line: string) => void;
}

const parallelJobs = 2;
const pollMs = 2000;
const mostAttempts = 10;

/** Installs the queue's own schema, `graphile_worker`, or brings it up to date. */
export function prepareQueue(url: string): Promise<void> {
  return runMigrations({ connectionString: url, logger: quiet });
}

/**
 * Runs the jobs in this process: those that a transaction asked for, and each by its schedule. What is left of a process
 * that was killed is done by the next one, for every job may be begun again.
 */
export async function startWorker({ url, deps, jobs, log }: WorkerSettings): Promise<Worker> {
  const runner: Runner = await run({
    connectionString: url,
    concurrency: parallelJobs,
    pollInterval: pollMs,
    maxPoolSize: parallelJobs + 2,
    // the process decides when it stops
    noHandleSignals: true,
    logger: loggerInto(log),
    taskList: Object.fromEntries(jobs.map((job) => [job.task, () => job.run(deps)])) as TaskList,
    parsedCronItems: parseCronItems(
      jobs.map(({ task, schedule, stillWorthMs }) => ({
        task,
        match: schedule,
        options: { backfillPeriod: stillWorthMs, maxAttempts: mostAttempts, jobKey: task },
      })),
    ),
  });
  for (const { task, atStart } of jobs) if (atStart === true) await runner.addJob(task, {}, { jobKey: task });
  // a worker that ends by a fault is restarted with the program; the fault is in the log
  runner.promise.catch((error) => log(JSON.stringify({ level: 'error', worker: String(error) })));
  return { stop: () => runner.stop() };
}

const quiet = new Logger(() => () => undefined);

/** Only what went wrong, and never the payload of a job. */
function loggerInto(log: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(JSON.stringify({ level, worker: message }));
  });
}
