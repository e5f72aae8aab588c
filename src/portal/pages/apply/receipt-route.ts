import { h } from 'preact';
import { type FormRoute, redirectTo } from '../../../http/form-route.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import {
  type ApplicationReceipt,
  findReceipt,
  forgetCode,
} from '../../../usecases/applications/application-receipt.ts';
import { printApplicationReceipt } from '../../../usecases/applications/print-receipt.ts';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { receiptAddress, statusAddress } from '../../ui/request-addresses.ts';
import { applyPage, ownerOf } from './draft-page.ts';
import { MissingReceiptView } from './missing-receipt.tsx';
import { calendarFile } from './receipt-calendar.ts';
import { receiptText } from './receipt-text.ts';
import { ReceiptView } from './receipt-view.tsx';

const path = receiptAddress(':link');

/** Page 7: the receipt, at an address that may be kept. */
export const receiptRoute: PageRoute = {
  path,
  permission: 'public',
  audit: null,
  handle: (context) => withReceipt(context, receiptPage),
};

/** The applicant has noted the code down. */
export const forgetCodeForm: FormRoute = {
  path,
  permission: 'public',
  audit: null,
  async handle(context) {
    const link = context.params['link'] ?? '';
    await forgetCode(context.deps, ownerOf(context), link);
    return redirectTo(receiptAddress(link));
  },
};

/** The last day to reply, for a calendar. */
export const receiptCalendarRoute: PageRoute = {
  path: `${path}/ics`,
  permission: 'public',
  audit: null,
  handle: (context) => withReceipt(context, calendarReply),
};

/** The receipt as a file. */
export const receiptPdfRoute: PageRoute = {
  path: `${path}/pdf`,
  permission: 'public',
  audit: null,
  handle: (context) => withReceipt(context, pdfReply),
};

async function withReceipt(
  context: PageContext,
  answer: (context: PageContext, receipt: ApplicationReceipt) => Promise<PageReply>,
): Promise<PageReply> {
  const receipt = await findReceipt(context.deps, ownerOf(context), context.params['link'] ?? '');
  if (receipt !== undefined) return answer(context, receipt);
  return renderPrivatePage(context, applyPage(receiptText.missing.title), h(MissingReceiptView, {}), 404);
}

async function receiptPage(context: PageContext, receipt: ApplicationReceipt): Promise<PageReply> {
  const drafts = context.visitor.isNew ? [] : await context.deps.queries.listDraftsOf(ownerOf(context));
  const view = h(ReceiptView, {
    receipt,
    baseUrl: context.site.baseUrl,
    token: formTokenOf(context.deps, context.visitor),
    hasOthers: drafts.some(({ submittedAt, expiresAt }) => submittedAt === null && expiresAt > context.deps.now()),
  });
  return renderPrivatePage(context, applyPage(receiptText.title), view);
}

async function pdfReply(context: PageContext, receipt: ApplicationReceipt): Promise<PageReply> {
  const address = `${context.site.baseUrl}${statusAddress(receipt.link)}`;
  return {
    status: 200,
    contentType: 'application/pdf',
    body: await printApplicationReceipt(context.deps, receipt, address),
    cache: 'none',
    headers: attachedAs(`${receipt.record.requestNumber}.pdf`),
  };
}

function attachedAs(fileName: string): Readonly<Record<string, string>> {
  return { 'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"` };
}

async function calendarReply(context: PageContext, { record, agency, link }: ApplicationReceipt): Promise<PageReply> {
  if (record.dueOn === null) return redirectTo(receiptAddress(link));
  const body = calendarFile({
    uid: `${record.requestNumber}@${context.site.domain}`,
    on: record.dueOn,
    stampedAt: context.deps.now(),
    name: receiptText.calendar.name(agency.name, record.requestNumber),
    description: receiptText.calendar.description,
    address: `${context.site.baseUrl}${statusAddress(link)}`,
  });
  return {
    status: 200,
    contentType: 'text/calendar; charset=utf-8',
    body,
    cache: 'none',
    headers: attachedAs(`${record.requestNumber}.ics`),
  };
}
