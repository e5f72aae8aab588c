import type { ItemContent } from '../catalog/item-content.ts';
import type { Citation } from '../law/citation.ts';
import type { Digest, FileId } from '../values/ids.ts';
import { type FindingSeverity, type ItemCheckId, itemChecks } from './item-check-table.ts';

/** Where a finding stands; `from` and `to` count UTF-16 units of the line of the text it stands in. */
export type ItemPlace =
  | { readonly kind: 'field'; readonly field: keyof ItemContent; readonly from?: number; readonly to?: number }
  | {
      readonly kind: 'body';
      readonly block: number;
      /** Of a table. */
      readonly row?: number;
      readonly column?: number;
      /** Line within the block or cell, from 0. */
      readonly line: number;
      readonly from?: number;
      readonly to?: number;
    }
  | {
      readonly kind: 'file';
      readonly fileId: FileId;
      /** Page, sheet or part of the file, and the line in it, from 1. */
      readonly part?: string;
      readonly line?: number;
      readonly from?: number;
      readonly to?: number;
    };

/** Something that a check found. The message never repeats personal data. */
export interface ItemFinding {
  readonly check: ItemCheckId;
  readonly severity: FindingSeverity;
  readonly place: ItemPlace;
  readonly message: string;
  readonly cite: Citation;
  /** The text that may stand there instead; a person accepts it. */
  readonly fix?: string;
}

/** A named person let one finding stand, for exactly the content of this digest. */
export interface FindingOverride {
  readonly contentDigest: Digest;
  readonly check: ItemCheckId;
  readonly placeKey: string;
}

/** One text for one place: overrides are bound to it. */
export function placeKey(place: ItemPlace): string {
  const span = place.from === undefined ? '' : `@${place.from}-${place.to ?? place.from}`;
  switch (place.kind) {
    case 'field':
      return `field/${place.field}${span}`;
    case 'body':
      return `body/${place.block}/${place.row ?? ''}/${place.column ?? ''}/${place.line}${span}`;
    case 'file':
      return `file/${place.fileId}/${place.part ?? ''}/${place.line ?? ''}${span}`;
  }
}

/** Whether one of the overrides lets a finding stand, in the content of a digest. */
export function isOverridden(
  { check, place }: Pick<ItemFinding, 'check' | 'place'>,
  contentDigest: Digest,
  overrides: readonly FindingOverride[],
): boolean {
  if (!itemChecks[check].mayStand) return false;
  const key = placeKey(place);
  return overrides.some(
    (override) => override.contentDigest === contentDigest && override.check === check && override.placeKey === key,
  );
}

/**
 * What keeps a content from going on to review and to the public: findings that must be corrected and that nobody let stand
 * for exactly this content.
 */
export function blockingFaults(
  findings: readonly ItemFinding[],
  contentDigest: Digest,
  overrides: readonly FindingOverride[],
): readonly ItemFinding[] {
  return findings.filter(
    (finding) => finding.severity === 'mustFix' && !isOverridden(finding, contentDigest, overrides),
  );
}
