import { h } from 'preact';
import type { Agency } from '../../../core/agencies/agency.ts';
import { descriptionOf } from '../../../core/requests/application-draft.ts';
import { likelyAgencies } from '../../../core/requests/likely-agencies.ts';
import { parseAgencyId } from '../../../core/values/ids.ts';
import type { FormContext } from '../../../http/form-route.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import { agencyFault } from '../../../usecases/applications/application-refusals.ts';
import type { OpenDraft } from '../../../usecases/applications/draft-content.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { agencyText } from './agency-text.ts';
import { AgencyView } from './agency-view.tsx';
import { applyPage, draftForm, draftPage, frameFacts } from './draft-page.ts';
import { goOn, savePage } from './save-page.ts';

/** Page 3: whom to ask. */
export const agencyRoute = draftPage('agency', (context, draft) => agencyPage(context, draft));

/** Keeps the choice, unless that agency takes no application. */
export const agencyForm = draftForm('agency', answerAgency);

async function agencyPage(
  context: PageContext,
  draft: OpenDraft,
  faults: readonly FieldFault[] = [],
): Promise<PageReply> {
  const agencies = await openAgencies(context);
  const { title, features } = descriptionOf(draft.content.answers);
  const content = {
    facts: frameFacts(context, draft, 'agency', faults),
    agencies,
    likely: likelyAgencies(`${title}\n${features}`, agencies),
    chosen: draft.agencyId ?? '',
    sought: (context.query['sought'] ?? '').trim().slice(0, 50),
  };
  const status = faults.length === 0 ? 200 : 422;
  return renderPrivatePage(context, applyPage(agencyText.title, faults), h(AgencyView, content), status);
}

async function answerAgency(context: FormContext, draft: OpenDraft): Promise<PageReply> {
  const agencyId = parseAgencyId(context.fields['agency'] ?? '');
  if (agencyId === undefined) return agencyPage(context, draft, [{ field: 'agency', message: agencyText.notChosen }]);
  const fault = agencyFault(await context.deps.queries.loadTree(), agencyId, context.today);
  if (fault !== undefined) return agencyPage(context, draft, [{ field: 'agency', message: fault.message }]);
  const saved = await savePage(context, draft, 'agency', { agencyId });
  return goOn(context, saved.draft);
}

async function openAgencies(context: PageContext): Promise<readonly Agency[]> {
  const tree = await context.deps.queries.loadTree();
  return existingAgencies(tree, context.today).filter(({ id }) => agencyFault(tree, id, context.today) === undefined);
}
