import type { ComponentChildren } from 'preact';
import { itemAddress } from '../../../core/catalog/item-address.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import type { Verification, VersionTrace } from '../../../usecases/channels/verify-released.ts';
import { Link } from '../../ui/link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import { verifyText } from './text.ts';

interface VerificationProps {
  readonly verification: Verification;
  readonly nameOf: (agencyId: string) => string;
}

/** The verdict in one sentence, then what it rests on. */
export function VerificationPart({ verification, nameOf }: VerificationProps) {
  const { as, history } = verification;
  return (
    <section class={`verdict ${as === 'current' ? 'good' : 'doubtful'}`} aria-labelledby="verdict">
      <h2 id="verdict">{verifyText.result}</h2>
      <p class="verdict-words" role="status">
        <strong>{verifyText.results[as]}</strong>
      </p>
      <dl class="card-facts">
        {factsOf(verification, nameOf).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {history.length === 0 ? null : <History history={history} />}
    </section>
  );
}

type Fact = readonly [term: string, words: ComponentChildren];

function factsOf({ item, report, digest }: Verification, nameOf: (id: string) => string): readonly Fact[] {
  const ofDigest: readonly Fact[] = digest === null ? [] : [[verifyText.digest, <code key="digest">{digest}</code>]];
  if (report !== null)
    return [
      [
        verifyText.titleLabel,
        <Link key="report" href={`/nb/${report.agencyId}/${report.year}`}>
          {verifyText.report(report.year)}
        </Link>,
      ],
      [verifyText.agency, nameOf(report.agencyId)],
      ...(report.publishedAt === null ? [] : [[verifyText.publishedAt, shanghaiMinute(report.publishedAt)] as const]),
      ...ofDigest,
    ];
  if (item === null) return ofDigest;
  return [...itemFacts(item, nameOf), ...ofDigest];
}

function itemFacts(item: NonNullable<Verification['item']>, nameOf: (id: string) => string): readonly Fact[] {
  const number: Fact = [
    verifyText.indexNumber,
    <Link key="number" href={itemAddress(item.indexNumber)}>
      {item.indexNumber}
    </Link>,
  ];
  if ('withdrawnAt' in item)
    return [
      number,
      [verifyText.agency, nameOf(item.agencyId)],
      [verifyText.withdrawnAt, shanghaiMinute(item.withdrawnAt)],
      [verifyText.why, item.why],
    ];
  const validity = validityKinds.find(({ id }) => id === item.validity.kind)?.label ?? '';
  return [
    [verifyText.titleLabel, item.title],
    number,
    [verifyText.agency, nameOf(item.agencyId)],
    [verifyText.publishedAt, shanghaiMinute(item.publishedAt)],
    [verifyText.validity, validity],
  ];
}

function History({ history }: { readonly history: readonly VersionTrace[] }) {
  return (
    <>
      <h3 id="history">{verifyText.history}</h3>
      <ScrollRegion label={verifyText.history}>
        <table aria-labelledby="history">
          <thead>
            <tr>
              {[verifyText.version, verifyText.released, verifyText.note, verifyText.print].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.map((version) => (
              <tr key={version.version}>
                <th scope="row">{verifyText.nth(version.version)}</th>
                <td>{shanghaiMinute(version.publishedAt)}</td>
                <td>{noteOf(version)}</td>
                <td>
                  <code>{version.contentDigest}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function noteOf({ version, changeNote, isHidden }: VersionTrace): string {
  const note = changeNote === '' && version === 1 ? verifyText.first : changeNote;
  return [note, isHidden ? verifyText.hidden : ''].filter((part) => part !== '').join('；');
}
