import type { PageRoute } from '../../../http/page-route.ts';
import { formTokenOf } from '../../../http/visitor.ts';
import { openOwnRequest } from '../../../usecases/applications/open-own-request.ts';
import { TextArea } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { statusAddress, statusPlace } from '../../ui/request-addresses.ts';
import { trackText } from './text.ts';
import { trackPage, withOwnRequest } from './track-page.tsx';

/** Tells what a withdrawal means before it is made: it cannot be taken back. */
export const withdrawalRoute: PageRoute = {
  path: statusPlace(':secret', 'withdrawal'),
  permission: 'public',
  audit: 'request.openedByApplicant',
  handle: (context) =>
    withOwnRequest(context, async ({ deps, visitor }, place, secret) => {
      const { state, registration } = await openOwnRequest(deps, place);
      const text = trackText.withdraw;
      const content =
        state.closing === null ? (
          <PostForm action={statusPlace(secret, 'withdrawal')} token={formTokenOf(deps, visitor)}>
            <input type="hidden" name="addition" value={deps.newId()} />
            <TextArea name="words" label={text.words} isRequired={false} value="" faults={[]} rows={3} />
            <p class="form-actions">
              <button type="submit" class="button">
                {text.button}
              </button>
            </p>
          </PostForm>
        ) : (
          <p>{text.closed}</p>
        );
      return trackPage(
        context,
        { title: text.heading, below: secret },
        <div class="wrap page form-page">
          <h1>{text.title}</h1>
          <p>{trackText.status.title(registration.requestNumber)}</p>
          <p class="notice">{text.consequence}</p>
          {content}
          <p>
            <Link href={statusAddress(secret)}>{text.keep}</Link>
          </p>
        </div>,
      );
    }),
};
