/** Points about papers that no source settles: each has a named default, so that an authority can decide otherwise. */
export interface PaperSettings {
  /**
   * Whether one person may both review and sign, as in a township with few officials. The drafter never may. Default:
   * two persons.
   */
  readonly reviewerMaySign: boolean;
  /** Whether every kind of paper has its own yearly series of numbers, or the agency one for all. Default: per kind. */
  readonly numberSeries: 'perKind' | 'perAgency';
  /** Which day counts for e-mail, fax and online service: of sending or of reaching (law page §1.6: no rule is stated). */
  readonly electronicServiceCounts: 'sent' | 'reached';
}

/** The named defaults. */
export const defaultPaperSettings: PaperSettings = {
  reviewerMaySign: false,
  numberSeries: 'perKind',
  electronicServiceCounts: 'sent',
};
