import type { Year } from '../values/plain-date.ts';
import type { DisputeTable } from './dispute-table.ts';
import type { ProactiveTable2019, ProactiveTable2021 } from './proactive-table.ts';
import type { RequestTable } from './request-table.ts';
import type { SectionNumber } from './sections.ts';

export type FormVersion = '2019' | '2021';

/** Tables 2, 3 and 4 of one report, in the form they were made in. */
export type ReportTables =
  | {
      readonly formVersion: '2021';
      readonly proactive: ProactiveTable2021;
      readonly requests: RequestTable;
      readonly disputes: DisputeTable;
    }
  | {
      readonly formVersion: '2019';
      readonly proactive: ProactiveTable2019;
      readonly requests: RequestTable;
      readonly disputes: DisputeTable;
    };

/**
 * Address of a cell: table, row and, where the row has several, column, joined by dots
 * (`requests.granted.total`, `proactive.administrativeLicence`, `disputes.reconsideration.pending`).
 */
export type CellPath = string;

/** Why a cell has no number: these stay different things, and none of them is zero. */
export type NullReason = 'blank' | 'slash' | 'rowAbsent' | 'notApplicable' | 'unreadable' | 'uncertain';

/** Where in a document something stands; `line` counts from 1 in the text that was read. */
export interface Place {
  readonly section: SectionNumber;
  readonly part?: string;
  readonly table?: 2 | 3 | 4;
  readonly row?: string;
  readonly column?: string;
  readonly line?: number;
}

/** What stands in a published page where no number could be read. */
export interface CellNote {
  readonly raw: string;
  readonly reason: NullReason;
  readonly candidates?: readonly number[];
  readonly place: Place;
}

/** Texts by section: 0 is the preamble; 2, 3 and 4 hold text beside their table. */
export type Narrative = Readonly<Partial<Record<SectionNumber, string>>>;

/** What a published report printed, as far as its tables and texts do not keep it. */
export interface PrintedForm {
  /** Headings of the six sections as they stand there; one that was not found is absent. */
  readonly headings: Readonly<Partial<Record<Exclude<SectionNumber, 0>, string>>>;
  /** The document breaks off: what is missing behind the last heading may stand in the part that was cut. */
  readonly breaksOff: boolean;
  /** Line on which each row of a table was found, by the row's address (`requests.granted`, `disputes`). */
  readonly rowLines: Readonly<Record<string, number>>;
}

/** One annual report: made by an agency from its ledgers, or read from a published page. */
export interface AnnualReport {
  readonly title: string;
  readonly agency: string;
  /** Statistics year; `null` where a fragment does not tell. */
  readonly year: Year | null;
  readonly tables: ReportTables;
  /** A note for each cell that is `null`. */
  readonly cells: Readonly<Record<CellPath, CellNote>>;
  readonly narrative: Narrative;
  /** Only of a report that was read; one made here prints the form's own headings. */
  readonly printed?: PrintedForm;
}
