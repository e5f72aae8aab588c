import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { defaultWords } from '../../core/releases/default-words.ts';
import { wordListOf } from '../../core/releases/find-words.ts';
import { parseWordChoice } from '../../core/releases/parse-word-choice.ts';
import type { WordChoice } from '../../core/releases/word-list.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps } from '../ports.ts';

/** A word of the list that holds for an agency, and where it comes from. */
export interface ListedWord extends WordChoice {
  /** It is in the list that comes with the program. */
  readonly isDefault: boolean;
  /** The agency chose about it itself. */
  readonly isChosen: boolean;
}

/** The list that holds for the actor's agency. */
export async function listWords(deps: Deps, actor: Actor): Promise<Result<readonly ListedWord[], Refusal>> {
  const allowed = await authorize(deps, actor, 'word.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const choices = await deps.queries.listWordChoices(actor.agencyId);
  const chosen = new Set(choices.map(({ word }) => word));
  const defaults = new Set(defaultWords.map(({ word }) => word));
  return accept(
    wordListOf(choices).map((choice) => ({
      ...choice,
      isDefault: defaults.has(choice.word),
      isChosen: chosen.has(choice.word),
    })),
  );
}

/** What somebody typed about a word. */
export type TypedWord = Parameters<typeof parseWordChoice>[0];

/** Adds a word, or changes what is wanted of one; `off` stops looking for it. Refuses with every fault by field. */
export async function chooseWord(
  deps: Deps,
  actor: Actor,
  typed: TypedWord,
): Promise<Result<WordChoice, Refusal | readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'word.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const choice = parseWordChoice(typed);
  if (!choice.ok) return choice;
  await deps.inTransaction(async (stores) => {
    await stores.itemChecks.saveWordChoice(actor.agencyId, choice.value, actor.id, deps.now());
    const { word, severity } = choice.value;
    await stores.audit.record(actor, 'word.chosen', `word/${word}`, { severity });
  });
  return choice;
}

/** A row of a sheet as it was understood, or why it was not. */
export interface WordRow {
  /** Its line in the sheet, from 1. */
  readonly line: number;
  readonly word: string;
  readonly faults: readonly string[];
}

/** What an import would do, or did. */
export interface WordImport {
  readonly rows: readonly WordRow[];
  readonly soundCount: number;
  readonly isDone: boolean;
}

const columns = ['词语', '类别', '程度', '应改为', '例外', '依据'] as const;
const mostRows = 5000;

/**
 * Reads a sheet of words with the headings 词语, 类别, 程度, 应改为, 例外, 依据. A dry run tells every fault by line and writes
 * nothing; otherwise the sheet is taken in whole, or not at all where a line has a fault.
 */
export async function importWords(
  deps: Deps,
  actor: Actor,
  input: { readonly bytes: Uint8Array; readonly isDryRun: boolean },
): Promise<Result<WordImport, Refusal>> {
  const allowed = await authorize(deps, actor, 'word.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const sheet = await deps.sheets.read(input.bytes);
  if (!sheet.ok) return sheet;
  const read = readRows(sheet.value);
  if (!read.ok) return read;
  const sound = read.value.flatMap(({ choice }) => (choice.ok ? [choice.value] : []));
  const rows = read.value.map(({ line, word, choice }) => ({
    line,
    word,
    faults: choice.ok ? [] : choice.refusal.map(({ message }) => message),
  }));
  const mayWrite = !input.isDryRun && sound.length === rows.length;
  if (mayWrite)
    await deps.inTransaction(async (stores) => {
      for (const choice of sound) await stores.itemChecks.saveWordChoice(actor.agencyId, choice, actor.id, deps.now());
      await stores.audit.record(actor, 'word.imported', `agency/${actor.agencyId}`, { count: sound.length });
    });
  return accept({ rows, soundCount: sound.length, isDone: mayWrite });
}

interface ReadRow {
  readonly line: number;
  readonly word: string;
  readonly choice: ReturnType<typeof parseWordChoice>;
}

function readRows(sheet: readonly (readonly string[])[]): Result<readonly ReadRow[], Refusal> {
  const head = sheet.findIndex((row) => row.some((cell) => cell.trim() === '词语'));
  const headings = (sheet[head] ?? []).map((cell) => cell.trim());
  const missing = columns.filter((column) => !headings.includes(column) && column !== '例外' && column !== '应改为');
  if (head < 0 || missing.length > 0)
    return refuse({
      reason: 'sheet.headings',
      field: 'file',
      message: `表格的标题行应有“${columns.join('”“')}”。${head < 0 ? '没有找到标题行' : `缺少“${missing.join('”“')}”`}，请按模板填写。`,
    });
  const filled = sheet
    .map((row, at) => ({ row, line: at + 1 }))
    .slice(head + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  if (filled.length === 0 || filled.length > mostRows)
    return refuse({
      reason: 'sheet.rows',
      field: 'file',
      message: filled.length === 0 ? '表格里没有词语，请填写后再导入。' : `一次最多导入${mostRows}个词语，请分开导入。`,
    });
  return accept(filled.map(({ row, line }) => readRow(row, line, headings)));
}

function readRow(row: readonly string[], line: number, headings: readonly string[]): ReadRow {
  const cell = (column: (typeof columns)[number]): string => (row[headings.indexOf(column)] ?? '').trim();
  const word = cell('词语');
  const choice = parseWordChoice({
    word,
    kind: cell('类别'),
    severity: cell('程度'),
    replacement: cell('应改为'),
    exceptions: cell('例外').split(/[、,，;；\s]+/),
    source: cell('依据'),
  });
  return { line, word, choice };
}
