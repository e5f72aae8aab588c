import { formatLookupCode, parseLookupCode } from '../../../core/requests/lookup-code.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { ApplicationReceipt } from '../../../usecases/applications/application-receipt.ts';
import { Link } from '../../ui/link.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { applyAddress, receiptAddress, statusAddress } from '../../ui/request-addresses.ts';
import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import { receiptText } from './receipt-text.ts';

export interface ReceiptContent {
  readonly receipt: ApplicationReceipt;
  readonly baseUrl: string;
  readonly token: string;
  readonly hasOthers: boolean;
}

/** P20: the number, the code, the last day, what comes next and whom to ask; at a secret address that may be kept. */
export function ReceiptView({ receipt, baseUrl, token, hasOthers }: ReceiptContent) {
  const { next, others } = receiptText;
  return (
    <div class="wrap page form-page">
      <div class="receipt-head">
        <h1>{receiptText.title}</h1>
        <p class="receipt-number">{`${receiptText.number} ${receipt.record.requestNumber}`}</p>
      </div>
      <Facts receipt={receipt} />
      <Code receipt={receipt} token={token} />
      <Status receipt={receipt} baseUrl={baseUrl} />
      <h2>{next.heading}</h2>
      <ol class="steps-list">
        {next.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Contact receipt={receipt} />
      <Keep receipt={receipt} />
      {hasOthers ? (
        <p class="notice no-print">
          {others.heading} <Link href={applyAddress}>{others.go}</Link>
        </p>
      ) : null}
    </div>
  );
}

function Facts({ receipt: { record, agency, submittedAt } }: { readonly receipt: ApplicationReceipt }) {
  const { facts } = receiptText;
  const due =
    record.dueOn === null
      ? facts.awaiting
      : `${formatChinese(record.dueOn)}${record.dueIsProvisional ? facts.provisional : ''}`;
  const rows = [
    [facts.agency, agency.name],
    [facts.submitted, submittedAt === null ? '' : shanghaiMinute(submittedAt)],
    [facts.received, record.receivedOn === null ? facts.awaiting : formatChinese(record.receivedOn)],
    [facts.due, due],
  ].filter(([, value]) => value !== '');
  return (
    <dl class="answer-list">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Code({ receipt, token }: { readonly receipt: ApplicationReceipt; readonly token: string }) {
  const { code: words } = receiptText;
  const code = receipt.code === null ? undefined : parseLookupCode(receipt.code);
  if (code === undefined)
    return (
      <p class="panel">
        {words.gone} {words.lost}
      </p>
    );
  return (
    <section class="panel" aria-labelledby="code">
      <h2 id="code">{words.heading}</h2>
      <p class="receipt-code">{formatLookupCode(code)}</p>
      <p>{words.words}</p>
      <p class="hint">{words.lost}</p>
      <PostForm action={receiptAddress(receipt.link)} token={token} class="no-print">
        <button type="submit" class="button plain">
          {words.noted}
        </button>
      </PostForm>
    </section>
  );
}

function Status({ receipt: { link }, baseUrl }: { readonly receipt: ApplicationReceipt; readonly baseUrl: string }) {
  const { status } = receiptText;
  const address = `${baseUrl}${statusAddress(link)}`;
  return (
    <section aria-labelledby="status">
      <h2 id="status">{status.heading}</h2>
      <div class="receipt-columns">
        <QrCode text={address} label={status.qr} />
        <div class="receipt-words">
          <p>{status.words}</p>
          <p>
            <Link href={statusAddress(link)}>{status.link}</Link>
          </p>
          <p class="quiet">{address}</p>
        </div>
      </div>
    </section>
  );
}

function Contact({ receipt: { agency } }: { readonly receipt: ApplicationReceipt }) {
  const { office, address, hours, phone, email } = agency.contact;
  const lines = [`${agency.name} ${office}`.trim(), address, hours, phone, email].filter((line) => line.trim() !== '');
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{receiptText.contact.heading}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Keep({ receipt }: { readonly receipt: ApplicationReceipt }) {
  const { keep } = receiptText;
  return (
    <section class="no-print" aria-labelledby="keep">
      <h2 id="keep">{keep.heading}</h2>
      <ul class="plain-list">
        <li>
          <a href={`${receiptAddress(receipt.link)}/pdf`}>{keep.pdf}</a>
        </li>
        {receipt.record.dueOn === null ? null : (
          <li>
            <a href={`${receiptAddress(receipt.link)}/ics`}>{keep.calendar}</a>
          </li>
        )}
        <li>{keep.print}</li>
      </ul>
    </section>
  );
}
