import type { Refusal } from '../../core/law/refusal.ts';
import { type Result, refuse } from '../../core/values/result.ts';
import type { WordReader, WordReading } from '../../usecases/ports.ts';
import { askProcess, Turns } from '../reading/bounded-process.ts';
import type { WordAnswer } from './read-word.ts';
import { wordRefusal } from './word-refusals.ts';

export interface WordReaderSettings {
  /** The built entry of the reading process. */
  readonly childEntry: string;
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 20_000;
const heapMb = 512;
const residentMb = 900;
const longestAnswer = 64 * 1024 * 1024;
/** Security page §2.5: an upload has at most 20 MB. */
const largestFile = 20 * 1024 * 1024;
/** Further readings wait, so that a pile of uploads does not take the machine. */
const mostAtOnce = 2;

/** Opens the port: every document is read in a process of its own, bounded in time and memory, without environment (security T21). */
export function wordReaderOver({ childEntry, timeoutMs = defaultTimeoutMs }: WordReaderSettings): WordReader {
  const turns = new Turns(mostAtOnce);
  const bounds = { childEntry, timeoutMs, heapMb, residentMb, longestAnswer };
  return {
    read: (bytes) => {
      if (bytes.length > largestFile) return Promise.resolve(refuse(wordRefusal('tooLarge')));
      return turns.take(async () => {
        const answer = await askProcess(bounds, bytes);
        if (answer.outcome === 'answered') return readingIn(answer.bytes);
        return refuse(wordRefusal(answer.outcome === 'tooSlow' ? 'tooSlow' : 'crashed'));
      });
    },
  };
}

function readingIn(bytes: Buffer): Result<WordReading, Refusal> {
  try {
    return JSON.parse(bytes.toString('utf8')) as Result<WordAnswer, Refusal>;
  } catch {
    return refuse(wordRefusal('crashed'));
  }
}
