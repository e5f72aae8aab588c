import type { ItemDraftContent } from '../catalog/item-content.ts';
import { type PlacedLine, placedCellLines, placedLines } from './body-places.ts';
import type { FoundWord } from './find-words.ts';
import { itemChecks } from './item-check-table.ts';
import type { ItemFinding, ItemPlace } from './item-findings.ts';
import { findMarks } from './item-marks.ts';

/** Marks of secrecy and words of the agency's list in the words of an item: its fields, its text, the titles of its files. */
export function checkItemWords(
  content: ItemDraftContent,
  findWords: (line: string) => readonly FoundWord[],
): readonly ItemFinding[] {
  return linesOf(content).flatMap(({ text, place }) => [
    ...marksIn(text, place, content.openness?.kind === 'proactive'),
    ...wordsIn(text, place, findWords),
    ...unseenIn(text, place),
  ]);
}

// soft hyphen, zero-width signs and signs that turn the direction of what follows: with them a text says another thing than
// it shows. The joiners that Uyghur, Kazakh and Mongolian are written with are none of them.
const unseenSigns = /[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

/** Signs in one line that nobody sees; each can be taken out. */
function unseenIn(text: string, place: ItemPlace): readonly ItemFinding[] {
  const { severity, cite } = itemChecks.unseenCharacter;
  return [...text.matchAll(unseenSigns)].map(({ 0: signs, index: from }) => {
    const before = text.slice(Math.max(0, from - 6), from);
    const where = before === '' ? '开头' : `“${before}”后面`;
    const message = `${where}有${signs.length}个看不见的字符，会改变文字的显示或者妨碍检索，请删去。`;
    return {
      check: 'unseenCharacter',
      severity,
      place: { ...place, from, to: from + signs.length },
      message,
      cite,
      fix: '',
    };
  });
}

/** Marks in one line at a place; a remark that it is not published counts only against what is to be published. */
export function marksIn(text: string, place: ItemPlace, isProactive: boolean): readonly ItemFinding[] {
  return findMarks(text)
    .filter(({ check }) => check !== 'withheldMark' || isProactive)
    .map(({ check, from, to, message }) => ({
      check,
      severity: itemChecks[check].severity,
      place: { ...place, from, to },
      message: `“${text.slice(from, to).trim()}”：${message}`,
      cite: itemChecks[check].cite,
    }));
}

/** Words of the agency's list in one line at a place. */
export function wordsIn(
  text: string,
  place: ItemPlace,
  findWords: (line: string) => readonly FoundWord[],
): readonly ItemFinding[] {
  return findWords(text).map(({ choice, from, to }) => {
    const check = choice.kind === 'sensitive' ? 'sensitiveWord' : 'wrongWord';
    const remedy = choice.replacement === '' ? '请改写' : `请改为“${choice.replacement}”`;
    return {
      check,
      severity: choice.severity,
      place: { ...place, from, to },
      message: `“${choice.word}”${choice.kind === 'sensitive' ? '不宜使用' : '写法有误'}，${remedy}（${choice.source}）。`,
      cite: itemChecks[check].cite,
      ...(choice.replacement === '' ? {} : { fix: choice.replacement }),
    };
  });
}

/** Every line of an item that people read, with its place. */
export function linesOf(
  content: ItemDraftContent,
): readonly (Omit<PlacedLine, 'place'> & { readonly place: ItemPlace })[] {
  const field = (name: 'title' | 'summary' | 'keywords' | 'source' | 'withoutExplainer' | 'issuers', text: string) => ({
    text,
    place: { kind: 'field' as const, field: name },
  });
  return [
    field('title', content.title),
    field('summary', content.summary),
    ...content.keywords.map((keyword) => field('keywords', keyword)),
    ...content.issuers.map((issuer) => field('issuers', issuer)),
    field('source', content.source),
    field('withoutExplainer', content.withoutExplainer),
    ...placedLines(content.body),
    ...placedCellLines(content.body),
    ...content.files.map(({ fileId, title }) => ({ text: title, place: { kind: 'file' as const, fileId } })),
  ].filter(({ text }) => text.trim() !== '');
}
