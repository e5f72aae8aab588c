import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Gate } from './gate.tsx';
import { MissingPage } from './ui/missing-page.tsx';
import { RouteProblem } from './ui/route-problem.tsx';

const root = createRootRoute({ component: Gate, notFoundComponent: MissingPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./features/home/home-page.tsx'), 'HomePage'),
});
const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./features/sign-in/password-page.tsx'), 'PasswordPage'),
});

/** The pages of the back office; each is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([home, password]),
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
