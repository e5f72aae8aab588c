import type { Queries } from '../usecases/ports.ts';
import { countAccounts } from './accounts/count-accounts.ts';
import { findAccount } from './accounts/find-account.ts';
import { findAccountByLogin } from './accounts/find-account-by-login.ts';
import { listAccounts } from './accounts/list-accounts.ts';
import { findSession } from './accounts/sessions.ts';
import { additionQueries } from './additions/addition-store.ts';
import { listHolidayNotices, listNoticeVersions } from './agencies/holiday-notices.ts';
import { loadTree } from './agencies/load-tree.ts';
import { listReorganisations } from './agencies/save-reorganisation.ts';
import { countLateClosings } from './annual-report/count-late-closings.ts';
import { findDraft } from './annual-report/find-draft.ts';
import { findPublishedReport, listPublishedVersions } from './annual-report/find-published-report.ts';
import { findReport } from './annual-report/find-report.ts';
import { findVersion } from './annual-report/find-version.ts';
import { frozenThrough } from './annual-report/frozen-through.ts';
import { listBehindCell } from './annual-report/list-behind-cell.ts';
import { listDraftAuthors } from './annual-report/list-draft-authors.ts';
import { listFiles } from './annual-report/list-files.ts';
import { listPublishedReports } from './annual-report/list-published-reports.ts';
import { listReleases } from './annual-report/list-releases.ts';
import { listReportEvents } from './annual-report/list-report-events.ts';
import { listReports } from './annual-report/list-reports.ts';
import { listVersions } from './annual-report/list-versions.ts';
import { sumProcessingFees } from './annual-report/sum-processing-fees.ts';
import { tallyCoDefendants, tallyDisputes } from './annual-report/tally-disputes.ts';
import { tallyProactive } from './annual-report/tally-proactive.ts';
import { tallyRequests } from './annual-report/tally-requests.ts';
import { listVersionSources } from './annual-report/version-sources.ts';
import { workbenchQueries } from './annual-report/workbench-ports.ts';
import { answerQueries } from './answers/answer-ports.ts';
import { applicationQueries } from './applications/application-store.ts';
import { findAttachment } from './attachments/find-attachment.ts';
import { listAttachments } from './attachments/list-attachments.ts';
import { listAudit } from './audit/list-audit.ts';
import { catalogQueries } from './catalog/catalog-ports.ts';
import { itemQueries } from './catalog/item-ports.ts';
import { channelQueries } from './channels/channel-ports.ts';
import { type Clock, todayOf } from './clock.ts';
import { complaintQueries } from './complaints/complaint-ports.ts';
import type { Database } from './database.ts';
import { deskQueries } from './desk/desk-queries.ts';
import { dutyQueries } from './duties/duty-ports.ts';
import { listEvents } from './events/list-events.ts';
import { findEvent, listEventsBetween } from './events/list-events-between.ts';
import { listHistoriesChangedAfter } from './events/list-histories.ts';
import { listSubjects } from './events/list-subjects.ts';
import { verifyChain } from './events/verify-chain.ts';
import { listFeeEntries } from './fees/fee-entries.ts';
import { itemCheckQueries } from './item-checks/item-check-ports.ts';
import { countMessages, countNotices, countUnread, listInbox } from './messages/inbox.ts';
import { listMails } from './messages/mail-queue.ts';
import { mistakeQueries } from './mistakes/mistake-ports.ts';
import { oldSiteQueries } from './old-sites/old-site-ports.ts';
import { paperQueries } from './papers/paper-ports.ts';
import { listAlikeEntries, listEntriesOfItem } from './registers/alike-entries.ts';
import { listChannelTests } from './registers/channel-tests.ts';
import { listDisputeDocuments } from './registers/dispute-documents.ts';
import { findDispute } from './registers/find-dispute.ts';
import { findEntry } from './registers/find-entry.ts';
import { countByChannel, findLedgerStanding } from './registers/ledger-standing.ts';
import { listDisputes } from './registers/list-disputes.ts';
import { listEntries } from './registers/list-entries.ts';
import { listEntriesOfImport, listRegisterImports } from './registers/register-imports.ts';
import { listStockEntries, listUncounted } from './registers/stock-entries.ts';
import { findRequest } from './requests/find-request.ts';
import { findSealed } from './requests/find-sealed.ts';
import { listRequests } from './requests/list-requests.ts';
import { searchQueries } from './search/search-ports.ts';
import { loadSettings } from './settings/load-settings.ts';
import { listSettingChanges } from './settings/setting-changes.ts';
import { specimenQueries } from './specimens/specimen-ports.ts';
import { subscriptionQueries } from './subscriptions/subscription-ports.ts';

