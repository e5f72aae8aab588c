import { type DisclosedShare, rankByDisclosure, smallestSample } from '../../../core/annual-report/comparison.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { choiceQuery } from './choice.ts';
import type { ComparisonContent } from './comparison-content.ts';
import { TableFile } from './table-file.tsx';
import { comparisonText } from './text.ts';

/** Share of requests answered by full or partial disclosure; no place for units with too few cases. */
export function DisclosureRanking({ content }: { readonly content: ComparisonContent }) {
  const { ranked, tooFew } = rankByDisclosure(content.reports);
  const { ranking, unit } = comparisonText;
  const nameOf = ({ agencyId }: DisclosedShare): string =>
    content.choice.units.find(({ id }) => id === agencyId)?.shortName ?? agencyId;
  return (
    <>
      <p>{ranking.lead(smallestSample)}</p>
      {ranked.length === 0 ? (
        <p>{ranking.nothing}</p>
      ) : (
        <GuideTable caption={ranking.caption} heads={[unit, ranking.share, ranking.plot, ranking.percent]}>
          {ranked.map((share) => (
            <tr key={share.agencyId}>
              <th scope="row">{nameOf(share)}</th>
              <td class="number">{shareWords(share)}</td>
              <td class="strip-cell">
                <svg class="share-plot" viewBox="-6 0 212 18" aria-hidden="true" focusable="false">
                  <line x1="0" x2="200" y1="9" y2="9" class="plot-axis" />
                  <circle cx={Math.round((share.disclosed * 200) / share.handled)} cy="9" r="5" class="plot-dot" />
                </svg>
              </td>
              <td class="number">{percentWords(share)}</td>
            </tr>
          ))}
        </GuideTable>
      )}
      {tooFew.length === 0 ? null : (
        <p class="hint">
          {ranking.tooFew(smallestSample)}
          {tooFew.map((share) => ranking.few(nameOf(share), shareWords(share))).join('、')}
        </p>
      )}
      <TableFile kind="bili" query={choiceQuery(content.choice)} />
    </>
  );
}

/** `3／5` */
export function shareWords({ disclosed, handled }: DisclosedShare): string {
  return `${disclosed}／${handled}`;
}

/** `60%`, to the nearest whole per cent. */
export function percentWords({ disclosed, handled }: DisclosedShare): string {
  return `${Math.round((disclosed * 100) / handled)}%`;
}
