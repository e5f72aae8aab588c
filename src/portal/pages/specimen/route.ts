import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { specimenColumn } from '../../ui/column-text.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { readSpecimen } from './remarks.ts';
import { specimenText } from './text.ts';
import { SpecimenView } from './view.tsx';

/** One repaired reading beside its original. */
export const specimenRoute: PageRoute = {
  path: '/jd/:slug',
  permission: 'public',
  audit: null,
  async handle(context) {
    const specimen = await context.deps.queries.findPublishedSpecimen(context.params['slug'] ?? '');
    if (specimen === undefined || specimen.publishedAt === null) return notFoundPage(context);
    const read = readSpecimen(specimen);
    const title = specimenText.title(read.reading.title);
    const page = {
      title,
      entry: 'specimens',
      trail: [{ label: specimenColumn.name, href: '/jd' }, { label: read.reading.title }],
      column: specimenColumn,
      article: { title, publishedAt: specimen.publishedAt, source: specimen.sourceTitle },
    } as const;
    return renderPage(context, page, h(SpecimenView, { ...read, isDemo: context.site.isDemo }));
  },
};
