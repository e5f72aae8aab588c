import { visitorActor } from '../../core/access/outside-actors.ts';
import { existsOn, parentOn } from '../../core/agencies/agency-tree.ts';
import { addWorkingDays, unpublishedYears } from '../../core/deadlines/work-calendar.ts';
import { type ComplaintForm, parseComplaint, type TypedComplaint } from '../../core/disputes/complaint-form.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import { type AgencyId, type EntryId, parseAgencyId } from '../../core/values/ids.ts';
import { yearOf } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { countFormAttempt, sourceKey, tooMany } from '../applications/form-limits.ts';
import { notifyPosts } from '../messages/remind-posts.ts';
import type { Deps, StoredComplaint, Stores } from '../ports.ts';
import { agencyIn, calendarOf } from '../requests/request-context.ts';
import { complaintCode, complaintPlace, complaintSecret } from './complaint-seal.ts';

const complaintsPerHour = 6;
const hour = 3600;

/** What came with the form besides what was typed. */
export interface SentComplaint extends TypedComplaint {
  /** Chosen by the form, so that sending the same twice keeps it once. */
  readonly complaintId: string;
  /** The unit complained about. */
  readonly unit: string;
  readonly source: string;
}

/**
 * Keeps a complaint for the agency that supervises the unit, with a last day for the answer, and answers the secret of the
 * link under which it is followed. Refuses what is missing by field, and too many from one source in an hour.
 */
export async function sendComplaint(
  deps: Deps,
  sent: SentComplaint,
): Promise<Result<{ readonly secret: string }, readonly Refusal[]>> {
  const parsed = parseComplaint(sent);
  const place = await placeOf(deps, sent.unit);
  if (!parsed.ok || !place.ok)
    return refuse([...(parsed.ok ? [] : parsed.refusal), ...(place.ok ? [] : [place.refusal])]);
  const count = await countFormAttempt(deps, sourceKey(deps, 'complaint', sent.source), hour);
  if (count > complaintsPerHour)
    return refuse([{ ...tooMany('您这里一小时内提交得太多了，请稍后再试，或者打电话、写信反映。'), field: 'words' }]);
  return accept({ secret: await receive(deps, sent.complaintId, parsed.value, place.value) });
}

/**
 * Keeps a complaint that came another way than through the form of this site, so that nothing is counted against a
 * source. Refuses what is missing by field.
 */
export async function receiveComplaint(
  deps: Deps,
  sent: Omit<SentComplaint, 'source'>,
): Promise<Result<{ readonly secret: string }, readonly Refusal[]>> {
  const parsed = parseComplaint(sent);
  const place = await placeOf(deps, sent.unit);
  if (!parsed.ok) return parsed;
  if (!place.ok) return refuse([place.refusal]);
  return accept({ secret: await receive(deps, sent.complaintId, parsed.value, place.value) });
}

async function receive(deps: Deps, formId: string, form: ComplaintForm, place: Place): Promise<string> {
  const complaintId = identityOf(deps, formId, form, place.unitId);
  await keep(deps, form, { ...place, complaintId });
  return complaintSecret(deps, { agencyId: place.supervisorId, complaintId });
}

interface Place {
  readonly unitId: AgencyId;
  readonly supervisorId: AgencyId;
}

/** The unit and the agency above it, which supervises disclosure (条例 Article 51). */
async function placeOf({ queries, today }: Deps, unit: string): Promise<Result<Place, Refusal>> {
  const tree = await queries.loadTree();
  const unitId = parseAgencyId(unit);
  const agency = tree.agencies.find(({ id }) => id === unitId);
  if (agency === undefined || !existsOn(agency, today()))
    return refuse({ reason: 'missing', field: 'unit', message: '请选择投诉举报的是哪个单位。' });
  const supervisorId = parentOn(tree, agency.id, today());
  if (supervisorId !== undefined) return accept({ unitId: agency.id, supervisorId });
  const message = `本网站上没有${agency.name}的上级机关，请直接向其上一级机关的办公厅（室）反映。`;
  return refuse({ reason: 'noSupervisor', field: 'unit', message });
}

/** The same words from the same form are one complaint; what was changed after going back is another one. */
function identityOf(
  deps: Pick<Deps, 'newId' | 'blindDigest'>,
  formId: string,
  form: ComplaintForm,
  unitId: AgencyId,
): EntryId {
  if (!/^[\w-]{16,64}$/.test(formId)) return deps.newId() as EntryId;
  return deps.blindDigest('complaintForm', canonicalJson({ formId, unitId, ...form })).slice(0, 32) as EntryId;
}

async function keep(deps: Deps, form: ComplaintForm, place: Place & { readonly complaintId: EntryId }): Promise<void> {
  const { unitId, supervisorId: agencyId, complaintId } = place;
  await deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'complaint', complaintId);
    if ((await stores.queries.findComplaint(agencyId, complaintId)) !== undefined) return;
    const complaint = await newComplaint(deps, stores, form, place);
    const event = await stores.events.append(visitorActor, {
      agencyId,
      stream: 'complaint',
      subjectId: complaintId,
      action: 'receive',
      happenedOn: deps.today(),
      payload: { unitId, kind: form.kind, complaintNumber: complaint.complaintNumber, dueOn: complaint.dueOn },
    });
    await stores.complaints.save(complaint, event.seq);
    await stores.audit.record({ id: visitorActor, agencyId }, 'complaint.received', `complaint/${complaintId}`);
    const notice = {
      kind: 'complaintReceived',
      subject: `complaint/${complaintId}`,
      sentence: `收到投诉举报${complaint.complaintNumber}，请受理。`,
      path: `/complaints/${complaintId}`,
      roles: ['countySupervisor'] as const,
    };
    await notifyPosts(stores, agencyId, notice, deps.today());
  });
}

async function newComplaint(
  deps: Deps,
  { events, queries }: Stores,
  { kind, ...words }: ComplaintForm,
  { unitId, supervisorId: agencyId, complaintId }: Place & { readonly complaintId: EntryId },
): Promise<StoredComplaint> {
  const today = deps.today();
  const year = yearOf(today);
  const calendar = await calendarOf(queries, agencyIn(await queries.loadTree(), agencyId));
  const { complaints } = await queries.loadSettings(agencyId, today);
  const dueOn = addWorkingDays(calendar, today, complaints.replyDays);
  const serial = await events.nextNumber(agencyId, 'complaint', year);
  const key = { agencyId, complaintId };
  return {
    ...{ ...key, unitId, kind, stage: 'received', receivedOn: today, dueOn },
    complaintNumber: `TS${year}${String(serial).padStart(4, '0')}`,
    dueIsProvisional: unpublishedYears(calendar, today, dueOn).length > 0,
    isAnonymous: words.name === '' && words.contact === '',
    codeDigest: deps.blindDigest('complaintCodeDigest', complaintCode(deps, key)),
    linkDigest: deps.digest(complaintSecret(deps, key)),
    sealed: deps.sealer.seal(JSON.stringify(words), complaintPlace(key)),
    ...{ sealedAnswer: null, result: null, answeredOn: null, closedOn: null, correctBy: null },
  };
}
