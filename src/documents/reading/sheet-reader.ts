import type { Refusal } from '../../core/law/refusal.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { SheetReader } from '../../usecases/ports.ts';
import { askProcess, Turns } from './bounded-process.ts';
import type { SheetRows } from './sheet-rows.ts';

export interface SheetReaderSettings {
  /** The built entry of the reading process. */
  readonly childEntry: string;
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

const defaultTimeoutMs = 20_000;
const defaultMemoryMb = 512;
/** What a process takes besides its heap. */
const besidesTheHeapMb = 512;
const longestAnswer = 64 * 1024 * 1024;
const mostAtOnce = 2;

/** Opens the reader of sheets: each is taken apart in a process of its own, bounded in time and memory (security T21). */
export function sheetReaderOver(settings: SheetReaderSettings): SheetReader {
  const { childEntry, timeoutMs = defaultTimeoutMs, memoryMb = defaultMemoryMb } = settings;
  const turns = new Turns(mostAtOnce);
  const bounds = { childEntry, timeoutMs, heapMb: memoryMb, residentMb: memoryMb + besidesTheHeapMb, longestAnswer };
  return {
    read: (bytes) =>
      turns.take(async () => {
        const answer = await askProcess(bounds, bytes);
        return answer.outcome === 'answered' ? rowsIn(answer.bytes) : refuse(tooMuch);
      }),
  };
}

const tooMuch: Refusal = {
  reason: 'sheet.tooMuch',
  message: '读取这个文件用时过长或者内容异常，已经停止。请另存为新的 .xlsx 或者 CSV 文件，或者分成几个文件后再试。',
};

function rowsIn(bytes: Buffer): Result<SheetRows, Refusal> {
  try {
    return JSON.parse(bytes.toString('utf8')) as Result<SheetRows, Refusal>;
  } catch {
    return refuse(tooMuch);
  }
}
