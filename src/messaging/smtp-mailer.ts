import nodemailer from 'nodemailer';
import { type Mail, type Mailer, MailRefused } from '../usecases/ports.ts';

/** Where mails are handed over, and in whose name. */
export interface SmtpSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  readonly statusPage: string;
  readonly siteAddress: string;
  readonly siteName: string;
}

const connectionMs = 10_000;
const answerMs = 20_000;

/** Hands mails to an SMTP server. Nothing of the mail is logged. */
export function smtpMailer({ url, from, statusPage, siteAddress, siteName }: SmtpSettings): Mailer {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: connectionMs,
    greetingTimeout: connectionMs,
    socketTimeout: answerMs,
    // nothing of a mail is a path or an address to be fetched
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    statusPage,
    siteAddress,
    siteName,
    send: async ({ to, subject, text }: Mail) => {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

/** The server's own words may repeat the address, so that only its codes are kept. */
function refusalOf(error: unknown): MailRefused {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const answer = typeof responseCode === 'number' ? `邮件服务器答复 ${responseCode}` : '邮件服务器没有收下';
  const words = typeof code === 'string' ? `${answer}（${code}）` : answer;
  // a 5xx about the recipient does not change; one about signing in or the server may
  const isFinal = code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 550;
  return new MailRefused(words, isFinal);
}
