import { h } from 'preact';
import { parseRandomId, type RequestId } from '../../../core/values/ids.ts';
import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { discardDraft, resumeDraft } from '../../../usecases/applications/change-draft.ts';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import { applyPage, draftForm, ownerOf, stepAddress } from './draft-page.ts';
import { leaveText } from './leave-text.ts';
import { DiscardedView, ResumeView } from './leave-view.tsx';
import { missingDraftPage } from './missing-draft.tsx';

const resumePath = `${applyAddress}/jx/:draft/:secret`;

/** Takes a draft and everything typed away. */
export const discardForm = draftForm('discard', async (context, draft) => {
  await discardDraft(context.deps, ownerOf(context), draft.draftId);
  return redirectTo(discardedAddress);
});

const discardedAddress = `${applyAddress}/discarded`;

/** Says that a draft is gone. */
export const discardedRoute: PageRoute = {
  path: discardedAddress,
  permission: 'public',
  audit: null,
  handle: (context) => renderPrivatePage(context, applyPage(leaveText.discarded.title), h(DiscardedView, {})),
};

/** The address to go on at with another device. */
export const resumeRoute: PageRoute = {
  path: resumePath,
  permission: 'public',
  audit: null,
  handle: (context) => {
    const token = formTokenOf(context.deps, context.visitor);
    return renderPrivatePage(
      context,
      applyPage(leaveText.resume.title),
      h(ResumeView, { action: context.path, token }),
    );
  },
};

/** Moves the draft to this browser. */
export const resumeForm: FormRoute = {
  path: resumePath,
  permission: 'public',
  audit: null,
  async handle(context) {
    const draftId = parseRandomId<RequestId>(context.params['draft'] ?? '');
    if (draftId === undefined) return missingDraftPage(context);
    const token = context.params['secret'] ?? '';
    const resumed = await resumeDraft(context.deps, context.visitor.secret, { draftId, token });
    return resumed.ok ? redirectTo(stepAddress(draftId, 'check')) : missingDraftPage(context);
  },
};
