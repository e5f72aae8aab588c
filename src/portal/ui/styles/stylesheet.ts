import { askingStyle } from './asking-style.ts';
import { baseStyle } from './base-style.ts';
import { catalogueStyle } from './catalogue-style.ts';
import { comparisonStyle } from './comparison-style.ts';
import { documentStyle } from './document-style.ts';
import { feedbackStyle } from './feedback-style.ts';
import { formStyle } from './form-style.ts';
import { frameStyle } from './frame-style.ts';
import { libraryStyle } from './library-style.ts';
import { listStyle } from './list-style.ts';
import { printStyle } from './print-style.ts';
import { readingStyle } from './reading-style.ts';
import { reportStyle } from './report-style.ts';
import { searchStyle } from './search-style.ts';
import { specimenStyle } from './specimen-style.ts';
import { statisticsStyle } from './statistics-style.ts';
import { tableStyle } from './table-style.ts';
import { trackStyle } from './track-style.ts';
import { unitStyle } from './unit-style.ts';

/** The whole style sheet of the public site. It is text in the program, so the server needs no file beside it. */
export const stylesheet = [
  baseStyle,
  frameStyle,
  formStyle,
  listStyle,
  askingStyle,
  tableStyle,
  trackStyle,
  reportStyle,
  searchStyle,
  specimenStyle,
  catalogueStyle,
  documentStyle,
  libraryStyle,
  feedbackStyle,
  comparisonStyle,
  statisticsStyle,
  unitStyle,
  readingStyle,
  printStyle,
].join('');
