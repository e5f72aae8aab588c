import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { lookUpRequest } from '../../../usecases/applications/find-own-request.ts';
import { ErrorSummary, type FieldFault, TextField } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { guideAddress, statusAddress, trackAddress } from '../../ui/request-addresses.ts';
import { trackText } from './text.ts';
import { trackPage, visitorOwner } from './track-page.tsx';

/** Where a request is looked up by its number and code. */
export const lookUpRoute: PageRoute = {
  path: trackAddress,
  permission: 'public',
  audit: null,
  handle: (context) => lookUpPage(context, [], '', 200),
};

/** Opens the request to this browser, or says in one and the same sentence that there is none. */
export const lookUpForm: FormRoute = {
  path: trackAddress,
  permission: 'public',
  audit: 'request.openedByApplicant',
  async handle(context) {
    const { number = '', code = '' } = context.fields;
    const { deps, visitor } = context;
    const owner = visitorOwner(context);
    const found = await lookUpRequest(deps, { requestNumber: number, code, owner, source: visitor.source });
    if (found.ok) return redirectTo(statusAddress(found.value));
    const { reason, message, field = 'number' } = found.refusal;
    return lookUpPage(context, [{ field, message }], number, reason === 'tooManyAttempts' ? 429 : 422);
  },
};

function lookUpPage(
  context: PageContext,
  faults: readonly FieldFault[],
  number: string,
  status: number,
): Promise<PageReply> {
  const { title, lead, number: numberLabel, code, button, lost, lostWords, guide } = trackText.lookUp;
  return trackPage(
    context,
    { title, status, hasFaults: faults.length > 0, isListed: true },
    <div class="wrap page form-page">
      <ErrorSummary faults={faults} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <PostForm action={trackAddress} token={formTokenOf(context.deps, context.visitor)}>
        <TextField name="number" label={numberLabel} value={number} faults={faults} width="middle" />
        <TextField name="code" label={code} value="" faults={faults} width="middle" />
        <p class="form-actions">
          <button type="submit" class="button">
            {button}
          </button>
        </p>
      </PostForm>
      <details class="more-help">
        <summary>{lost}</summary>
        <p>{lostWords}</p>
      </details>
      <p class="hint">
        <Link href={guideAddress()}>{guide}</Link>
      </p>
    </div>,
  );
}
