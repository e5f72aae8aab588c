import { h } from 'preact';
import type { AgencyTree } from '../../../core/agencies/agency-tree.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { searchAddress } from '../../ui/search-box.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { AdvancedView } from './advanced-view.tsx';
import type { SearchContent } from './search-content.ts';
import { addressOf, isNothingAsked, readSearchTerms, searchOf, wordsOfSearch } from './search-terms.ts';
import { searchColumn, searchPageText } from './text.ts';
import { SearchView } from './view.tsx';

const advancedAddress = `${searchAddress}/gj`;
const alikeCount = 5;

/** P09: what is public and holds the words, with filters; the address says everything, so that it can be shared. */
export const searchRoute: PageRoute = {
  path: searchAddress,
  permission: 'public',
  audit: null,
  async handle(context) {
    const content = await contentOf(context);
    const words = wordsOfSearch(content.terms);
    const title = words === '' ? searchPageText.heading : searchPageText.titleFor(words);
    return searchPage(context, title, h(SearchView, content));
  },
};

/** P10: every condition in one form; it leads to the same results. */
export const advancedSearchRoute: PageRoute = {
  path: advancedAddress,
  permission: 'public',
  audit: null,
  async handle(context) {
    const { deps, query, today } = context;
    const tree = await deps.queries.loadTree();
    const agencies = existingAgencies(tree, today);
    const { terms } = readSearchTerms(query, isAgencyOf(tree));
    return searchPage(context, searchPageText.advancedHeading, h(AdvancedView, { terms, agencies }));
  },
};

async function contentOf({ deps, query, today }: PageContext): Promise<SearchContent> {
  const tree = await deps.queries.loadTree();
  const { terms, faults } = readSearchTerms(query, isAgencyOf(tree));
  const found = isNothingAsked(terms) ? null : await deps.queries.searchItems(searchOf(terms), today);
  const alike = found?.total === 0 ? await deps.queries.listAlikeTitles(wordsOfSearch(terms), alikeCount, today) : [];
  return {
    terms,
    faults,
    found,
    alike,
    advancedAddress: addressOf({ ...terms, page: 1 }, advancedAddress),
    nameOf: (id) => tree.agencies.find((agency) => agency.id === id)?.shortName ?? id,
  };
}

function isAgencyOf(tree: AgencyTree) {
  return (text: string): text is AgencyId => tree.agencies.some(({ id }) => id === text);
}

function searchPage(context: PageContext, title: string, view: Parameters<typeof renderPage>[2]): Promise<PageReply> {
  const isMain = title === searchPageText.heading;
  const trail = isMain
    ? [{ label: searchPageText.heading }]
    : [{ label: searchPageText.heading, href: searchAddress }, { label: title }];
  return renderPage(context, { title, entry: 'search', trail, column: searchColumn }, view);
}
