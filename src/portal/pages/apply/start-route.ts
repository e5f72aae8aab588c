import { h } from 'preact';
import type { Agency } from '../../../core/agencies/agency.ts';
import { doors, isDoor } from '../../../core/requests/application-guide.ts';
import { type AgencyId, parseAgencyId } from '../../../core/values/ids.ts';
import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { openDraftOf } from '../../../usecases/applications/draft-content.ts';
import { startDraft } from '../../../usecases/applications/start-draft.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import { findAgency } from '../../ui/unit-groups.ts';
import { applyPage, ownerOf, stepAddress } from './draft-page.ts';
import { startText } from './start-text.ts';
import { ElsewhereView, StartView, type Unfinished } from './start-view.tsx';

/** Where an application begins, for any agency. */
export const startRoute: PageRoute = {
  path: applyAddress,
  permission: 'public',
  audit: null,
  handle: (context) => startPage(context, undefined),
};

/** The same for one agency, from its own page. */
export const unitStartRoute: PageRoute = {
  path: `${applyAddress}/:agency`,
  permission: 'public',
  audit: null,
  async handle(context) {
    const agency = await agencyOf(context, context.params['agency'] ?? '');
    return agency === undefined ? notFoundPage(context) : startPage(context, agency);
  },
};

/** Behind the doors that lead elsewhere. */
export const elsewhereRoute: PageRoute = {
  path: `${applyAddress}/door/:door`,
  permission: 'public',
  audit: null,
  async handle(context) {
    const door = doors.find(({ id }) => id === context.params['door']);
    if (door === undefined || door.places.length === 0) return notFoundPage(context);
    const agency = await agencyOf(context, context.query['agency'] ?? '');
    const token = formTokenOf(context.deps, context.visitor);
    return renderPrivatePage(context, applyPage(startText.elsewhere.title), h(ElsewhereView, { door, agency, token }));
  },
};

/** Opens a draft, or leads to the right door. */
export const beginForm: FormRoute = {
  path: `${applyAddress}/begin`,
  permission: 'public',
  audit: null,
  async handle(context) {
    const agency = await agencyOf(context, context.fields['agency'] ?? '');
    const door = context.fields['door'] ?? '';
    if (!isDoor(door)) return startPage(context, agency, [{ field: 'door', message: startText.notChosen }]);
    if (door !== 'documents')
      return redirectTo(`${applyAddress}/door/${door}${agency === undefined ? '' : `?agency=${agency.id}`}`);
    const started = await startDraft(context.deps, {
      owner: ownerOf(context),
      source: context.visitor.source,
      ...(agency === undefined ? {} : { agencyId: agency.id }),
    });
    if (!started.ok) return startPage(context, agency, [{ field: 'door', message: started.refusal.message }], 429);
    return redirectTo(stepAddress(started.value, 'describe'));
  },
};

async function startPage(
  context: PageContext,
  agency: Agency | undefined,
  faults: readonly FieldFault[] = [],
  status = faults.length === 0 ? 200 : 422,
): Promise<PageReply> {
  const title = agency === undefined ? startText.title : startText.titleFor(agency.name);
  const unfinished = await unfinishedOf(context);
  const token = formTokenOf(context.deps, context.visitor);
  const view = h(StartView, { agency, unfinished, faults, token });
  return renderPrivatePage(context, { ...applyPage(title, faults), isPrivate: false }, view, status);
}

/** The drafts of this browser that were not submitted yet. */
async function unfinishedOf(context: PageContext): Promise<readonly Unfinished[]> {
  if (context.visitor.isNew) return [];
  const owner = ownerOf(context);
  const stored = await context.deps.queries.listDraftsOf(owner);
  return stored.flatMap((draft) => {
    const open = openDraftOf(context.deps, owner, draft);
    if (open === undefined || open.submittedAt !== null) return [];
    return [{ draftId: open.draftId, title: (open.content.answers['title'] ?? '').slice(0, 60) }];
  });
}

async function agencyOf(context: PageContext, text: string): Promise<Agency | undefined> {
  const id: AgencyId | undefined = parseAgencyId(text);
  return id === undefined ? undefined : findAgency(await context.deps.queries.loadTree(), id);
}
