import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { findingSeverities } from './item-check-table.ts';
import { type WordChoice, wordKinds } from './word-list.ts';

const longest = { word: 30, replacement: 60, source: 120, exceptions: 20 } as const;

/** A word as somebody typed it or as it stands in an imported row; every fault by field. */
export function parseWordChoice(typed: {
  readonly word: string;
  readonly kind: string;
  readonly severity: string;
  readonly replacement: string;
  readonly exceptions: readonly string[];
  readonly source: string;
}): Result<WordChoice, readonly Refusal[]> {
  const kind = wordKinds.find(({ id, label }) => id === typed.kind || label === typed.kind.trim())?.id;
  const severity =
    typed.severity === 'off' || typed.severity.trim() === '不检查'
      ? 'off'
      : findingSeverities.find(({ id, label }) => id === typed.severity || label === typed.severity.trim())?.id;
  const [word, replacement, source] = [typed.word, typed.replacement, typed.source].map((text) => text.trim());
  const exceptions = typed.exceptions.map((text) => text.trim()).filter((text) => text !== '');
  const faults: Refusal[] = [
    ...lengthFault('word', '词语', word ?? '', 2, longest.word),
    ...lengthFault('replacement', '应改为', replacement ?? '', 0, longest.replacement),
    ...lengthFault('source', '依据', source ?? '', 2, longest.source),
    ...(kind === undefined
      ? [{ reason: 'unknown', field: 'kind', message: '类别应为“敏感用语”或者“错别字、不规范用语”。' }]
      : []),
    ...(severity === undefined
      ? [{ reason: 'unknown', field: 'severity', message: '程度应为“必须改”“建议改”“提示”或者“不检查”。' }]
      : []),
    ...exceptionFaults(word ?? '', exceptions),
  ];
  if (faults.length > 0 || kind === undefined || severity === undefined) return refuse(faults);
  return accept({ word: word ?? '', kind, severity, replacement: replacement ?? '', exceptions, source: source ?? '' });
}

function lengthFault(field: string, label: string, text: string, least: number, most: number): Refusal[] {
  const length = [...text].length;
  if (length < least) return [{ reason: 'tooShort', field, message: `${label}至少${least}个字，请填写完整。` }];
  return length > most ? [{ reason: 'tooLong', field, message: `${label}最多${most}个字，请缩短。` }] : [];
}

function exceptionFaults(word: string, exceptions: readonly string[]): Refusal[] {
  if (exceptions.length > longest.exceptions)
    return [{ reason: 'tooMany', field: 'exceptions', message: `例外最多${longest.exceptions}个，请减少。` }];
  const stranger = exceptions.find((longer) => !longer.includes(word) || longer === word);
  if (stranger === undefined) return [];
  return [
    { reason: 'exception', field: 'exceptions', message: `例外“${stranger}”应是包含“${word}”的更长的词，请核对。` },
  ];
}
