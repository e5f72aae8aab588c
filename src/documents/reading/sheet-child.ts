// Entry of the process that reads one untrusted sheet: its bytes come on standard input, the answer goes to standard
// output as JSON. It has no settings and opens nothing; whoever started it bounds its time and memory.
import { readSheetRows } from './sheet-rows.ts';

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
process.stdout.write(JSON.stringify(await readSheetRows(Buffer.concat(chunks))));
