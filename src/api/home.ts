import * as contract from '../contract/home.ts';
import type { Actor } from '../core/access/permissions.ts';
import { holds } from '../core/access/permissions.ts';
import { lampFor, lampWords } from '../core/deadlines/lamp.ts';
import { yearOf } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { listNextSteps } from '../usecases/list-next-steps.ts';
import type { Deps, RequestFilter } from '../usecases/ports.ts';
import { apiText } from './text.ts';

const home = apiRoute({
  ...contract.getHome,
  permission: 'signedIn',
  async handle({ deps, actor }) {
    const [steps, figures] = await Promise.all([listNextSteps(deps, actor), figuresOf(deps, actor)]);
    const tasks = steps.map(({ daysLeft, ...step }) => ({
      ...step,
      lamp: lampFor(daysLeft),
      lampText: lampWords(daysLeft),
    }));
    return { ok: true, value: { tasks, figures: [...figures] } };
  },
});

export const homeRoutes: readonly ApiRoute[] = [home];

async function figuresOf(deps: Deps, actor: Actor) {
  if (!holds(actor, 'request.read')) return [];
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
