// Entry of the process that takes one attached file apart: the job and the bytes come on standard input, the answer goes to
// standard output. It has no settings and opens nothing but the font it is told; whoever started it bounds its time and memory.
import { frameOf, readFrame } from './attachment-jobs.ts';
import { runAttachmentJob } from './run-attachment-job.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const { head, bytes } = readFrame(Buffer.concat(chunks));
const answer = frameOf(await runAttachmentJob(head, bytes, process.argv[2]));
process.stdout.write(answer, () => process.exit(0));
