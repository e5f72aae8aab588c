import { parentOn } from '../../../core/agencies/agency-tree.ts';
import { handlingSettings } from '../../../core/fees/handling-settings.ts';
import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { sendComplaint } from '../../../usecases/complaints/send-complaint.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { formWords } from '../../ui/form-text.ts';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { type ComplaintValues, ComplaintView } from './complaint-view.tsx';
import { complaintsText } from './text.ts';

const address = '/ts';
// the named default for every unit; an agency with another number says so on the page of the complaint
const usualDays = handlingSettings().complaints.replyDays;

/** Where anybody complains to the supervising agency, without an account. */
export const complaintRoute: PageRoute = {
  path: address,
  permission: 'public',
  audit: null,
  handle: (context) => complaintPage(context, emptyForm(context), [], 200),
};

/** Keeps a complaint and leads to its receipt. */
export const complaintFormRoute: FormRoute = {
  path: address,
  permission: 'public',
  audit: 'complaint.received',
  async handle(context) {
    const { deps, fields, visitor } = context;
    const { kind = '', unit = '', words = '', name = '', contact = '', requestNumber = '', complaint = '' } = fields;
    const typed = { kind, unit, words, name, contact, requestNumber, complaintId: complaint };
    const kept = await sendComplaint(deps, { ...typed, source: visitor.source });
    if (kept.ok) return redirectTo(`${address}/h/${kept.value.secret}`);
    const faults = kept.refusal.map(({ field = 'words', message }) => ({ field, message }));
    const isTooOften = kept.refusal.some(({ reason }) => reason === 'tooManyAttempts');
    return complaintPage(context, typed, faults, isTooOften ? 429 : 422);
  },
};

function emptyForm({ query, deps }: PageContext): ComplaintValues {
  const unit = (query['unit'] ?? '').slice(0, 40);
  return { kind: '', unit, words: '', name: '', contact: '', requestNumber: '', complaintId: deps.newId() };
}

async function complaintPage(
  context: PageContext,
  form: ComplaintValues,
  faults: readonly FieldFault[],
  status: number,
): Promise<PageReply> {
  const { deps, site, today, visitor } = context;
  const tree = await deps.queries.loadTree();
  const { title, column } = complaintsText;
  return renderPrivatePage(
    context,
    {
      title: faults.length > 0 ? formWords.errorTitle(title) : title,
      trail: [{ label: title }],
      column,
      isPrivate: false,
    },
    <ComplaintView
      form={form}
      faults={faults}
      token={formTokenOf(deps, visitor)}
      // what has nobody above it on this site is complained of elsewhere
      agencies={existingAgencies(tree, today).filter(({ id }) => parentOn(tree, id, today) !== undefined)}
      phone={site.contactPhone}
      days={usualDays}
    />,
    status,
  );
}
