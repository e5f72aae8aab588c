import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { attribute, factsOfPage, type PageFacts, textOf } from './page-facts.ts';

/** A page as a visitor without script has it before the eyes. */
export interface SeenPage {
  readonly status: number;
  readonly address: string;
  readonly html: string;
  readonly headers: LightMyRequestResponse['headers'];
  readonly facts: PageFacts;
}

export interface FileToSend {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A browser without script: keeps its cookie, follows redirects, and sends the forms it was shown. */
export interface SiteVisitor {
  cookie: string;
  visit(address: string): Promise<SeenPage>;
  /**
   * Fills in the form of a page that goes to `action` (the first POST form unless told) and sends it; `press` is the button that is pressed.
   * Fields that are not named keep what the page put in them.
   */
  send(page: SeenPage, fields: Readonly<Record<string, string>>, options?: SendOptions): Promise<SeenPage>;
}

interface SendOptions {
  readonly action?: string;
  readonly files?: readonly FileToSend[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Looks at the answer itself instead of following it. */
  readonly stay?: boolean;
}

/** A visitor at some address who has not been here yet. */
export function aSiteVisitor(app: FastifyInstance, source = '192.0.2.7'): SiteVisitor {
  const visitor: SiteVisitor = {
    cookie: '',
    visit: (address) => ask(app, visitor, source, { method: 'GET', url: address }),
    send: async (page, fields, options = {}) => {
      const form = formOf(page, options.action);
      const { body, type } = bodyOf({ ...form.fields, ...fields }, options.files);
      return ask(
        app,
        visitor,
        source,
        {
          method: 'POST',
          url: form.action,
          payload: body,
          headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', ...options.headers },
        },
        options.stay,
      );
    },
  };
  return visitor;
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly payload?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(
  app: FastifyInstance,
  visitor: SiteVisitor,
  source: string,
  asked: Asked,
  stay = false,
): Promise<SeenPage> {
  const reply = await app.inject({
    ...asked,
    remoteAddress: source,
    headers: { 'accept-encoding': 'identity', cookie: visitor.cookie, ...asked.headers },
  });
  for (const { name, value } of reply.cookies) visitor.cookie = `${name}=${value}`;
  const { location } = reply.headers;
  if (!stay && reply.statusCode === 303 && location !== undefined)
    return ask(app, visitor, source, { method: 'GET', url: location.split('#')[0] ?? '/' });
  return {
    status: reply.statusCode,
    address: asked.url,
    html: reply.body,
    headers: reply.headers,
    facts: factsOfPage(reply.body),
  };
}

/** What a form of a page sends if nothing is touched: the one that goes to `action`, or the first. */
export function formOf(page: SeenPage, action?: string): { action: string; fields: Record<string, string> } {
  const elements = page.facts.elements;
  const forms = elements.filter((element) => element.tagName === 'form' && attribute(element, 'method') === 'post');
  // the switch of reading stands on every page; whoever means it names it
  const form = forms.find((element) =>
    action === undefined
      ? attribute(element, 'action') !== '/yd'
      : attribute(element, 'action')?.startsWith(action) === true,
  );
  if (form === undefined)
    throw new Error(`There is no form to ${action ?? 'send'} on ${page.address} (${page.status}).`);
  const inside = factsOfPage(`<body>${htmlOf(page.html, attribute(form, 'action') ?? '')}</body>`).elements;
  const fields: Record<string, string> = {};
  for (const element of inside) {
    const name = attribute(element, 'name');
    if (name === undefined) continue;
    const type = attribute(element, 'type');
    const isChosen = attribute(element, 'checked') !== undefined;
    if (element.tagName === 'textarea') fields[name] = textOf(element);
    else if (element.tagName === 'select') fields[name] = chosenOption(element);
    else if (
      element.tagName === 'input' &&
      type !== 'file' &&
      (!['radio', 'checkbox'].includes(type ?? '') || isChosen)
    )
      fields[name] = attribute(element, 'value') ?? '';
  }
  return { action: attribute(form, 'action') ?? '', fields };
}

function chosenOption(select: PageFacts['elements'][number]): string {
  const options = select.childNodes.flatMap((child) =>
    'childNodes' in child ? [child, ...child.childNodes] : [child],
  );
  for (const option of options)
    if ('attrs' in option && attribute(option, 'selected') !== undefined) return attribute(option, 'value') ?? '';
  return '';
}

/** The source of one form: forms never stand inside each other. */
function htmlOf(html: string, action: string): string {
  const escaped = action.replaceAll('&', '&amp;');
  const parts = html
    .split('<form ')
    .slice(1)
    .map((part) => `<form ${part.split('</form>')[0] ?? ''}</form>`);
  return parts.find((part) => part.startsWith(`<form method="post" action="${escaped}"`)) ?? '';
}

function bodyOf(
  fields: Readonly<Record<string, string>>,
  files: readonly FileToSend[] | undefined,
): { body: Buffer; type: string } {
  if (files === undefined)
    return { body: Buffer.from(new URLSearchParams(fields).toString()), type: 'application/x-www-form-urlencoded' };
  const boundary = '----form-boundary';
  const head = (disposition: string): string => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, text]) => Buffer.from(`${head(`name="${name}"`)}\r\n${text}\r\n`)),
    ...files.flatMap(({ field, name, bytes }) => [
      Buffer.from(`${head(`name="${field}"; filename="${name}"`)}content-type: application/octet-stream\r\n\r\n`),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { body: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` };
}
