import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** What somebody complains of or reports to the supervising agency (条例 Articles 47 and 51). */
export const complaintKinds = [
  { id: 'notDisclosed', label: '该主动公开的没有公开' },
  { id: 'noReply', label: '申请逾期没有答复' },
  { id: 'reply', label: '对答复的内容不满意' },
  { id: 'handling', label: '办理过程不合规定（补正、延期、收费等）' },
  { id: 'wrongContent', label: '公开的内容不实、过时' },
  { id: 'leak', label: '公开了不该公开的信息' },
  { id: 'attitude', label: '服务态度' },
  { id: 'otherMatter', label: '其他' },
] as const;

export type ComplaintKind = (typeof complaintKinds)[number]['id'];

/** What is sealed: the words, and who wrote them where that was said. */
export interface ComplaintWords {
  readonly words: string;
  /** Empty where somebody stays anonymous. */
  readonly name: string;
  /** Telephone or mail address, or empty. */
  readonly contact: string;
  /** Number of the request in question, or empty. */
  readonly requestNumber: string;
}

export interface ComplaintForm extends ComplaintWords {
  readonly kind: ComplaintKind;
}

/** What is typed into the form, as it comes. */
export interface TypedComplaint {
  readonly kind: string;
  readonly words: string;
  readonly name: string;
  readonly contact: string;
  readonly requestNumber: string;
}

const longest = { words: 2000, name: 50, contact: 100, requestNumber: 60 } as const;

/** Reads a complaint; it may be anonymous. Refuses with each field that is missing or too long. */
export function parseComplaint(typed: TypedComplaint): Result<ComplaintForm, readonly Refusal[]> {
  const kind = complaintKinds.find(({ id }) => id === typed.kind);
  const plain = {
    words: typed.words.trim(),
    name: typed.name.trim(),
    contact: typed.contact.trim(),
    requestNumber: typed.requestNumber.trim(),
  };
  const labels = { words: '投诉举报的内容', name: '姓名', contact: '联系方式', requestNumber: '申请编号' } as const;
  const faults: Refusal[] = [
    ...(kind === undefined ? [fault('kind', '请选择投诉举报的是哪一类问题。')] : []),
    ...(plain.words === '' ? [fault('words', '请写明发生了什么、希望怎样处理。')] : []),
    ...(Object.keys(longest) as (keyof typeof longest)[]).flatMap((field) => {
      const length = [...plain[field]].length;
      if (length <= longest[field]) return [];
      return [fault(field, `${labels[field]}最多${longest[field]}个字，现在有${length}个，请缩短。`)];
    }),
  ];
  if (kind === undefined || faults.length > 0) return refuse(faults);
  return accept({ kind: kind.id, ...plain });
}

function fault(field: string, message: string): Refusal {
  return { reason: 'invalidField', field, message };
}
