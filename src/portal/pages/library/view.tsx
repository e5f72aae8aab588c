import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Pager } from '../../ui/pager.tsx';
import type { LibraryContent } from './library-content.ts';
import { LibraryFilter } from './library-filter.tsx';
import { isNarrowed, type LibraryTab, libraryAddress, libraryTabs, pageSize } from './library-terms.ts';
import { libraryText } from './text.ts';

/** P08: tabs of validity, facets, the documents. */
export function LibraryView(content: LibraryContent) {
  const { agency, path, terms, found, nameOf } = content;
  return (
    <div class={agency === null ? 'wrap page' : 'page'}>
      <h1>{agency === null ? libraryText.heading : libraryText.headingOf(agency.shortName)}</h1>
      <p class="lead">{libraryText.lead}</p>
      <Tabs {...content} />
      <LibraryFilter {...content} />
      <section aria-label={libraryText.list}>
        <div class="list-head">
          <p>{libraryText.total(found.total)}</p>
          <p class="list-takes">
            <a href={libraryAddress(`${path}/list.csv`, { ...terms, page: 1 })}>{libraryText.export}</a>
            {agency === null ? null : <Link href={`${path}/fz`}>{libraryText.endedList}</Link>}
          </p>
        </div>
        {found.rows.length === 0 ? (
          <p class="empty-list">{emptyWords(content)}</p>
        ) : (
          <ItemList heads={found.rows} {...(agency === null ? { nameOf } : {})} />
        )}
        <Pager
          page={terms.page}
          pageSize={pageSize}
          total={found.total}
          addressOf={(page) => libraryAddress(path, { ...terms, page })}
        />
      </section>
    </div>
  );
}

function Tabs({ path, terms, byValidity }: LibraryContent) {
  const tabs = Object.keys(libraryTabs) as readonly LibraryTab[];
  const count = (tab: LibraryTab): number =>
    byValidity
      .filter(({ key }) => (libraryTabs[tab] as readonly string[]).includes(key))
      .reduce((sum, one) => sum + one.count, 0);
  return (
    <nav class="tabs" aria-label={libraryText.tabsLabel}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab}>
            <Link href={libraryAddress(path, { ...terms, tab, page: 1 })} current={tab === terms.tab}>
              {libraryText.counted(libraryText.tabs[tab], count(tab))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function emptyWords({ byValidity, terms }: LibraryContent): string {
  if (isNarrowed(terms)) return libraryText.noMatch;
  return byValidity.length === 0 ? libraryText.empty : libraryText.noneInTab(libraryText.tabs[terms.tab]);
}
