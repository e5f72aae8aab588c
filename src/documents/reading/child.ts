// Entry of the process that reads one untrusted file: its bytes come on standard input, the answer goes to standard
// output as JSON. It has no settings and opens nothing; whoever started it bounds its time and memory.
import { readBytes } from './read-bytes.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
// an ended process leaves nothing behind that a library may have started
process.stdout.write(JSON.stringify(await readBytes(Buffer.concat(chunks))), () => process.exit(0));
