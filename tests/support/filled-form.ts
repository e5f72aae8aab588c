import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAt, cellPaths } from '../../src/core/annual-report/cells.ts';
import type { AnnualReport } from '../../src/core/annual-report/report.ts';
import { sections } from '../../src/core/annual-report/sections.ts';
import { fen, formatWanYuan } from '../../src/core/values/fen.ts';
import { aPackage } from './severable-files.ts';
import { unzip } from './unzip.ts';

const form = join(import.meta.dirname, '../fixtures/annual-reports/official-form-2021.docx');

/** How a program writes what was typed into the form. */
export interface Typing {
  /** Runs that one text is split into, as WPS does at every pause. */
  readonly isSplit?: boolean;
  /** Put before the first paragraph of the body: text boxes, deletions. */
  readonly before?: string;
}

/** The official form of 2021 (DOCX) as an official fills it in: title and texts typed between its headings, numbers in its empty cells. */
export function filledForm(report: AnnualReport, { isSplit = false, before = '' }: Typing = {}): Uint8Array {
  const parts = unzip(readFileSync(form));
  const paths = cellPaths('2021').values();
  const written = (parts.get('word/document.xml') ?? '').replace(/<w:tc>.*?<\/w:tc>/gsu, (cell) => {
    const isTaken = /<w:vMerge(?: w:val="continue")?\/>/u.test(cell) || wordsIn(cell) !== '';
    const path = isTaken ? undefined : paths.next().value;
    return path === undefined ? cell : withText(cell, valueAt(report, path), isSplit);
  });
  if (paths.next().done !== true) throw new Error('The form has fewer empty cells than a report of 2021 has numbers.');
  const texts = withTexts(written, report, isSplit).replace('<w:body>', `<w:body>${before}`);
  parts.set('word/document.xml', texts);
  return aPackage([...parts].map(([name, text]) => ({ name, bytes: text })));
}

function wordsIn(cell: string): string {
  return [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)]
    .map(([, text]) => text)
    .join('')
    .trim();
}

function valueAt({ tables }: AnnualReport, path: string): string {
  const value = cellAt(tables, path);
  if (value === null) return '';
  return path === 'proactive.administrativeChargeFen' ? formatWanYuan(fen(Number(value))) : String(value);
}

function withText(cell: string, text: string, isSplit: boolean): string {
  return text === '' ? cell : cell.replace('</w:p>', `${runs(text, isSplit)}</w:p>`);
}

function withTexts(xml: string, report: AnnualReport, isSplit: boolean): string {
  const paragraphs = (text: string | undefined) =>
    (text ?? '')
      .split('\n')
      .map((line) => `<w:p>${runs(line, isSplit)}</w:p>`)
      .join('');
  const title = xml.replace('政府信息公开工作年度报告格式模板', report.title);
  const headed = title.replace(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<w:t>（文字描述[^<]*）<\/w:t>.*?<\/w:p>/gsu, '');
  return sections.reduce((document, { number, heading }) => {
    const at = document.indexOf(`>${heading}<`);
    if (at < 0) throw new Error(`The form has no heading ${heading}.`);
    const end = document.indexOf('</w:p>', at) + '</w:p>'.length;
    const start = document.lastIndexOf('<w:p ', at);
    const preamble = number === 1 ? paragraphs(report.narrative[0]) : '';
    const own = report.narrative[number] === undefined ? '' : paragraphs(report.narrative[number]);
    return `${document.slice(0, start)}${preamble}${document.slice(start, end)}${own}${document.slice(end)}`;
  }, headed);
}

function runs(text: string, isSplit: boolean): string {
  const pieces = isSplit ? [...text] : [text];
  return pieces.map((piece) => `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
