import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { partOf } from './unzip.ts';
import { elementsNamed, parseXml, type XmlElement } from './xml-tree.ts';

/** The numbers of each table of a Word document, in reading order. */
export function numbersOfWord(file: Uint8Array): readonly (readonly number[])[] {
  const body = parseXml(partOf(file, 'word/document.xml'));
  return elementsNamed(body, 'w:tbl').map((table) =>
    elementsNamed(table, 'w:tc')
      .map(textOf)
      .filter((text) => /^-?\d+(\.\d+)?$/.test(text))
      .map(Number),
  );
}

/** The words of every page of a PDF, without spaces. */
export async function wordsOfPdf(file: Uint8Array): Promise<string> {
  // the parser takes the bytes away from whoever hands them over
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let no = 1; no <= document.numPages; no += 1) {
    const { items } = await (await document.getPage(no)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await document.destroy();
  return pages.join('').replaceAll(' ', '');
}

function textOf(element: XmlElement): string {
  return elementsNamed(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}
