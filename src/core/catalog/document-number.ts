import { type Citation, instrument } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** The standard that fixes the form of a 发文字号. */
const documentNumberRule: Citation = instrument('《党政机关公文格式》', 'GB/T 9704-2012');

/** A 发文字号 taken apart: 机关代字〔年份〕序号. */
export interface DocumentNumber {
  /** 机关代字, for example 多政发. */
  readonly code: string;
  readonly year: number;
  readonly serial: number;
}

const proper = /^([^\s〔〕[\]()（）【】]{1,30})〔(\d{4})〕([1-9]\d{0,4})号$/u;
const loose =
  /^([^\s〔〕[\]()（）【】]{1,30})\s*[〔[(（【﹝]\s*(\d{4})\s*[〕\])）】﹞]\s*第?\s*0*([1-9]\d{0,4})\s*号$/u;

/** `多政发〔2026〕3号`: hexagonal brackets, no leading zero, no 第. Throws unless year and serial are positive and whole. */
export function formatDocumentNumber({ code, year, serial }: DocumentNumber): string {
  const text = `${code}〔${year}〕${serial}号`;
  if (!proper.test(text)) throw new Error(`${text} is not a document number.`);
  return text;
}

/**
 * Reads a 发文字号 in its proper form. One with other brackets, a leading zero or 第 is refused with the proper writing
 * in the message, so that a form can offer it.
 */
export function parseDocumentNumber(text: string): Result<DocumentNumber, Refusal> {
  const trimmed = text.trim();
  const match = proper.exec(trimmed);
  if (match) return accept(taken(match));
  const meant = loose.exec(trimmed);
  if (meant)
    return refuse({
      reason: 'documentNumber.writing',
      message: `发文字号应写作“${formatDocumentNumber(taken(meant))}”：年份用六角括号〔〕，序号不加“第”，不编虚位。`,
      cite: documentNumberRule,
    });
  return refuse({
    reason: 'documentNumber.form',
    message: '发文字号应由机关代字、年份和序号组成，例如 多政发〔2026〕3号。',
    cite: documentNumberRule,
  });
}

function taken(match: RegExpExecArray): DocumentNumber {
  return { code: match[1] ?? '', year: Number(match[2]), serial: Number(match[3]) };
}
