import type { AccountStore, EventStore, MessageStore, ReportStore, Stores } from '../usecases/ports.ts';
import { createAccount } from './accounts/create-account.ts';
import { countAttempts, forgetAttempts, recordAttempt } from './accounts/login-attempts.ts';
import { closeSession, closeSessions, keepNewestSessions, openSession, touchSession } from './accounts/sessions.ts';
import { setDisabled } from './accounts/set-disabled.ts';
import { setPassword } from './accounts/set-password.ts';
import { setRoles } from './accounts/set-roles.ts';
import { additionStore } from './additions/addition-store.ts';
import { changeAgency } from './agencies/change-agency.ts';
import { createAgency } from './agencies/create-agency.ts';
import { saveNoticeVersion } from './agencies/holiday-notices.ts';
import { saveReorganisation } from './agencies/save-reorganisation.ts';
import { saveDraft } from './annual-report/save-draft.ts';
import { saveFile } from './annual-report/save-file.ts';
import { saveRelease } from './annual-report/save-release.ts';
import { saveReport } from './annual-report/save-report.ts';
import { saveVersion } from './annual-report/save-version.ts';
import { saveVersionSources } from './annual-report/version-sources.ts';
import { withdrawRelease } from './annual-report/withdraw-release.ts';
import { commentStore, noteStore } from './annual-report/workbench-ports.ts';
import { saveAnswer } from './answers/save-answer.ts';
import { applicationStore } from './applications/application-store.ts';
import { saveAttachment } from './attachments/save-attachment.ts';
import { saveClearance, saveDiscard } from './attachments/save-attachment-verdict.ts';
import { recordAudit } from './audit/record-audit.ts';
import { catalogStore } from './catalog/catalog-ports.ts';
import { itemStore } from './catalog/item-ports.ts';
import { channelStore } from './channels/channel-ports.ts';
import { type Clock, todayOf } from './clock.ts';
import { complaintStore } from './complaints/complaint-ports.ts';
import type { Database } from './database.ts';
import { deskStore } from './desk/desk-store.ts';
import { dutyStore } from './duties/duty-ports.ts';
import { appendEvent } from './events/append-event.ts';
import { listEvents } from './events/list-events.ts';
import { lockChain } from './events/lock-chain.ts';
import { nextNumber } from './events/next-number.ts';
import { readHead } from './events/read-head.ts';
import { itemCheckStore } from './item-checks/item-check-ports.ts';
import { markRead } from './messages/inbox.ts';
import { saveMailAttempt, takeDueMails } from './messages/mail-queue.ts';
import { queueMessage, queueNotice } from './messages/queue-message.ts';
import { mistakeStore } from './mistakes/mistake-ports.ts';
import { oldSiteStore } from './old-sites/old-site-ports.ts';
import { paperStore } from './papers/paper-ports.ts';
import { queriesOver } from './queries.ts';
import { saveChannelTest } from './registers/channel-tests.ts';
import { saveDisputeDocument } from './registers/dispute-documents.ts';
import { saveImport } from './registers/register-imports.ts';
import { saveCover } from './registers/save-cover.ts';
import { saveDispute } from './registers/save-dispute.ts';
import { saveEntry } from './registers/save-entry.ts';
import { saveRequest } from './requests/save-request.ts';
import { saveSealed } from './requests/save-sealed.ts';
import { searchStore } from './search/search-ports.ts';
import { saveSettingChange } from './settings/setting-changes.ts';
import { specimenStore } from './specimens/specimen-ports.ts';
import { subscriptionStore } from './subscriptions/subscription-ports.ts';

// unique_violation, deadlock_detected, serialization_failure
const overtaken = ['23505', '40P01', '40001'];

/**
 * One transaction with everything that can be changed in it: all of it happens, or nothing does. Where another one took
 * the same code or name in the same instant, the work is done once more, and sees what that one left.
 */
export async function inTransaction<Value>(
  db: Database,
  clock: Clock,
  work: (stores: Stores) => Promise<Value>,
): Promise<Value> {
  const attempt = (): Promise<Value> => db.inTransaction((transaction) => work(storesIn(transaction, clock)));
  try {
    return await attempt();
  } catch (error) {
    if (!overtaken.includes(String((error as { code?: unknown }).code))) throw error;
    return attempt();
  }
}

/** What can be changed in a transaction; the clock gives the instant at which something is recorded. */
function storesIn(transaction: Database, clock: Clock): Stores {
  return {
    events: eventStore(transaction, clock),
    audit: {
      record: (actor, act, subject, detail = {}) =>
        recordAudit(transaction, actor, { act, subject, detail }, clock.now()),
    },
    requests: requestStore(transaction),
    attachments: attachmentStore(transaction),
    papers: paperStore(transaction),
    items: itemStore(transaction),
    search: searchStore(transaction),
    oldSites: oldSiteStore(transaction),
    channels: channelStore(transaction),
    mistakes: mistakeStore(transaction),
    complaints: complaintStore(transaction),
    subscriptions: subscriptionStore(transaction),
    duties: dutyStore(transaction),
    itemChecks: itemCheckStore(transaction),
    applications: applicationStore(transaction),
    desk: deskStore(transaction),
    registers: registerStore(transaction, clock),
    reports: reportStore(transaction),
    notes: noteStore(transaction),
    specimens: specimenStore(transaction),
    settings: { append: (change) => saveSettingChange(transaction, change, clock.now()) },
    calendar: { saveNotice: (notice) => saveNoticeVersion(transaction, notice, clock.now()) },
    messages: messageStore(transaction, clock),
    additions: additionStore(transaction, clock),
    catalog: catalogStore(transaction),
    answers: { save: (answer, lastSeq) => saveAnswer(transaction, answer, lastSeq) },
    accounts: accountStore(transaction),
    agencies: agencyStore(transaction, clock),
    queries: queriesOver(transaction, clock),
  };
}

