import * as contract from '../contract/home.ts';
import type { Actor } from '../core/access/permissions.ts';
import { holds } from '../core/access/permissions.ts';
import { hasLedger } from '../core/agencies/agency.ts';
import { lampFor, lampWords } from '../core/deadlines/lamp.ts';
import { yearOf } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { type FilingState, listFilingStates } from '../usecases/annual-report/list-filing-states.ts';
import { listNextSteps } from '../usecases/list-next-steps.ts';
import type { Deps, RequestFilter } from '../usecases/ports.ts';
import { agencyIn } from '../usecases/requests/request-context.ts';
import { apiText } from './text.ts';

const home = apiRoute({
  ...contract.getHome,
  permission: 'signedIn',
  async handle({ deps, actor }) {
    const [steps, figures, { lamp }] = await Promise.all([
      listNextSteps(deps, actor),
      figuresOf(deps, actor),
      deps.queries.loadSettings(actor.agencyId, deps.today()),
    ]);
    const tasks = steps.map(({ daysLeft, ...step }) => ({
      ...step,
      lamp: lampFor(daysLeft, lamp),
      lampText: lampWords(daysLeft, lamp),
    }));
    return { ok: true, value: { tasks, figures: [...figures] } };
  },
});

export const homeRoutes: readonly ApiRoute[] = [home];

async function figuresOf(deps: Deps, actor: Actor) {
  const agency = agencyIn(await deps.queries.loadTree(), actor.agencyId);
  return [
    ...(hasLedger(agency) && holds(actor, 'request.read') ? await requestFigures(deps, actor) : []),
    ...(holds(actor, 'filing.review') ? await filingFigures(deps, actor) : []),
  ];
}

async function filingFigures(deps: Deps, actor: Actor) {
  const year = yearOf(deps.today()) - 1;
  const filings = await listFilingStates(deps, actor, year);
  if (!filings.ok) return [];
  const count = (...states: readonly FilingState[]) =>
    filings.value.rows.filter(({ state }) => states.includes(state)).length;
  return [
    { label: apiText.filedIn(year), value: count('waiting', 'accepted'), link: `/filings/${year}` },
    { label: apiText.waitingFilings, value: count('waiting'), link: `/filings/${year}?state=waiting` },
    { label: apiText.lateFilings, value: count('late'), link: `/filings/${year}?state=late` },
  ];
}

async function requestFigures(deps: Deps, actor: Actor) {
  const today = deps.today();
  const year = yearOf(today);
  const count = async (filter: Partial<RequestFilter>): Promise<number> =>
    (await deps.queries.listRequests(actor.agencyId, { ...filter, offset: 0, limit: 1 }, today)).total;
  const receivedFrom = `${year}-01-01` as NonNullable<RequestFilter['receivedFrom']>;
  const [open, overdue, received] = await Promise.all([
    count({ state: 'open' }),
    count({ state: 'overdue' }),
    count({ receivedFrom }),
  ]);
  return [
    { label: apiText.openRequests, value: open, link: '/requests?state=open' },
    { label: apiText.overdueRequests, value: overdue, link: '/requests?state=overdue' },
    { label: apiText.receivedIn(year), value: received, link: `/requests?receivedFrom=${receivedFrom}` },
  ];
}
