import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { existingAgencies, topAgencies } from '../../ui/unit-groups.ts';
import { homeText } from './text.ts';
import { HomeView } from './view.tsx';

/** The home page. */
export const homeRoute: PageRoute = {
  path: '/',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const [tree, reports, specimenCount] = await Promise.all([
      queries.loadTree(),
      queries.listPublishedReports(),
      queries.countPublishedSpecimens(),
    ]);
    const top = topAgencies(tree, context.today);
    const page = {
      title: context.site.name,
      entry: 'home',
      trail: [],
      column: { name: context.site.name, type: homeText.columnType, ...homeText.column },
    } as const;
    const content = {
      areaName: top.length === 1 ? (top[0]?.name ?? '') : context.site.organizer,
      agencies: existingAgencies(tree, context.today),
      reports,
      specimenCount,
    };
    return renderPage(context, page, h(HomeView, content));
  },
};
