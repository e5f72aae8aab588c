import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getStandings } from '../../../contract/report-truth.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { DifferingCells } from './differing-cells.tsx';
import { RecountPanel } from './recount-panel.tsx';
import { text } from './text.ts';

const route = getRouteApi('/reports/$agencyId/$year/truth');

type Standings = CallReply<typeof getStandings>;

/** One report in its three forms side by side, and a frozen version counted again from the events. */
export function TruthPage() {
  const { agencyId, year } = route.useParams();
  const standings = useQuery({
    queryKey: ['standings', agencyId, year],
    queryFn: () => call(getStandings, { params: { agencyId, year } }),
  });
  return (
    <Loaded query={standings}>
      {(read) => (
        <>
          <PageHead title={text.title(read.agencyName, year)} lead={<Lead agencyId={agencyId} year={year} />} />
          <Forms read={read} />
          <DifferingCells agencyId={agencyId} year={year} read={read} />
          <DifferingTexts texts={read.texts} />
          <Steps read={read} />
          <RecountPanel agencyId={agencyId} year={year} version={read.frozen?.version} />
        </>
      )}
    </Loaded>
  );
}

function Lead({ agencyId, year }: { readonly agencyId: string; readonly year: string }) {
  return (
    <>
      {text.lead}
      <Link to="/reports/$agencyId/$year" params={{ agencyId, year }}>
        {text.back}
      </Link>
    </>
  );
}

/** Which versions are compared. */
function Forms({ read: { frozen, published } }: { readonly read: Standings }) {
  const notes = published === null || published.noteCount === 0 ? '' : text.notes(published.noteCount);
  return (
    <FactList
      facts={[
        [text.frozen, frozen === null ? text.nothing : text.frozenAs(frozen.version, shanghaiTime(frozen.frozenAt))],
        [
          text.published,
          published === null
            ? text.nothing
            : text.publishedAs(published.version, shanghaiTime(published.publishedAt)) + notes,
        ],
      ]}
    />
  );
}

/** The texts that are not the same everywhere, each form under the other. */
function DifferingTexts({ texts }: Pick<Standings, 'texts'>) {
  return (
    <section aria-labelledby="texts-title">
      <h2 id="texts-title">{text.texts}</h2>
      {texts.length === 0 ? <p>{text.textsSame}</p> : null}
      {texts.map(({ section, heading, computed, frozen, published }) => (
        <details key={section} className="standing-text">
          <summary>{heading}</summary>
          <dl>
            <Written label={text.computed} words={computed} />
            <Written label={text.frozen} words={frozen} />
            <Written label={text.published} words={published} />
          </dl>
        </details>
      ))}
    </section>
  );
}

function Written({ label, words }: { readonly label: string; readonly words: string | null }) {
  if (words === null) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {words === ''
          ? text.absent
          : words.split('\n').map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
              <p key={at}>{line}</p>
            ))}
      </dd>
    </>
  );
}

function Steps({ read: { steps, published } }: { readonly read: Standings }) {
  if (published === null) return null;
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{text.steps}</h2>
      {steps.length === 0 ? <p className="quiet">{text.noSteps}</p> : null}
      <ol className="plain-list">
        {steps.map(({ label, recordedAt, actorName }) => (
          <li key={recordedAt + label}>{text.step(label, actorName ?? text.nobody, shanghaiTime(recordedAt))}</li>
        ))}
      </ol>
    </section>
  );
}
