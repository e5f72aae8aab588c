import type { Citation } from '../law/citation.ts';
import { form2021, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import { fen, formatWanYuan } from '../values/fen.ts';
import type { AgencyId } from '../values/ids.ts';
import type { Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { cellLabel } from './cell-labels.ts';
import { cellAt, cellPaths, withCell } from './cells.ts';
import type { AnnualReport, CellPath } from './report.ts';
import { isFrozen, type ReportStage } from './report-stages.ts';
import { type SectionNumber, sections } from './sections.ts';

/** One thing that a note corrects: a number of a table, or some words of a section. */
export type NoteChange =
  | { readonly kind: 'cell'; readonly cell: CellPath; readonly from: number; readonly to: number }
  | { readonly kind: 'text'; readonly section: SectionNumber; readonly from: string; readonly to: string };

/** 更正说明: what a frozen version says wrongly, what is right, and why. The version itself never changes. */
export interface RectificationNote {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly version: number;
  readonly changes: readonly NoteChange[];
  readonly reason: string;
}

/** Where a note stands: with its approver, public, or given back. */
export const noteStages = [
  { id: 'inApproval', label: '待审定' },
  { id: 'released', label: '已发布' },
  { id: 'declined', label: '已退回' },
] as const;

export type NoteStage = (typeof noteStages)[number]['id'];

/** An inaccurate report is pursued under Article 47 (form of 2021): who finds an error corrects it openly. */
export const noteRule: Citation = ogi(47);

const longestReason = 500;
const longestWords = 500;
const mostChanges = 40;

/** The text that the approval of a note is bound to. */
export function noteText(note: RectificationNote): string {
  return canonicalJson(note);
}

/**
 * A report as it is to be read with its notes, oldest first: the chain of the next year and the sums of the area go on
 * from here. A change that no longer finds what it corrects is left out; `decideNote` lets none such pass.
 */
export function correctedReport(
  report: AnnualReport,
  notes: readonly Pick<RectificationNote, 'changes'>[],
): AnnualReport {
  return notes.flatMap(({ changes }) => changes).reduce(withChange, report);
}

/**
 * Whether a note may go to its approver: only an approved version is corrected (a draft is simply written anew), every
 * change finds what it corrects in the report as corrected so far, says something else, and names no person. Refuses with
 * each field that is wrong (`changes.0`, `reason`).
 */
export function decideNote(
  stage: ReportStage,
  standing: AnnualReport,
  entered: Pick<RectificationNote, 'changes' | 'reason'>,
): Result<Pick<RectificationNote, 'changes' | 'reason'>, readonly Refusal[]> {
  if (!isFrozen(stage)) return refuse([notFrozen]);
  const changes = entered.changes.map(trimmed);
  const reason = entered.reason.trim();
  const faults = [...faultsOfReason(reason), ...faultsOfCount(changes.length)];
  let report = standing;
  for (const [at, change] of changes.entries()) {
    const fault = faultOfChange(report, change);
    if (fault === undefined) report = withChange(report, change);
    else faults.push({ reason: 'noteUnusable', cite: form2021, ...fault, field: `changes.${at}` });
  }
  return faults.length === 0 ? accept({ changes, reason }) : refuse(faults);
}

/** A change in words, with the official labels (`表三 · （一）予以公开 · 自然人：由3更正为4`). */
export function noteWords(change: NoteChange): string {
  if (change.kind === 'cell')
    return `${cellLabel(change.cell)}：由${cellNumber(change.cell, change.from)}更正为${cellNumber(change.cell, change.to)}`;
  const heading = sections.find(({ number }) => number === change.section)?.heading ?? '标题与说明';
  return change.to === '' ? `“${heading}”：删去“${change.from}”` : `“${heading}”：“${change.from}”更正为“${change.to}”`;
}

/** A whole note as one paragraph, as it stands on the page and above every file. */
export function noteParagraph(note: Pick<RectificationNote, 'changes' | 'reason'>, no: number, day: string): string {
  return `更正说明（第${no}号，${day}）：${note.changes.map(noteWords).join('；')}。原因：${note.reason.replace(/[。；]$/u, '')}。`;
}

const notFrozen: Refusal = {
  reason: 'notFrozen',
  message: '这份年度报告没有定稿，或者已经退回修改，不需要更正说明。请直接修改后送审。',
  cite: form2021,
};

function trimmed(change: NoteChange): NoteChange {
  return change.kind === 'cell' ? change : { ...change, from: change.from.trim(), to: change.to.trim() };
}

function withChange(report: AnnualReport, change: NoteChange): AnnualReport {
  if (change.kind === 'cell') {
    if (cellAt(report.tables, change.cell) !== change.from) return report;
    return { ...report, tables: withCell(report.tables, change.cell, change.to) };
  }
  const text = report.narrative[change.section] ?? '';
  const at = text.indexOf(change.from);
  if (at === -1 || change.from === '') return report;
  const after = `${text.slice(0, at)}${change.to}${text.slice(at + change.from.length)}`;
  return { ...report, narrative: { ...report.narrative, [change.section]: after } };
}

function faultsOfReason(reason: string): Refusal[] {
  const field = 'reason';
  if (reason === '')
    return [{ reason: 'missing', field, message: '请写明更正的原因，例如漏登了哪一项、依据什么改正。公众会看到。' }];
  if ([...reason].length > longestReason)
    return [{ reason: 'tooLong', field, message: `更正原因最多${longestReason}个字，请精简。` }];
  const personal = personalFault(reason);
  return personal === undefined ? [] : [{ reason: 'personalData', field, message: personal, cite: ogi(15) }];
}

function faultsOfCount(count: number): readonly Refusal[] {
  if (count === 0) return [{ reason: 'missing', field: 'changes', message: '请至少写明一处更正。' }];
  if (count <= mostChanges) return [];
  const message = `一份更正说明最多${mostChanges}处，现在有${count}处。改动这样多的，请由主管部门退回后重新编制。`;
  return [{ reason: 'tooMany', field: 'changes', message }];
}

type ChangeFault = Pick<Refusal, 'message'>;

function faultOfChange(report: AnnualReport, change: NoteChange): ChangeFault | undefined {
  return change.kind === 'cell' ? faultOfCell(report, change) : faultOfText(report, change);
}

function faultOfCell(report: AnnualReport, { cell, from, to }: Extract<NoteChange, { kind: 'cell' }>) {
  if (!cellPaths(report.tables.formVersion).includes(cell))
    return { message: `表格里没有“${cell}”这一项，请在表格中点选要更正的数。` };
  const standing = cellAt(report.tables, cell);
  const label = cellLabel(cell);
  if (standing !== from)
    return { message: `“${label}”现在是${String(standing ?? '空白')}，不是${from}。请刷新后按现在的数更正。` };
  if (!Number.isSafeInteger(to) || to < 0)
    return { message: `“${label}”的更正值应为不小于0的整数（收费金额按分计）。` };
  return to === from ? { message: `“${label}”更正前后都是${from}，请填写正确的数。` } : undefined;
}

function faultOfText(report: AnnualReport, { section, from, to }: Extract<NoteChange, { kind: 'text' }>) {
  const text = report.narrative[section] ?? '';
  if (from === '') return { message: '请填写原文中要更正的词句，与报告里的一字不差。' };
  if ([...from].length > longestWords || [...to].length > longestWords)
    return { message: `一处更正最多${longestWords}个字，请只写有错的词句。` };
  if (from === to) return { message: '更正前后的文字相同，请填写正确的文字。' };
  const first = text.indexOf(from);
  if (first === -1) return { message: `第${section}部分没有“${from}”，请从报告原文复制。` };
  if (text.includes(from, first + 1))
    return { message: `“${from}”在第${section}部分出现不止一次，请多写几个字以便确定是哪一处。` };
  const personal = personalFault(to);
  return personal === undefined ? undefined : { message: personal };
}

function personalFault(words: string): string | undefined {
  const found = findPersonalInformation(words)[0];
  if (found === undefined) return undefined;
  return `第${found.from + 1}至${found.to}个字是${personalInformationKinds[found.kind]}，公布前请删去或者改写。`;
}

function cellNumber(cell: CellPath, value: number): string {
  return cell.endsWith('ChargeFen') ? `${formatWanYuan(fen(value))}万元` : String(value);
}
