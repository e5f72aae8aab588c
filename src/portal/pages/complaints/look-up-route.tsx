import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { lookUpComplaint } from '../../../usecases/complaints/follow-complaint.ts';
import { ErrorSummary, type FieldFault, TextField } from '../../ui/form-fields.tsx';
import { formWords } from '../../ui/form-text.ts';
import { PostForm } from '../../ui/post-form.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { complaintsText } from './text.ts';

const address = '/ts/cx';

/** Where a complaint is found again by its number and code. */
export const complaintLookUpRoute: PageRoute = {
  path: address,
  permission: 'public',
  audit: null,
  handle: (context) => lookUpPage(context, { number: '' }, [], 200),
};

/** Leads to the complaint, or says that number and code do not fit; the code is never shown again. */
export const complaintLookUpForm: FormRoute = {
  path: address,
  permission: 'public',
  audit: null,
  async handle(context) {
    const { deps, fields, visitor } = context;
    const { number = '', code = '' } = fields;
    const found = await lookUpComplaint(deps, { number, code, source: visitor.source });
    if (found.ok) return redirectTo(`/ts/h/${found.value.secret}`);
    const { field = 'code', message, reason } = found.refusal;
    return lookUpPage(context, { number }, [{ field, message }], reason === 'tooManyAttempts' ? 429 : 422);
  },
};

function lookUpPage(
  context: PageContext,
  form: { readonly number: string },
  faults: readonly FieldFault[],
  status: number,
): Promise<PageReply> {
  const { lookUp, title, column } = complaintsText;
  return renderPrivatePage(
    context,
    {
      title: faults.length > 0 ? formWords.errorTitle(lookUp) : lookUp,
      trail: [{ label: title, href: '/ts' }, { label: lookUp }],
      column,
      isPrivate: false,
    },
    <div class="wrap page form-page">
      <ErrorSummary faults={faults} />
      <h1>{lookUp}</h1>
      <p class="lead">{complaintsText.lookUpLead}</p>
      <PostForm action={address} token={formTokenOf(context.deps, context.visitor)}>
        <TextField
          name="number"
          label={complaintsText.number}
          value={form.number}
          faults={faults}
          width="middle"
          isRequired
        />
        <TextField name="code" label={complaintsText.code} value="" faults={faults} width="middle" isRequired />
        <p class="form-actions">
          <button type="submit" class="button">
            {complaintsText.look}
          </button>
        </p>
      </PostForm>
    </div>,
    status,
  );
}
