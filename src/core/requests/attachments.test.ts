import { describe, expect, it } from 'vitest';
import type { AccountId, AttachmentId } from '../values/ids.ts';
import {
  type AttachmentFacts,
  applicantLimits,
  attachmentState,
  downloadNameOf,
  faultOfAnswerFiles,
  faultOfClearing,
  faultOfDiscarding,
  faultOfRoom,
  faultOfSevering,
  isSightRecorded,
  mayGoOut,
  parseAttachmentTitle,
  titleOfReceived,
} from './attachments.ts';

const [clerk, second] = ['clerk-1', 'second-1'] as AccountId[] as [AccountId, AccountId];

function anAttachment(id: string, what: Partial<AttachmentFacts> = {}): AttachmentFacts {
  return {
    attachmentId: id as AttachmentId,
    direction: 'outgoing',
    purpose: 'answer',
    title: id,
    byteCount: 1000,
    originId: null,
    addedBy: clerk,
    clearedBy: null,
    discardedBy: null,
    ...what,
  };
}

const whole = anAttachment('whole', { clearedBy: second });
const received = anAttachment('received', { direction: 'incoming', purpose: 'opinion' });
const proof = anAttachment('proof', { direction: 'incoming', purpose: 'identityProof' });
const part = anAttachment('part', { originId: whole.attachmentId });
const clearedPart = { ...part, clearedBy: second };
const discardedPart = { ...part, discardedBy: clerk };
const reasonOf = (fault: { readonly reason: string } | undefined): string | undefined => fault?.reason;

describe('what may go with an answer', () => {
  it.each([
    ['a whole file that was cleared', whole, [whole], undefined, 'cleared'],
    ['one that nobody cleared', part, [whole, part], 'answerFile.notCleared', 'uncleared'],
    ['a severed file that was cleared', clearedPart, [whole, clearedPart], undefined, 'cleared'],
    ['the whole of a severed one', whole, [whole, part], 'answerFile.severed', 'replaced'],
    ['the whole after the severed one was discarded', whole, [whole, discardedPart], undefined, 'cleared'],
    ['a discarded one', discardedPart, [whole, discardedPart], 'answerFile.discarded', 'discarded'],
    ['one that came in', received, [received], 'answerFile.notOutgoing', 'received'],
  ] as const)('%s', (_, chosen, all, reason, state) => {
    expect(reasonOf(faultOfAnswerFiles(all, [chosen.attachmentId]))).toBe(reason);
    expect(mayGoOut(chosen, all)).toBe(reason === undefined);
    expect(attachmentState(chosen, all)).toBe(state);
  });

  it('is nothing of another request', () => {
    expect(reasonOf(faultOfAnswerFiles([whole], ['other' as AttachmentId]))).toBe('answerFile.notFound');
    expect(faultOfAnswerFiles([whole], [])).toBeUndefined();
  });
});

describe('who may clear, discard and sever', () => {
  it.each([
    ['a colleague clears', part, [part], second, undefined],
    ['nobody clears own work', part, [part], clerk, 'ownWork'],
    ['nothing is cleared twice', clearedPart, [clearedPart], second, 'alreadyCleared'],
    ['what came in is not cleared', received, [received], second, 'notOutgoing'],
    [
      'the severed file is cleared instead of the whole',
      { ...whole, clearedBy: null },
      [whole, part],
      second,
      'severed',
    ],
    ['nothing discarded is cleared', discardedPart, [discardedPart], second, 'discarded'],
  ] as const)('%s', (_, attachment, all, by, reason) => {
    expect(reasonOf(faultOfClearing(attachment, all, by))).toBe(reason);
  });

  it('discards only what was to go out and was not cleared', () => {
    expect([part, clearedPart, discardedPart, received].map((one) => reasonOf(faultOfDiscarding(one)))).toEqual([
      undefined,
      'alreadyCleared',
      'discarded',
      'kept',
    ]);
  });

  it('severs what is whole and not about the applicant', () => {
    expect([whole, received, part, discardedPart, proof].map((one) => reasonOf(faultOfSevering(one)))).toEqual([
      undefined,
      undefined,
      'alreadySevered',
      'discarded',
      'personalPapers',
    ]);
  });

  it('records each look at what came in and at what is not severed', () => {
    expect([received, whole, part].map(isSightRecorded)).toEqual([true, true, false]);
  });
});

describe('a title', () => {
  it.each([
    ['补偿批复', '补偿批复'],
    ['  ../a\\b:c\u202e.pdf ', '.. a b c.pdf'],
    ['', 'title.missing'],
    ['长'.repeat(101), 'title.tooLong'],
    ['答复13800138000', 'title.personal'],
    ['654224200002290121的材料', 'title.personal'],
  ])('%s', (typed, expected) => {
    const title = parseAttachmentTitle(typed);
    expect(title.ok ? title.value : title.refusal.reason).toBe(expected);
  });

  it('of what came in is its purpose and number; a download has the extension of its kind once', () => {
    expect(titleOfReceived('identityProof', [proof, received])).toBe('身份证明2');
    expect(downloadNameOf({ title: '批复', kind: 'pdf' })).toBe('批复.pdf');
    expect(downloadNameOf({ title: '照片.JPEG', kind: 'jpeg' })).toBe('照片.JPEG');
    expect(downloadNameOf({ title: '名单.exe', kind: 'txt' })).toBe('名单.exe.txt');
  });
});

describe('room for a further file', () => {
  const ten = Array.from({ length: 10 }, (_, no) => anAttachment(`${no}`, { byteCount: 4 * 1024 * 1024 }));
  it.each([
    ['there is', [], 10 * 1024 * 1024, undefined],
    ['one is too large', [], 10 * 1024 * 1024 + 1, 'file.tooLarge'],
    ['there are too many', ten, 1, 'file.tooMany'],
    ['all together would be too large', ten.slice(1), 5 * 1024 * 1024, 'file.noRoom'],
    ['discarded ones do not count', ten.map((one) => ({ ...one, discardedBy: clerk })), 1, undefined],
  ] as const)('%s', (_, earlier, byteCount, reason) => {
    expect(reasonOf(faultOfRoom(earlier, byteCount, applicantLimits))).toBe(reason);
  });
});
