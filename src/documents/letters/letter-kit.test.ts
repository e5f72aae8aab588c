import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtLetterKit } from '../../../tests/support/letter-kit.ts';
import { pdfPages } from '../../../tests/support/pdf-pages.ts';
import { partOf } from '../../../tests/support/unzip.ts';
import { elementsNamed, parseXml } from '../../../tests/support/xml-tree.ts';
import { letterLines } from '../../core/requests/letter-document.ts';
import { applicableFields, parseLetterValues } from '../../core/requests/letter-fields.ts';
import { lintLetter, saidBy } from '../../core/requests/letter-lint.ts';
import { type LetterKind, letterOf, letterParts, letters } from '../../core/requests/letters.ts';
import type { LetterKit } from '../../usecases/ports.ts';
import { letterSamples } from './letter-samples.ts';

const kinds = Object.keys(letters) as readonly LetterKind[];
let kit: LetterKit;

beforeAll(async () => {
  kit = await builtLetterKit();
});

it('has one folder for each letter of the kit, and one for each paper that is none', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(names.sort()).toEqual([...kinds, 'application-form', 'clock-exhibit'].sort());
});

describe.each(kinds)('%s', (kind) => {
  const facts = letterSamples[kind];

  it('says every item of its row', () => {
    const said = saidBy(kit.compose(kind, facts));
    expect(letterOf(kind).contents.filter((item) => !said.includes(item))).toEqual([]);
  });

  it('keeps the order of the common block', () => {
    const order = letterParts.map(({ id }) => id);
    const places = kit.compose(kind, facts).blocks.map(({ part }) => order.indexOf(part));
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('has fields whose names are its own, and a sample that fills them', () => {
    const fields = kit.fieldsOf(kind);
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(facts.values).filter((id) => !ids.includes(id))).toEqual([]);
    expect(parseLetterValues(applicableFields(fields, facts), facts.values)).toMatchObject({ ok: true });
  });

  it('has nothing its lint finds', () => {
    expect(lintLetter(kit.compose(kind, facts), facts)).toEqual([]);
  });

  it('is printed whole, in both formats with the same words', async () => {
    const document = kit.compose(kind, facts);
    const pages = await pdfPages(await kit.print(document, 'pdf'));
    const pdf = pages.map(({ plain }, index) => plain.replace(`—${index + 1}—`, '')).join('');
    const missing = letterLines(document)
      .flatMap((line) => line.split('\n'))
      .map(plain)
      .filter((line) => !pdf.includes(line));
    expect(missing).toEqual([]);
    const word = elementsNamed(
      parseXml(partOf(Buffer.from(await kit.print(document, 'docx')), 'word/document.xml')),
      'w:t',
    );
    expect(plain(word.map(({ text }) => text).join(''))).toBe(pdf);
  });
});

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
