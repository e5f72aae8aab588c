import { disputeBlocks, disputeColumns, litigationHeading } from '../dispute-table.ts';
import { applicantColumns, applicantHeading, organizationHeading, requestTableNote } from '../request-table.ts';
import { formLabels } from './form-labels.ts';
import { compact, words } from './label-text.ts';

/** Words printed in the tables of either form, longest first. */
const wordings: readonly string[] = [
  ...new Set(
    [
      ...formLabels('2021').flatMap(({ label }) => [label]),
      ...formLabels('2019').flatMap(({ label }) => [label]),
      ...[applicantHeading, organizationHeading, requestTableNote, litigationHeading],
      ...[...applicantColumns, ...disputeBlocks, ...disputeColumns].map(({ label }) => label),
    ].map((label) => words(compact(label))),
  ),
].sort((one, other) => other.length - one.length);

const caption = /^表[一二三四1-4]?/u;

/** Whether a line says nothing but words, or pieces of words, that the form prints in its tables and headings. */
export function isTableWording(text: string): boolean {
  let rest = words(compact(text)).replace(caption, '');
  if (wordings.some((wording) => wording.includes(rest))) return true;
  for (const wording of wordings) rest = rest.replaceAll(wording, ' ');
  return rest.trim() === '';
}
