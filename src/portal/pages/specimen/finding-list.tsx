import type { ProposedRepair } from '../../../core/annual-report/finding.ts';
import { placeWords } from '../../../core/annual-report/place-words.ts';
import type { FormVersion } from '../../../core/annual-report/report.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { cellAnchor } from '../../ui/official-table.tsx';
import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import { remarkAnchor } from './remark-mark.tsx';
import type { Remark } from './remarks.ts';
import { specimenText } from './text.ts';

interface FindingListProps {
  readonly remarks: readonly Remark[];
  readonly passedCount: number;
  readonly version: FormVersion;
}

/** What was found, in the order of its places, with each proposal and who decided it. */
export function FindingList({ remarks, passedCount, version }: FindingListProps) {
  return (
    <section class="findings" aria-labelledby="findings">
      <h2 id="findings" class="section-heading">
        {specimenText.findings}
      </h2>
      {remarks.length === 0 ? <p>{specimenText.noFindings}</p> : null}
      <ol class="finding-list">
        {remarks.map((remark) => (
          <FindingEntry key={remark.number} remark={remark} version={version} />
        ))}
      </ol>
      {passedCount > 0 ? <p class="hint">{specimenText.passed(passedCount)}</p> : null}
    </section>
  );
}

function FindingEntry({ remark, version }: { readonly remark: Remark; readonly version: FormVersion }) {
  const { number, finding } = remark;
  const { severities, verdicts } = specimenText;
  return (
    <li class="finding" id={remarkAnchor(remark)}>
      <p class="finding-head">
        <strong class="finding-number">{specimenText.number(number)}</strong>
        <span class={`severity severity-${finding.severity}`}>{severities[finding.severity]}</span>
        {finding.verdict === 'fail' ? null : <span class="severity">{verdicts[finding.verdict]}</span>}
        <span class="finding-place">{placeWords(finding.place, version)}</span>
      </p>
      <p class="finding-message">{finding.message}</p>
      <FindingFacts remark={remark} />
      <Ways remark={remark} />
    </li>
  );
}

function FindingFacts({ remark }: { readonly remark: Remark }) {
  const { finding } = remark;
  return (
    <dl class="finding-facts">
      <div>
        <dt>{specimenText.proposal}</dt>
        <dd>{proposalWords(finding.fix)}</dd>
      </div>
      {finding.fix === undefined || finding.fix.kind === 'note' ? null : (
        <div>
          <dt>{specimenText.why}</dt>
          <dd>{finding.fix.why}</dd>
        </div>
      )}
      <div>
        <dt>{specimenText.decisions}</dt>
        <dd>{decisionWords(remark)}</dd>
      </div>
      <div>
        <dt>{specimenText.basis}</dt>
        <dd>
          {formatCitation(finding.cite)}
          <span class="finding-rule">
            {specimenText.rule} {finding.rule}
          </span>
        </dd>
      </div>
    </dl>
  );
}

function Ways({ remark }: { readonly remark: Remark }) {
  const { target, finding } = remark;
  const reading = target?.kind === 'cell' ? cellAnchor(target.path) : `r${finding.place.section}`;
  return (
    <p class="finding-ways jump">
      {finding.place.line === undefined ? null : (
        <a href={`#L${finding.place.line}`}>{specimenText.line(finding.place.line)}</a>
      )}
      <a href={`#${reading}`}>{specimenText.seeReading}</a>
    </p>
  );
}

function proposalWords(fix: ProposedRepair | undefined): string {
  if (fix === undefined) return specimenText.noProposal;
  if (fix.kind === 'note') return fix.why;
  if (fix.kind === 'setCell') return specimenText.setCell(String(fix.value));
  if (fix.from === '') return specimenText.insert(fix.to);
  return fix.to === '' ? specimenText.remove(fix.from) : specimenText.replace(fix.from, fix.to);
}

function decisionWords({ decision }: Remark): string {
  if (decision === undefined) return specimenText.undecided;
  const who = specimenText.by(decision.decidedByName, shanghaiMinute(decision.decidedAt));
  return decision.decision === 'accepted' ? specimenText.accepted(who) : specimenText.declined(who);
}
