import type { AgencyKind, GovernmentLevel } from '../src/core/agencies/agency.ts';

/** How a unit's report of the last full year stands in the demonstration. */
export type ReportFate = 'accepted' | 'acceptedLate' | 'waiting' | 'returned' | 'late';

/** One unit of the invented county, and how much work it has in a year. */
export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** 机关代字 of its document numbers. */
  readonly letterWord: string;
  readonly kind: AgencyKind;
  readonly level: GovernmentLevel;
  readonly office: string;
  /** Requests a year; 0 makes a zero-case report. */
  readonly requests: number;
  /** One of so many answers comes late; 0 for none. */
  readonly lateOneIn: number;
  readonly stock: number;
  readonly issued: number;
  readonly licences: number;
  readonly penalties: number;
  readonly coercions: number;
  /** Yuan a quarter. */
  readonly charges: number;
  readonly disputes: number;
  readonly fate: ReportFate;
  /** How much it publishes: everything its kind owes, or its accounts and one plan a year. */
  readonly publishes: 'everything' | 'little';
}

/** How much a unit has to do. */
export type Work = Omit<DemoUnit, 'id' | 'name' | 'shortName' | 'letterWord' | 'kind' | 'level' | 'office'>;
