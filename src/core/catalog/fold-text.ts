import { simplifiedCharacters } from './simplified-characters.ts';

/**
 * Further characters that are written for one another in names, numbers and titles: variants outside the dictionaries of
 * OpenCC, look-alikes that are mistyped, signs for zero and hyphens. Each is followed by what it is found under.
 */
const alike =
  '禇褚髙高昇升陞升堃坤喆哲囯国囻国羣群峯峰竝并勛勋勳勋濬浚棻芬甦苏迺乃衞卫舘馆廼乃硃朱凃涂郞郎隣邻塟葬畧略氷冰' +
  '○〇◯〇零〇Ｏo‐-‑-–-—-―-−-－-﹣-·・•・‧・．.～~〜~';

/** Every bracket and quotation mark is one: a number is found in whichever brackets it is typed. */
const brackets = '〔([(﹝(［(【(〖({(（(《"〈"〕)])﹞)］)】)〗)})）)》"〉"“"”"„"‟"「"」"『"』"‘"’"＂"\'"＇"';

const folds = foldTable([...simplifiedCharacters, alike, brackets]);
const controls = /[\p{Cc}\p{Z}]/u;

/**
 * A text as search compares it: simplified, half-width, lower case, one kind of bracket and quotation mark, every blank a
 * space. It has exactly as many UTF-16 units as the original, so that a place in one is the place in the other; what it
 * gives back never changes when it is folded again.
 */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = foldFurther(character);
  if (known.size < 30_000) known.set(character, folded);
  return folded;
}

// full width, then a traditional form, then a look-alike: each step may lead to another one
function foldFurther(character: string): string {
  let current = character;
  for (let step = 0; step < 8; step++) {
    const next = foldOnce(current);
    if (next === current) return current;
    current = next;
  }
  return current;
}

function foldOnce(character: string): string {
  if (character === '\n') return character;
  if (controls.test(character)) return ' ';
  const chosen = folds.get(character);
  if (chosen !== undefined) return chosen;
  return (
    sameLength(character, character.normalize('NFKC')) ?? sameLength(character, character.toLowerCase()) ?? character
  );
}

function sameLength(character: string, changed: string): string | undefined {
  return changed !== character && changed.length === character.length ? changed : undefined;
}

function foldTable(sources: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const source of sources) {
    const characters = [...source];
    for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at] ?? '', characters[at + 1] ?? '');
  }
  return table;
}
