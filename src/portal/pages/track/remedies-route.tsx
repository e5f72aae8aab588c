import {
  adviseRemedy,
  type Complaint,
  complaints,
  openComplaints,
  type RemedyWay,
  remedyWays,
} from '../../../core/disputes/remedy-advice.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { type OwnRequest, openOwnRequest } from '../../../usecases/applications/open-own-request.ts';
import { Choices } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { statusAddress, statusPlace } from '../../ui/request-addresses.ts';
import { AdviceView } from './advice-view.tsx';
import { trackText } from './text.ts';
import { trackPage, withOwnRequest } from './track-page.tsx';

/** Two questions, and whom to turn to until when. The answers say nothing about anybody, so they may stand in the address. */
export const remediesRoute: PageRoute = {
  path: statusPlace(':secret', 'remedies'),
  permission: 'public',
  audit: 'request.openedByApplicant',
  handle: (context) =>
    withOwnRequest(context, async ({ deps, query }, place, secret) => {
      const request = await openOwnRequest(deps, place);
      const title = trackText.remedies.heading;
      const view = <RemediesView request={request} secret={secret} chosen={query} />;
      return trackPage(context, { title, below: secret }, view);
    }),
};

interface RemediesProps {
  readonly request: OwnRequest;
  readonly secret: string;
  readonly chosen: Readonly<Record<string, string>>;
}

function RemediesView({ request, secret, chosen }: RemediesProps) {
  const { remedies, status } = trackText;
  const open = openComplaints(request.circumstances);
  const complaint = open.find((id) => id === chosen['about']);
  const way = ways.find((id) => id === chosen['by']);
  return (
    <div class="wrap page form-page">
      <h1>{remedies.heading}</h1>
      <p class="lead">{remedies.intro}</p>
      <p>{`${status.number}：${request.registration.requestNumber}`}</p>
      <Questions open={open} secret={secret} complaint={complaint} way={way} />
      {complaint === undefined || way === undefined ? null : (
        <AdviceView
          advice={adviseRemedy(request.circumstances, complaint, way, request.calendar, request.today)}
          request={request}
        />
      )}
      <p class="hint">{remedies.holidays}</p>
      <p>
        <Link href={statusAddress(secret)}>{remedies.back}</Link>
      </p>
    </div>
  );
}

interface QuestionsProps {
  readonly open: readonly Complaint[];
  readonly secret: string;
  readonly complaint: Complaint | undefined;
  readonly way: RemedyWay | undefined;
}

function Questions({ open, secret, complaint, way }: QuestionsProps) {
  const { remedies } = trackText;
  return (
    <form method="get" action={statusPlace(secret, 'remedies')}>
      <Choices
        name="about"
        legend={remedies.complaint}
        choices={open.map((id) => ({ value: id, label: complaints[id].label }))}
        value={complaint ?? ''}
        faults={[]}
      />
      <Choices
        name="by"
        legend={remedies.wish}
        choices={ways.map((id) => ({ value: id, label: remedyWays[id].label }))}
        value={way ?? ''}
        faults={[]}
      />
      <p class="form-actions">
        <button type="submit" class="button">
          {remedies.button}
        </button>
      </p>
    </form>
  );
}

const ways = Object.keys(remedyWays) as readonly (keyof typeof remedyWays)[];