/** Every question of the ports, put to the pool or to one transaction. The clock says which sessions have expired. */
export function queriesOver(db: Database, clock: Clock): Queries {
  return {
    loadTree: () => loadTree(db, todayOf(clock)),
    listReorganisations: (agencies) => listReorganisations(db, agencies),
    listVersions: (year, wanted) => listVersions(db, year, wanted),
    listVersionSources: (year, versions) => listVersionSources(db, year, versions),
    listHolidayNotices: () => listHolidayNotices(db),
    listNoticeVersions: () => listNoticeVersions(db),
    loadSettings: (agency, on) => loadSettings(db, agency, on),
    listSettingChanges: (agencies) => listSettingChanges(db, agencies),
    ...messageQueries(db),
    ...ledgerQueries(db),
    ...deskQueries(db),
    ...applicationQueries(db),
    ...additionQueries(db),
    ...reportQueries(db),
    ...workbenchQueries(db),
    ...paperQueries(db),
    ...itemCheckQueries(db),
    ...catalogQueries(db),
    ...itemQueries(db),
    ...channelQueries(db),
    ...mistakeQueries(db),
    ...complaintQueries(db),
    ...subscriptionQueries(db),
    ...dutyQueries(db),
    ...searchQueries(db),
    ...oldSiteQueries(db),
    listAttachments: (agency, requestId) => listAttachments(db, agency, requestId),
    findAttachment: (agency, attachmentId) => findAttachment(db, agency, attachmentId),
    ...specimenQueries(db),
    ...answerQueries(db),
    ...accountQueries(db, clock),
    listAudit: (agency, filter) => listAudit(db, agency, filter),
  };
}

type AccountQuery = 'findAccount' | 'findAccountByLogin' | 'listAccounts' | 'countAccounts' | 'findSession';

function accountQueries(db: Database, clock: Clock): Pick<Queries, AccountQuery> {
  return {
    findAccount: (agency, accountId, today) => findAccount(db, agency, accountId, today),
    findAccountByLogin: (loginName, today) => findAccountByLogin(db, loginName, today),
    listAccounts: (agencies, today) => listAccounts(db, agencies, today),
    countAccounts: () => countAccounts(db),
    findSession: (sessionDigest, today) => findSession(db, sessionDigest, today, clock.now()),
  };
}

type MessageQuery = 'listInbox' | 'countUnread' | 'countMessages' | 'countNotices' | 'listMails';

function messageQueries(db: Database): Pick<Queries, MessageQuery> {
  return {
    listInbox: (agency, filter) => listInbox(db, agency, filter),
    countUnread: (agency, reader) => countUnread(db, agency, reader),
    countMessages: (agency, requestId, kind, since) => countMessages(db, agency, requestId, kind, since),
    countNotices: (agency, kind, subject, since) => countNotices(db, agency, kind, subject, since),
    listMails: (agency, filter) => listMails(db, agency, filter),
  };
}

type LedgerQuery =
  | 'listSubjects'
  | 'listEvents'
  | 'findRequest'
  | 'findSealed'
  | 'listRequests'
  | 'listRequestEvents'
  | 'listEntries'
  | 'findEntry'
  | 'listEntriesOfItem'
  | 'listRegisterImports'
  | 'listEntriesOfImport'
  | 'listStockEntries'
  | 'listUncounted'
  | 'listAlikeEntries'
  | 'listDisputes'
  | 'listDisputeDocuments'
  | 'findDispute'
  | 'tallyRequests'
  | 'tallyProactive'
  | 'tallyDisputes'
  | 'tallyCoDefendants'
  | 'countLateClosings'
  | 'sumProcessingFees'
  | 'listFeeEntries'
  | 'listBehindCell'
  | 'listEventsBetween'
  | 'listHistoriesChangedAfter'
  | 'findEvent'
  | 'verifyChain'
  | 'findLedgerStanding'
  | 'countByChannel'
  | 'listChannelTests';

