import { createRouter } from '@tanstack/react-router';
import { complaintRoutes } from './complaint-routes.tsx';
import { publishingRoutes } from './publishing-routes.tsx';
import { reportRoutes } from './report-routes.tsx';
import { requestRoutes } from './request-routes.tsx';
import { root } from './root-route.tsx';
import { RouteProblem } from './ui/route-problem.tsx';

/** The pages of the back office; each is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([...requestRoutes, ...publishingRoutes, ...complaintRoutes, ...reportRoutes]),
  basepath: '/office',
  defaultErrorComponent: RouteProblem,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const named = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const query = new URLSearchParams(named.map(([name, value]) => [name, String(value)]));
    return query.size === 0 ? '' : `?${query}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