function agencyStore(transaction: Database, clock: Clock): Stores['agencies'] {
  return {
    create: (agency, link) => createAgency(transaction, agency, link),
    change: (agency) => changeAgency(transaction, agency, todayOf(clock)),
    saveReorganisation: (record, change) => saveReorganisation(transaction, record, change),
  };
}

function requestStore(transaction: Database): Stores['requests'] {
  return {
    save: (record, lastSeq) => saveRequest(transaction, record, lastSeq),
    saveSealed: (agency, requestId, sealed) => saveSealed(transaction, agency, requestId, sealed),
  };
}

function registerStore(transaction: Database, clock: Clock): Stores['registers'] {
  return {
    saveCover: (agency, itemId, entryId, by) =>
      saveCover(transaction, { agencyId: agency, itemId, entryId }, by, clock.now()),
    saveEntry: (entry, lastSeq) => saveEntry(transaction, entry, lastSeq),
    saveImport: (sheet) => saveImport(transaction, sheet),
    saveDispute: (dispute, lastSeq) => saveDispute(transaction, dispute, lastSeq),
    saveDisputeDocument: (document) => saveDisputeDocument(transaction, document),
    saveChannelTest: (test) => saveChannelTest(transaction, test),
  };
}

function attachmentStore(transaction: Database): Stores['attachments'] {
  return {
    save: (attachment) => saveAttachment(transaction, attachment),
    saveClearance: (attachment, by, at) => saveClearance(transaction, attachment, by, at),
    saveDiscard: (attachment, by, at, reason) => saveDiscard(transaction, attachment, by, at, reason),
  };
}

function eventStore(transaction: Database, clock: Clock): EventStore {
  return {
    history: async (agency, stream, subjectId) => {
      await lockChain(transaction, agency);
      return listEvents(transaction, agency, stream, subjectId);
    },
    append: (actorId, event) => appendEvent(transaction, actorId, event, clock.now()),
    head: (agency) => readHead(transaction, agency),
    nextNumber: (agency, series, year) => nextNumber(transaction, agency, series, year),
  };
}

function messageStore(transaction: Database, clock: Clock): MessageStore {
  return {
    queue: (message) => queueMessage(transaction, message, clock.now()),
    notify: (notice) => queueNotice(transaction, notice, clock.now()),
    markRead: (agency, reader, upTo) => markRead(transaction, agency, reader, upTo, clock.now()),
    takeDueMails: (at, limit) => takeDueMails(transaction, at, limit),
    saveMailAttempt: (mail) => saveMailAttempt(transaction, mail),
  };
}

function reportStore(transaction: Database): ReportStore {
  return {
    save: (record, lastSeq) => saveReport(transaction, record, lastSeq),
    saveDraft: (agency, year, basedOn, draft) => saveDraft(transaction, agency, year, basedOn, draft),
    ...commentStore(transaction),
    saveVersion: (version) => saveVersion(transaction, version),
    saveVersionSources: (version, sources) => saveVersionSources(transaction, version, sources),
    saveFile: (agency, year, version, file) => saveFile(transaction, agency, year, version, file),
    saveRelease: (release) => saveRelease(transaction, release),
    withdrawRelease: (agencyId, kind, subjectId, by, at, why) =>
      withdrawRelease(transaction, { agencyId, kind, subjectId }, by, at, why),
  };
}

function accountStore(transaction: Database): AccountStore {
  return {
    create: (account, passwordHash, at) => createAccount(transaction, account, passwordHash, at),
    setPassword: (account, passwordHash, mustChange) => setPassword(transaction, account, passwordHash, mustChange),
    setRoles: (account, roles, from) => setRoles(transaction, account, roles, from),
    setDisabled: (account, at) => setDisabled(transaction, account, at),
    openSession: (sessionDigest, account, csrfToken, at, expiresAt) =>
      openSession(transaction, sessionDigest, account, csrfToken, at, expiresAt),
    touchSession: (sessionDigest, at) => touchSession(transaction, sessionDigest, at),
    closeSession: (sessionDigest) => closeSession(transaction, sessionDigest),
    closeSessions: (account, except) => closeSessions(transaction, account, except),
    keepNewestSessions: (account, count) => keepNewestSessions(transaction, account, count),
    countAttempts: (key, since) => countAttempts(transaction, key, since),
    recordAttempt: (key, at) => recordAttempt(transaction, key, at),
    forgetAttempts: (key) => forgetAttempts(transaction, key),
  };
}
