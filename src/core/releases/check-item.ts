import type { ItemDraftContent } from '../catalog/item-content.ts';
import { checkItemFiles, type InspectedFile } from './check-item-files.ts';
import { checkItemLinks, type LinkTarget } from './check-item-links.ts';
import { checkItemMetadata, type MetadataFacts } from './check-item-metadata.ts';
import { checkItemPrivacy } from './check-item-privacy.ts';
import { checkItemWords } from './check-item-words.ts';
import { wordFinder, wordListOf } from './find-words.ts';
import { findingSeverities, itemChecks } from './item-check-table.ts';
import { type ItemFinding, placeKey } from './item-findings.ts';
import type { WordChoice } from './word-list.ts';

/** What the checks need to know besides the content. */
export interface ItemFacts extends MetadataFacts {
  readonly wordChoices: readonly WordChoice[];
  readonly files: readonly InspectedFile[];
  /** What stands at the documents of this site that the text links to. */
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** Whether an impact assessment covers the item. */
  readonly hasAssessment: boolean;
}

/** A few people named in passing are no list that needs an assessment of its own. */
const fewPersons = 3;

/** Everything that is found in a content before publication: the gravest first, each thing once. */
export function checkItem(content: ItemDraftContent, facts: ItemFacts): readonly ItemFinding[] {
  const findWords = wordFinder(wordListOf(facts.wordChoices));
  const privacy = checkItemPrivacy(content);
  const files = checkItemFiles(content, facts.files, findWords);
  const persons = privacy.personCount + files.personCount;
  const rank = findingSeverities.map(({ id }) => id as string);
  const all = [
    ...checkItemMetadata(content, facts),
    ...privacy.findings,
    ...assessmentFindings(content, persons, facts.hasAssessment),
    ...checkItemWords(content, findWords),
    ...checkItemLinks(content, facts.targets),
    ...files.findings,
  ];
  return once(all).sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
}

function once(findings: readonly ItemFinding[]): ItemFinding[] {
  const byPlace = new Map<string, ItemFinding>();
  for (const finding of findings) {
    const key = `${finding.check} ${placeKey(finding.place)}`;
    const earlier = byPlace.get(key);
    byPlace.set(
      key,
      earlier === undefined || earlier.message === finding.message
        ? finding
        : { ...earlier, message: `${earlier.message}${finding.message}` },
    );
  }
  return [...byPlace.values()];
}

// who heads an office is public by Article 20(2), not as somebody's personal affair
function assessmentFindings(
  { subjectId, openness }: ItemDraftContent,
  persons: number,
  hasAssessment: boolean,
): readonly ItemFinding[] {
  if (persons < fewPersons || hasAssessment || subjectId === 'agencyProfile' || openness?.kind === 'onRequest')
    return [];
  const { severity, cite } = itemChecks.assessmentMissing;
  return [
    {
      check: 'assessmentMissing',
      severity,
      place: { kind: 'field', field: 'body' },
      message: `名单涉及${persons}人。公开个人信息前应当作个人信息保护影响评估并留存记录（至少三年）。请在“影响评估”中填写，或者选用已有的评估。`,
      cite,
    },
  ];
}
