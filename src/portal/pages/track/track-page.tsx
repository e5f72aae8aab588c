import type { ComponentChildren } from 'preact';
import type { Digest } from '../../../core/values/ids.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import { ownerDigestOf } from '../../../usecases/applications/draft-content.ts';
import { findOwnRequest, type OwnPlace } from '../../../usecases/applications/find-own-request.ts';
import { askingColumn } from '../../ui/column-text.ts';
import { formWords } from '../../ui/form-text.ts';
import { Link } from '../../ui/link.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { guideAddress, statusAddress, trackAddress } from '../../ui/request-addresses.ts';
import { trackText } from './text.ts';

/** Which browser asks, as visits are opened to it. */
export function visitorOwner({ deps, visitor }: PageContext): Digest {
  return ownerDigestOf(deps, visitor.secret);
}

/** Answers for the request behind the secret address; an address that leads to none says so and where to go. */
export async function withOwnRequest<Context extends PageContext>(
  context: Context,
  answer: (context: Context, place: OwnPlace, secret: string) => Promise<PageReply>,
): Promise<PageReply> {
  const secret = context.params['secret'] ?? '';
  const place = await findOwnRequest(context.deps, visitorOwner(context), secret);
  if (place !== undefined) return answer(context, place, secret);
  return trackPage(context, { title: trackText.missing.title, status: 404 }, <MissingView />);
}

interface TrackPage {
  readonly title: string;
  readonly status?: number;
  readonly hasFaults?: boolean;
  /** Shows nothing of anybody: search engines may lead to it. */
  readonly isListed?: boolean;
  /** Secret of the request, where the page stands below its status page. */
  readonly below?: string;
}

/** A page of the applicant's own: kept nowhere, found by no search engine, and its address told to no other site. */
export async function trackPage(
  context: PageContext,
  { title, status = 200, hasFaults = false, isListed = false, below }: TrackPage,
  content: ComponentChildren,
): Promise<PageReply> {
  const page = {
    title: hasFaults ? formWords.errorTitle(title) : title,
    entry: 'asking',
    trail: [
      { label: askingColumn.name, href: guideAddress() },
      ...(below === undefined ? [] : [{ label: trackText.status.heading, href: statusAddress(below) }]),
      { label: title },
    ],
    column: askingColumn,
    isPrivate: !isListed,
  } as const;
  // the address that search engines and link previews are told is never the secret one
  const reply = await renderPrivatePage({ ...context, path: trackAddress }, page, content, status);
  return isListed ? reply : { ...reply, headers: { ...reply.headers, ...privateHeaders } };
}

/** The address of such a page is a secret: no site that a link leads to is told of it. */
export const privateHeaders = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' } as const;

function MissingView() {
  const { title, words, button } = trackText.missing;
  return (
    <div class="wrap page form-page">
      <h1>{title}</h1>
      <p class="lead">{words}</p>
      <p class="form-actions">
        <Link class="button" href={trackAddress}>
          {button}
        </Link>
      </p>
    </div>
  );
}
