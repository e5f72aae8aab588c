import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Role } from '../../src/core/access/roles.ts';
import type { AgencyId, RequestId } from '../../src/core/values/ids.ts';
import { letterKitOver } from '../../src/documents/letters/letter-kit.ts';
import { issueAccess, linkDigestOf } from '../../src/usecases/applications/issue-access.ts';
import { lastOf, proofFor, untilCheck } from './asks-online.ts';
import { choicesOf, everythingWritten } from './coach-answers.ts';
import type { MovableClock } from './deps.ts';
import { aPaperRequest, paperApplication } from './paper-requests.ts';
import type { Colleague, Product } from './product.ts';
import { aSiteVisitor, type SeenPage, type SiteVisitor } from './site-visitor.ts';

/** Letters whose PDF is a mere beginning of one: what the printing process makes is tried elsewhere. */
export const quickLetters = {
  letters: letterKitOver({ print: async () => new TextEncoder().encode('%PDF-') }),
};

export const courseContact = {
  office: '党政办公室',
  address: '托里县多拉特乡政府院内',
  hours: '工作日10:00至14:00',
  phone: '0901-3680000',
  email: 'office@example.cn',
};

const posts = {
  clerk: ['clerk'],
  reviewer: ['reviewer'],
  secrecy: ['secrecyReviewer'],
  leader: ['leader'],
  head: ['disclosureOffice'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** An agency with one person on every post that a request passes. */
export interface Office extends Readonly<Record<keyof typeof posts, Pick<Colleague, 'send' | 'accountId'>>> {
  readonly product: Product;
  readonly clock: MovableClock;
  readonly agencyId: AgencyId;
}

/** A request on its way, and the browser in which its applicant follows it. */
export interface FollowedRequest {
  readonly requestId: string;
  readonly number: string;
  readonly link: string;
  readonly applicant: SiteVisitor;
}

/** An issued paper as its addressee reads it. */
export interface IssuedPaper {
  readonly paperId: string;
  readonly kind: string;
  readonly documentNumber: string | null;
  readonly servedOn: string | null;
  /** Every paragraph. */
  readonly text: string;
  /** The paragraph on remedies, empty where it has none. */
  readonly remedy: string;
}

export async function anOffice(product: Product, clock: MovableClock, agencyId: string): Promise<Office> {
  const somebody = async (post: keyof typeof posts): Promise<Colleague> =>
    awake(await product.signedIn(agencyId as AgencyId, `${agencyId}-${post}`, `${post}某`, posts[post]));
  return {
    ...{ product, clock, agencyId: agencyId as AgencyId },
    clerk: await somebody('clerk'),
    reviewer: await somebody('reviewer'),
    secrecy: await somebody('secrecy'),
    leader: await somebody('leader'),
    head: await somebody('head'),
  };
}

/** The clock at ten in the morning of a later day. */
export function forwardTo({ clock }: Office, to: string): void {
  const seconds = (Date.parse(`${to}T02:00:00.000Z`) - Date.parse(clock.now())) / 1000;
  if (seconds < 0) throw new Error(`It is ${clock.now()} already, later than ${to}.`);
  clock.forward(seconds);
}

/** Registers what was handed in today, unless told otherwise; the applicant gets the link of the receipt. */
export async function atTheCounter(
  office: Office,
  application: object = {},
  what: object = {},
): Promise<FollowedRequest> {
  const requestId = `counter-${randomUUID()}`;
  const body = aPaperRequest(requestId, office.clock.today(), {
    application: { ...paperApplication, ...application },
    ...what,
  });
  const { requestNumber } = await done(office.clerk.send('POST', '/api/office/requests', body));
  const { deps } = office.product;
  const place = { agencyId: office.agencyId, requestId: requestId as RequestId };
  const { link } = await deps.inTransaction((stores) => issueAccess(deps, stores, place));
  return { requestId, number: requestNumber, link, applicant: aSiteVisitor(office.product.app) };
}

/** Files an application on the portal, through every page and without script but for the proof. */
export async function onThePortal(
  office: Office,
  what: Parameters<typeof untilCheck>[2] = {},
): Promise<FollowedRequest> {
  const { deps, app } = office.product;
  const applicant = aSiteVisitor(app);
  const check = lastOf(await untilCheck(applicant, office.agencyId, what));
  const receipt = await applicant.send(check, { proof: proofFor(check) });
  expect(receipt.status, receipt.facts.text).toBe(200);
  const link = receipt.address.split('/').at(-1) ?? '';
  const access = await deps.queries.findAccessByLink(linkDigestOf(deps, link));
  if (access === undefined) throw new Error(`The receipt at ${receipt.address} leads to no request.`);
  const { record } = await casePage(office, access);
  return { requestId: access.requestId, number: record.requestNumber, link, applicant };
}

/** What the case page shows. */
export async function casePage(office: Office, { requestId }: { readonly requestId: string }) {
  return done(office.clerk.send('GET', `/api/office/requests/${requestId}`));
}

/** Something the clerk enters on the case page, today unless told otherwise. */
export async function enter(office: Office, request: FollowedRequest, action: string, what: object = {}) {
  return done(entering(office, request, action, what));
}

/** The same, to look at the refusal. */
export function entering({ clerk, clock }: Office, { requestId }: FollowedRequest, action: string, what: object = {}) {
  const body = { action, happenedOn: clock.today(), ...what };
  return clerk.send('POST', `/api/office/requests/${requestId}/actions`, body);
}

/** What the status page says to the applicant. */
export async function statusPage({ applicant, link }: FollowedRequest): Promise<SeenPage> {
  const page = await applicant.visit(`/cx/${link}`);
  expect(page.status, page.facts.text).toBe(200);
  return page;
}

/** Fills in a form of the status page, such as `correction`. */
export async function onStatusPage(request: FollowedRequest, form: string, fields: Readonly<Record<string, string>>) {
  const action = `/cx/${request.link}/${form}`;
  const page = await request.applicant.send(await statusPage(request), fields, { action, files: [] });
  expect(page.status, page.facts.text).toBe(200);
  return page;
}

/** Answers the questions of the coach: as `answers` say, with something fit in every field that `written` does not name. */
export async function coach(
  office: Office,
  request: FollowedRequest,
  answers: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>> = {},
) {
  return { ...(await done(coaching(office, request, answers, written))), choices: choicesOf(answers) };
}

/** The same, to look at the refusal. */
export function coaching(
  { clerk, clock }: Office,
  { requestId }: FollowedRequest,
  answers: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>> = {},
) {
  const choices = choicesOf(answers);
  const fit = everythingWritten(choices);
  const all = { ...fit, searchedOn: clock.today(), earlierOn: clock.today(), ...written };
  const values = Object.fromEntries(Object.entries(all).filter(([field]) => field in fit));
  return clerk.send('POST', `/api/office/requests/${requestId}/coach`, { choices, values });
}

/** A decision from the questions of the coach to its signature. */
export async function decide(
  office: Office,
  request: FollowedRequest,
  answers: Readonly<Record<string, string>>,
  what: { readonly written?: Readonly<Record<string, string>>; readonly attachmentIds?: readonly string[] } = {},
): Promise<IssuedPaper> {
  const { outcome, refusedPartGrounds, recordSearch, choices, letter, values, fileNote } = await coach(
    office,
    request,
    answers,
    what.written,
  );
  const event = {
    action: 'close',
    outcome,
    ...(refusedPartGrounds.length === 0 ? {} : { refusedPartGrounds }),
    ...(recordSearch === null ? {} : { recordSearch }),
    coach: choices,
  };
  return issue(office, request, letter, { event, values, fileNote, attachmentIds: what.attachmentIds ?? [] });
}

/** Drafts a paper and leads it past everybody who has to agree. */
export async function issue(
  office: Office,
  request: FollowedRequest,
  kind: string,
  what: object,
): Promise<IssuedPaper> {
  const paperId = await draft(office, request, kind, what);
  for (let guard = 0; guard < 6; guard += 1) {
    const reply = await nextStep(office, paperId);
    if (reply === undefined) return issued(office, paperId);
    expect(reply.statusCode, reply.body).toBe(200);
  }
  throw new Error(`Paper ${paperId} does not come to its end.`);
}

/** A draft of the clerk's. */
export async function draft(
  office: Office,
  { requestId }: FollowedRequest,
  kind: string,
  what: object,
): Promise<string> {
  const paperId = `paper-${randomUUID()}`;
  const body = { paperId, kind, attachmentIds: [], ...what };
  await done(office.clerk.send('POST', `/api/office/requests/${requestId}/papers`, body));
  return paperId;
}

/** The step that a paper waits for, done by somebody whose step it is; undefined once it is issued. */
export async function nextStep(office: Office, paperId: string) {
  const at = `/api/office/papers/${paperId}`;
  for (const person of [office.clerk, office.reviewer, office.secrecy, office.leader, office.head]) {
    const { allowed, contentDigest, paper } = await done(person.send('GET', at));
    if (paper.stage === 'issued') return undefined;
    const step = allowed
      .map(({ action }: { action: string }) => action)
      .find((action: string) => forward.includes(action));
    if (step !== undefined) return person.send('POST', `${at}/steps`, { step, contentDigest });
  }
  throw new Error(`Nobody can do anything about paper ${paperId}.`);
}

/** Hands a paper over to its addressee today. */
export async function handOver({ clerk, clock }: Office, { paperId }: IssuedPaper) {
  const service = { mode: 'inPerson', signedOn: clock.today(), recipient: '本人' };
  return done(clerk.send('POST', `/api/office/papers/${paperId}/service`, service));
}

/** Working days of the period by the case page, first to last, and every day that it does not count. */
export async function daysOf(office: Office, request: FollowedRequest) {
  const { clock, record } = await casePage(office, request);
  const of = (role: string): string[] =>
    clock.days.filter((row: { role: string }) => row.role === role).map(({ date }: { date: string }) => date);
  return { dueOn: record.dueOn, counted: of('counted'), excluded: of('excluded'), dayOff: of('dayOff') };
}

/** What was done to a request, in order. */
export async function timelineOf(office: Office, request: FollowedRequest): Promise<readonly string[]> {
  const { timeline } = await casePage(office, request);
  return timeline.map(({ action }: { action: string }) => action);
}

/** Acts in the audit log about a request or one of its papers. */
export async function auditOf({ product, agencyId }: Office, subject: string): Promise<readonly string[]> {
  const { rows } = await product.deps.queries.listAudit(agencyId, { subject, offset: 0, limit: 200 });
  return rows.map(({ act }) => act).reverse();
}

const forward = ['submit', 'review', 'secrecyReview', 'sign'];

/** The same person, who signs in again where the session ended meanwhile. */
function awake(person: Colleague): Colleague {
  const send: Colleague['send'] = async (method, url, payload) => {
    const reply = await person.send(method, url, payload);
    if (reply.statusCode !== 401) return reply;
    await person.signInAgain();
    return person.send(method, url, payload);
  };
  return { ...person, send };
}

async function issued(office: Office, paperId: string): Promise<IssuedPaper> {
  const { paper } = await done(office.clerk.send('GET', `/api/office/papers/${paperId}`));
  const { document } = await done(office.clerk.send('GET', `/api/office/papers/${paperId}/reading`));
  const { kind, documentNumber, servedOn } = paper;
  const wordsOf = (blocks: readonly { text?: string }[]) => blocks.map(({ text }) => text ?? '').join('\n');
  const remedy = wordsOf(document.blocks.filter(({ part }: { part: string }) => part === 'remedy'));
  return { paperId, kind, documentNumber, servedOn, text: wordsOf(document.blocks), remedy };
}

async function done(sent: ReturnType<Colleague['send']>) {
  const reply = await sent;
  expect(reply.statusCode, reply.body).toBeLessThan(300);
  return reply.json();
}
