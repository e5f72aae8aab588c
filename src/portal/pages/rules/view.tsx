import type { Agency } from '../../../core/agencies/agency.ts';
import { nationalRules } from '../../../core/catalog/disclosure-rules.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { ItemHead } from '../../../usecases/ports.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { unitAddress } from '../../ui/unit-place.ts';
import { rulesText } from './text.ts';

interface RulesContent {
  readonly agency: Agency;
  readonly own: readonly ItemHead[];
  readonly above: readonly ItemHead[];
  readonly nameOf: (agencyId: Agency['id']) => string;
}

/** P04: by level, each document with its validity. */
export function RulesView({ agency, own, above, nameOf }: RulesContent) {
  return (
    <div class="page prose">
      <h1>{rulesText.headingOf(agency.name)}</h1>
      <p class="lead">{rulesText.lead}</p>
      <h2 class="section-heading">{rulesText.own}</h2>
      {own.length === 0 ? <p>{rulesText.none}</p> : <ItemList heads={own} />}
      {above.length === 0 ? null : (
        <>
          <h2 class="section-heading">{rulesText.above}</h2>
          <ItemList heads={above} nameOf={nameOf} />
        </>
      )}
      <NationalPart />
      <p>
        <Link href={unitAddress(agency.id, 'wj')}>{rulesText.library}</Link>
      </p>
    </div>
  );
}

function NationalPart() {
  const { title, number, from, gist } = rulesText;
  return (
    <>
      <h2 class="section-heading">{rulesText.national}</h2>
      <GuideTable caption={rulesText.caption} heads={[title, number, from, gist]}>
        {nationalRules.map((rule) => (
          <tr key={rule.title}>
            <th scope="row">{`《${rule.title}》`}</th>
            <td>{rule.number}</td>
            <td>{rule.inForceFrom === null ? rulesText.unknown : formatChinese(rule.inForceFrom)}</td>
            <td>{rule.gist}</td>
          </tr>
        ))}
      </GuideTable>
    </>
  );
}
