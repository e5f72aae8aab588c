import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import type { OwnPlace } from '../../../usecases/applications/find-own-request.ts';
import { openOwnRequest } from '../../../usecases/applications/open-own-request.ts';
import type { FieldFault } from '../../ui/form-fields.tsx';
import { statusAddress } from '../../ui/request-addresses.ts';
import { StatusView } from './status-view.tsx';
import { trackText } from './text.ts';
import { trackPage, withOwnRequest } from './track-page.tsx';

/** One request to its applicant, at the secret link of its receipt or at a visit opened by number and code. */
export const statusRoute: PageRoute = {
  path: statusAddress(':secret'),
  permission: 'public',
  audit: 'request.openedByApplicant',
  handle: (context) => withOwnRequest(context, statusPage),
};

interface Mending {
  readonly faults: readonly FieldFault[];
  readonly typed: Readonly<Record<string, string>>;
}

/** The status page; again with what was typed where something has to be mended. */
export async function statusPage(
  context: PageContext,
  place: OwnPlace,
  secret: string,
  mending?: Mending,
): Promise<PageReply> {
  const { deps, visitor, query } = context;
  const request = await openOwnRequest(deps, place);
  const facts = {
    secret,
    token: formTokenOf(deps, visitor),
    additionId: deps.newId(),
    faults: mending?.faults ?? [],
    typed: mending?.typed ?? {},
    done: mending === undefined ? doneWords(query['done'] ?? '') : undefined,
  };
  const title = trackText.status.title(request.registration.requestNumber);
  const status = mending === undefined ? 200 : 422;
  return trackPage(
    context,
    { title, status, hasFaults: mending !== undefined },
    <StatusView request={request} facts={facts} />,
  );
}

function doneWords(done: string): string | undefined {
  const { done: words } = trackText;
  return Object.hasOwn(words, done) ? words[done as keyof typeof words] : undefined;
}
