import type { PlainDate } from '../values/plain-date.ts';
import { isChineseDay, readChineseDay } from './chinese-day.ts';
import { type DocumentHead, readHead } from './document-head.ts';
import { attachmentNames, isMark, isTailLine, opennessOfMark, signersAbove } from './document-tail.ts';
import { genreOfTitle } from './genre-of-title.ts';
import type { Genre } from './genres.ts';
import { type Block, bodyLines } from './item-body.ts';
import type { OpennessKind } from './openness.ts';

/** What a document says about itself; null where it does not say it. */
export interface DocumentMetadata {
  readonly title: string | null;
  /** In its proper form. */
  readonly documentNumber: string | null;
  /** 成文日期: the day under the signature. */
  readonly madeOn: PlainDate | null;
  readonly issuers: readonly string[];
  readonly genre: Genre | null;
  /** What its 公开属性 mark says. */
  readonly openness: OpennessKind | null;
  /** Names of its attachments, as its 附件说明 lists them. */
  readonly attachments: readonly string[];
}

export interface DocumentReading {
  readonly metadata: DocumentMetadata;
  /** The text without the head of the paper, title and record of printing (版记), which are no part of it. */
  readonly body: readonly Block[];
}

/**
 * Reads the parts of an official document (GB/T 9704-2012): red head, number, title, signature, day, 公开属性 mark, list of
 * attachments. Marks of secrecy stay in the text, where the checks find them.
 */
export function readMetadata(blocks: readonly Block[]): DocumentReading {
  const head = readHead(blocks);
  const rest = head.rest.filter((block) => !isRecordOfPrinting(block));
  const lines = bodyLines(rest).map(({ text }) => text.trim());
  const day = dayOfSignature(lines);
  const signers = day === undefined ? [] : signersAbove(lines, day.line);
  return {
    metadata: {
      title: head.title,
      documentNumber: head.documentNumber,
      madeOn: day?.day ?? dayUnderTitle(head) ?? null,
      issuers: signers.length > 0 ? signers : head.issuers,
      genre: (head.title === null ? undefined : genreOfTitle(head.title)) ?? null,
      openness: opennessIn(bodyLines(blocks).map(({ text }) => text)) ?? null,
      attachments: attachmentNames(lines),
    },
    body: rest,
  };
}

interface SignedDay {
  readonly line: number;
  readonly day: PlainDate;
}

/** The last line that is a day and nothing else, or ends a signature. */
function dayOfSignature(lines: readonly string[]): SignedDay | undefined {
  const whole = lines.findLastIndex(isChineseDay);
  const at =
    whole >= 0
      ? whole
      : lines.findLastIndex((line) => line.length <= 45 && /[日]$/u.test(line) && !/[。；，]/u.test(line));
  const day = at < 0 ? undefined : readChineseDay(lines[at] ?? '');
  return day === undefined ? undefined : { line: at, day };
}

// （2026年3月9日…通过） under the title of an order or decision
function dayUnderTitle({ note }: DocumentHead): PlainDate | undefined {
  return note === null ? undefined : readChineseDay(note);
}

function opennessIn(lines: readonly string[]): OpennessKind | undefined {
  return lines.filter(isMark).map(opennessOfMark).at(-1);
}

function isRecordOfPrinting(block: Block): boolean {
  const lines = bodyLines([block])
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
  return lines.length > 0 && lines.length <= 8 && lines.every(isTailLine);
}
