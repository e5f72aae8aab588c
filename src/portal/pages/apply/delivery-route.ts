import { h } from 'preact';
import { faultsOfStep } from '../../../core/requests/application-draft.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import type { OpenDraft } from '../../../usecases/applications/draft-content.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { deliveryText } from './delivery-text.ts';
import { DeliveryView } from './delivery-view.tsx';
import { applyPage, draftForm, draftPage, frameFacts } from './draft-page.ts';
import { goOn, savePage } from './save-page.ts';

/** Page 4: how the information is wanted. */
export const deliveryRoute = draftPage('delivery', (context, draft) => deliveryPage(context, draft));

/** Keeps the way it is wanted. */
export const deliveryForm = draftForm('delivery', async (context, draft) => {
  const saved = await savePage(context, draft, 'delivery');
  const faults = faultsOfStep('delivery', saved.draft.content.answers, context.today);
  return faults.length > 0 ? deliveryPage(context, saved.draft, faults) : goOn(context, saved.draft);
});

function deliveryPage(context: PageContext, draft: OpenDraft, faults: readonly FieldFault[] = []): Promise<PageReply> {
  const facts = frameFacts(context, draft, 'delivery', faults);
  const view = h(DeliveryView, { facts, answers: draft.content.answers });
  return renderPrivatePage(context, applyPage(deliveryText.title, faults), view, faults.length === 0 ? 200 : 422);
}
