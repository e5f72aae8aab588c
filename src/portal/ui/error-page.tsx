import type { PlainDate } from '../../core/values/plain-date.ts';
import type { SiteSettings } from '../../http/page-route.ts';
import type { PageProblem } from '../../http/problem.ts';
import { messageText } from './message-text.ts';
import { MessageView } from './message-view.tsx';
import { frameHtml } from './render-page.tsx';

/** The page of a problem outside every route: it asks nothing of the database, which may be what failed. */
export function errorPage(problem: PageProblem, site: SiteSettings, today: PlainDate): string {
  const { notFound, failed, refused } = messageText;
  const known = problem.status === 404 ? notFound : problem.status >= 500 ? failed : undefined;
  const heading = known?.heading ?? refused.heading;
  const view = (
    <MessageView
      heading={heading}
      words={known?.words ?? [problem.message]}
      site={site}
      {...(problem.incident === undefined ? {} : { reference: problem.incident })}
    />
  );
  const context = { site, today, path: problem.path, query: {}, reading: problem.reading };
  return frameHtml(context, { title: heading, trail: [{ label: heading }] }, view, ['home', 'about']);
}
