import { h } from 'preact';
import { faultsOfStep } from '../../../core/requests/application-draft.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import type { OpenDraft } from '../../../usecases/applications/draft-content.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { applyPage, draftForm, draftPage, frameFacts } from './draft-page.ts';
import { identityText } from './identity-text.ts';
import { IdentityView } from './identity-view.tsx';
import { goOn, pageFiles, removeNamedFile, saveFiles, savePage } from './save-page.ts';

/** Page 5: who applies. */
export const identityRoute = draftPage('identity', (context, draft) => identityPage(context, draft));

/** Keeps who applies, with the pictures of the proof. */
export const identityForm = draftForm(
  'identity',
  async (context, draft) => {
    const page = await saveFiles(context, await savePage(context, draft, 'identity'), 'identityProof');
    const removed = await removeNamedFile(context, page.draft, 'identity');
    if (removed !== undefined) return removed;
    const faults = [...faultsOfStep('identity', page.draft.content.answers, context.today), ...page.faults];
    return faults.length > 0 ? identityPage(context, page.draft, faults) : goOn(context, page.draft);
  },
  pageFiles,
);

function identityPage(context: PageContext, draft: OpenDraft, faults: readonly FieldFault[] = []): Promise<PageReply> {
  const { answers, files } = draft.content;
  const facts = frameFacts(context, draft, 'identity', faults);
  const view = h(IdentityView, { facts, answers, files });
  return renderPrivatePage(context, applyPage(identityText.title, faults), view, faults.length === 0 ? 200 : 422);
}
