// Entry of the process that reads one Word document: its bytes come on standard input, the answer goes to standard output as
// JSON. It has no settings and opens nothing; whoever started it bounds its time and memory.
import { readWord } from './read-word.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
process.stdout.write(JSON.stringify(await readWord(Buffer.concat(chunks))), () => process.exit(0));