function ledgerQueries(db: Database): Pick<Queries, LedgerQuery> {
  return {
    listSubjects: (agency, stream) => listSubjects(db, agency, stream),
    listEvents: (agency, stream, subjectId) => listEvents(db, agency, stream, subjectId),
    findRequest: (agency, requestId) => findRequest(db, agency, requestId),
    findSealed: (agency, requestId) => findSealed(db, agency, requestId),
    listRequests: (agency, filter, today) => listRequests(db, agency, filter, today),
    listRequestEvents: (agency, requestId) => listEvents(db, agency, 'request', requestId),
    listEntries: (agency, filter) => listEntries(db, agency, filter),
    findEntry: (agency, entryId) => findEntry(db, agency, entryId),
    listRegisterImports: (agency) => listRegisterImports(db, agency),
    listEntriesOfImport: (agency, importId) => listEntriesOfImport(db, agency, importId),
    listStockEntries: (agency) => listStockEntries(db, agency),
    listUncounted: (agency, today) => listUncounted(db, agency, today),
    listEntriesOfItem: (agency, itemId) => listEntriesOfItem(db, agency, itemId),
    listAlikeEntries: (agency, facts) => listAlikeEntries(db, agency, facts),
    listDisputes: (agency, filter) => listDisputes(db, agency, filter),
    listDisputeDocuments: (agency, caseId) => listDisputeDocuments(db, agency, caseId),
    findDispute: (agency, caseId) => findDispute(db, agency, caseId),
    tallyRequests: (agency, cutOff) => tallyRequests(db, agency, cutOff),
    tallyProactive: (agency, cutOff) => tallyProactive(db, agency, cutOff),
    tallyDisputes: (agency, cutOff) => tallyDisputes(db, agency, cutOff),
    tallyCoDefendants: (agency, cutOff) => tallyCoDefendants(db, agency, cutOff),
    countLateClosings: (agency, cutOff) => countLateClosings(db, agency, cutOff),
    listFeeEntries: (agency, filter) => listFeeEntries(db, agency, filter),
    sumProcessingFees: (agency, cutOff) => sumProcessingFees(db, agency, cutOff),
    listBehindCell: (agency, cell, cutOff, offset, limit, known) =>
      listBehindCell(db, agency, cell, cutOff, { offset, limit }, known),
    listEventsBetween: (agency, streams, window) => listEventsBetween(db, agency, streams, window),
    listHistoriesChangedAfter: (agency, stream, eventNo, lateUntil) =>
      listHistoriesChangedAfter(db, agency, stream, eventNo, lateUntil),
    findEvent: (agency, eventNo) => findEvent(db, agency, eventNo),
    verifyChain: (agency) => verifyChain(db, agency),
    findLedgerStanding: (agency, stream) => findLedgerStanding(db, agency, stream),
    countByChannel: (agency, from, to) => countByChannel(db, agency, from, to),
    listChannelTests: (agency, from, to) => listChannelTests(db, agency, from, to),
  };
}

type ReportQuery =
  | 'frozenThrough'
  | 'findReport'
  | 'listReports'
  | 'listReportEvents'
  | 'findDraft'
  | 'listDraftAuthors'
  | 'findVersion'
  | 'listFiles'
  | 'listReleases'
  | 'findPublishedReport'
  | 'listPublishedReports'
  | 'listPublishedVersions';

function reportQueries(db: Database): Pick<Queries, ReportQuery> {
  return {
    frozenThrough: (agency) => frozenThrough(db, agency),
    findReport: (agency, year) => findReport(db, agency, year),
    listReports: (agencies, years) => listReports(db, agencies, years),
    listReportEvents: (agency, year) => listReportEvents(db, agency, year),
    findDraft: (agency, year) => findDraft(db, agency, year),
    listDraftAuthors: (agency, year) => listDraftAuthors(db, agency, year),
    findVersion: (agency, year, version) => findVersion(db, agency, year, version),
    listFiles: (agency, year, version) => listFiles(db, agency, year, version),
    listReleases: (agency, kind, subjectId) => listReleases(db, agency, kind, subjectId),
    findPublishedReport: (agency, year) => findPublishedReport(db, agency, year),
    listPublishedReports: (agencies) => listPublishedReports(db, agencies),
    listPublishedVersions: (agencies, years) => listPublishedVersions(db, agencies, years),
  };
}
