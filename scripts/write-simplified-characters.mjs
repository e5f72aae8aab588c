// Run by hand after an update of opencc-js: writes the table by which search folds traditional and variant characters.
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const target = 'src/core/catalog/simplified-characters.ts';
const firstIdeograph = 0x3400;
const lastIdeograph = 0x9fff;
const pairsPerLine = 50;

const once = Converter({ from: 't', to: 'cn' });

/** One character for one, repeated until nothing changes: what folds to two code units or in a circle stays as it is. */
function simplified(character) {
  let result = character;
  for (let step = 0; step < 3; step++) {
    const next = once(result);
    if (next === result) return result;
    result = next;
  }
  return character;
}

const pairs = [];
for (let code = firstIdeograph; code <= lastIdeograph; code++) {
  const character = String.fromCodePoint(code);
  const result = simplified(character);
  if (result !== character && result.length === 1) pairs.push(character + result);
}
const lines = [];
for (let at = 0; at < pairs.length; at += pairsPerLine)
  lines.push(`  '${pairs.slice(at, at + pairsPerLine).join('')}',`);

writeFileSync(
  target,
  `/**
 * Traditional and variant characters, each followed by the simplified one that it is found under.
 * Source: the character dictionaries of OpenCC (Apache-2.0) as opencc-js carries them; written by
 * scripts/write-simplified-characters.mjs.
 */
export const simplifiedCharacters: readonly string[] = [
${lines.join('\n')}
];
`,
);
console.log(`${pairs.length} characters written to ${target}.`);
