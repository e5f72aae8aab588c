import type { Refusal } from '../../core/law/refusal.ts';
import { officeLimits } from '../../core/requests/attachments.ts';
import type { Severance } from '../../core/requests/severance.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type {
  AttachmentFiles,
  AttachmentInspection,
  PagePart,
  RebuiltFile,
  SeveredFile,
  TextPart,
} from '../../usecases/ports.ts';
import { askProcess, Turns } from '../reading/bounded-process.ts';
import { type AttachmentJob, type Frame, frameOf, readFrame } from './attachment-jobs.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import type { UnpackedHead } from './unpack.ts';

export interface AttachmentSettings {
  /** The built entry of the process that takes files apart. */
  readonly childEntry: string;
  /** A font with Chinese characters, for the grounds printed in boxes. */
  readonly fontFile: string;
  /** Milliseconds for one job; severing and rebuilding, which draw every page, have six times as many. */
  readonly timeoutMs?: number;
  /** Megabytes that a process may hold at most, where the system tells (Linux). */
  readonly residentMb?: number;
}

const defaultTimeoutMs = 25_000;
const defaultResidentMb = 1_200;
const heapMb = 512;
const longestAnswer = 160 * 1024 * 1024;
/** A severed file of pictures may be larger than its original. */
const largestSevered = 150 * 1024 * 1024;
/** Further files wait, so that a pile of uploads does not take the machine. */
const mostAtOnce = 2;

/** Opens the port: each job runs in a process of its own, bounded in time and memory, without environment (security T21–T27). */
export function attachmentFilesOver(settings: AttachmentSettings): AttachmentFiles {
  const turns = new Turns(mostAtOnce);
  const ask = (job: AttachmentJob, bytes: Uint8Array) => turns.take(() => answerOf(settings, job, bytes));
  return {
    inspect: async (bytes, fileName) => {
      if (bytes.length === 0) return refuse(attachmentRefusal('empty'));
      if (bytes.length > officeLimits.fileBytes) return refuse(attachmentRefusal('tooLarge'));
      return readAnswer<AttachmentInspection>(await ask({ job: 'inspect', fileName }, bytes));
    },
    readText: async (bytes, kind) => readAnswer<readonly TextPart[]>(await ask({ job: 'readText', kind }, bytes)),
    findText: async (bytes, kind, sought) =>
      readAnswer<readonly PagePart[]>(await ask({ job: 'findText', kind, sought }, bytes)),
    drawPage: async (bytes, kind, page) => {
      const frame = await ask({ job: 'drawPage', kind, page }, bytes);
      const size = readAnswer<{ width: number; height: number }>(frame);
      return size.ok && frame.ok ? accept({ ...size.value, png: frame.value.bytes }) : refuse(faultOf(size));
    },
    sever: async (bytes, kind, boxes) => {
      const frame = await ask({ job: 'sever', kind, boxes }, bytes);
      const severed = readAnswer<{ pageCount: number }>(frame);
      if (!severed.ok || !frame.ok) return refuse(faultOf(severed));
      const pdf = frame.value.bytes;
      if (pdf.length > largestSevered) return refuse(attachmentRefusal('tooLarge'));
      // by another process, which has never seen the original
      const proof = readAnswer<Severance['proof']>(await ask({ job: 'prove' }, pdf));
      return proof.ok ? accept<SeveredFile>({ pdf, ...severed.value, proof: proof.value }) : proof;
    },
    unpack: async (bytes, names) => {
      if (bytes.length === 0) return refuse(attachmentRefusal('empty'));
      if (bytes.length > officeLimits.fileBytes) return refuse(attachmentRefusal('tooLarge'));
      const frame = await ask({ job: 'unpack', names }, bytes);
      const head = readAnswer<UnpackedHead>(frame);
      return head.ok && frame.ok ? accept(unpackedFiles(head.value, frame.value.bytes)) : refuse(faultOf(head));
    },
    rebuild: (bytes, fileName) => rebuilt(ask, bytes, fileName),
  };
}

function unpackedFiles({ files, others }: UnpackedHead, bytes: Uint8Array) {
  let at = 0;
  const parted = files.map(({ name, byteCount }) => {
    at += byteCount;
    return { name, bytes: Uint8Array.from(bytes.subarray(at - byteCount, at)) };
  });
  return { files: parted, others };
}

async function rebuilt(
  ask: (job: AttachmentJob, bytes: Uint8Array) => Promise<Result<Frame, Refusal>>,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<RebuiltFile, Refusal>> {
  if (bytes.length === 0) return refuse(attachmentRefusal('empty'));
  if (bytes.length > officeLimits.fileBytes) return refuse(attachmentRefusal('tooLarge'));
  const frame = await ask({ job: 'rebuild', fileName }, bytes);
  const facts = readAnswer<Omit<RebuiltFile, 'bytes'>>(frame);
  if (!facts.ok || !frame.ok) return refuse(faultOf(facts));
  const copy = frame.value.bytes;
  if (copy.length > largestSevered) return refuse(attachmentRefusal('tooLarge'));
  // by another process, which has never seen the original
  const proof = readAnswer<unknown>(await ask({ job: 'proveClean', kind: facts.value.kind }, copy));
  return proof.ok ? accept({ ...facts.value, bytes: Uint8Array.from(copy) }) : proof;
}

async function answerOf(
  { childEntry, fontFile, timeoutMs = defaultTimeoutMs, residentMb = defaultResidentMb }: AttachmentSettings,
  job: AttachmentJob,
  bytes: Uint8Array,
): Promise<Result<Frame, Refusal>> {
  const bounds = {
    childEntry,
    childArguments: [fontFile],
    timeoutMs: job.job === 'sever' || job.job === 'rebuild' ? 6 * timeoutMs : timeoutMs,
    heapMb,
    residentMb,
    longestAnswer,
  };
  const answer = await askProcess(bounds, frameOf({ head: job, bytes }));
  if (answer.outcome !== 'answered') return refuse(attachmentRefusal(answer.outcome));
  try {
    return accept(readFrame(answer.bytes));
  } catch {
    return refuse(attachmentRefusal('crashed'));
  }
}

function readAnswer<Value>(frame: Result<Frame, Refusal>): Result<Value, Refusal> {
  return frame.ok ? (frame.value.head as Result<Value, Refusal>) : frame;
}

function faultOf(result: Result<unknown, Refusal>): Refusal {
  return result.ok ? attachmentRefusal('crashed') : result.refusal;
}
