// A product instance reduced to its database, run as a process of its own so that it can be killed.
import { startEmbedded } from '../../src/storage/embedded/start-embedded.ts';
import { StartupProblem } from '../../src/storage/startup-problem.ts';

const say = (what: object): boolean => process.stdout.write(`${JSON.stringify(what)}\n`);

try {
  const server = await startEmbedded({ dataDir: process.argv[2] ?? '' });
  process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
  // the supervisor's timer alone does not keep a process alive
  setInterval(() => {}, 1000);
  say({ pid: server.pid(), isAdopted: server.isAdopted, url: server.connection.url });
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  say({ problem: error.message, remedy: error.remedy });
  process.exitCode = 3;
}
