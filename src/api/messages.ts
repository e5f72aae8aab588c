import * as contract from '../contract/messages.ts';
import { messageWords } from '../core/requests/message-kinds.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { markMessagesRead, readerOf } from '../usecases/messages/read-inbox.ts';
import { resendMail } from '../usecases/messages/resend-mail.ts';
import type { InboxMessage } from '../usecases/ports.ts';
import { pagingOf } from './inputs.ts';

const unread = apiRoute({
  ...contract.countUnread,
  permission: 'message.read',
  async handle({ deps, actor }) {
    return { ok: true, value: { unread: await deps.queries.countUnread(actor.agencyId, readerOf(actor)) } };
  },
});

const inbox = apiRoute({
  ...contract.listInbox,
  permission: 'message.read',
  async handle({ deps, actor, query }) {
    const filter = { ...readerOf(actor), ...pagingOf(query), unreadOnly: query.unreadOnly === 'yes' };
    const { rows, total } = await deps.queries.listInbox(actor.agencyId, filter);
    const shown = rows.map(({ messageNo, about, queuedAt, readAt }) => ({
      messageNo,
      ...('path' in about ? about : aboutRequest(about)),
      queuedAt,
      isRead: readAt !== null,
    }));
    return { ok: true, value: { total, rows: shown } };
  },
});

const reading = apiRoute({
  ...contract.markRead,
  permission: 'message.read',
  async handle({ deps, actor, body }) {
    const marked = await markMessagesRead(deps, actor, body.upTo);
    return marked.ok ? { ok: true, value: { unread: marked.value } } : marked;
  },
});

const mails = apiRoute({
  ...contract.listMails,
  permission: 'message.oversee',
  async handle({ deps, actor, query }) {
    const state = query.state === undefined ? {} : { state: query.state };
    const { rows, total } = await deps.queries.listMails(actor.agencyId, { ...state, ...pagingOf(query) });
    const shown = rows.map((mail) => ({ ...mail, subject: messageWords(mail.kind, mail.requestNumber).subject }));
    const settings = await deps.queries.loadSettings(actor.agencyId, deps.today());
    return { ok: true, value: { total, rows: shown, isMailOn: deps.mail !== undefined && settings.mail.isOn } };
  },
});

const resend = apiRoute({
  ...contract.resendMail,
  permission: 'message.oversee',
  async handle({ deps, actor, params }) {
    const sent = await resendMail(deps, actor, Number(params.messageNo));
    return sent.ok ? { ok: true, value: { messageNo: sent.value } } : sent;
  },
});

export const messageRoutes: readonly ApiRoute[] = [unread, inbox, reading, mails, resend];

function aboutRequest({ requestId, requestNumber, kind }: Extract<InboxMessage['about'], { requestId: string }>) {
  return { path: `/requests/${requestId}`, sentence: messageWords(kind, requestNumber).sentence };
}
