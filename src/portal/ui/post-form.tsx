import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { redirectTo } from '../../http/form-route.ts';
import type { PageContext, PageReply } from '../../http/page-route.ts';
import { addressFor, ReadingSizeContext, readingSizeOf } from './link.tsx';

interface PostFormProps {
  readonly action: string;
  /** `formTokenOf(context.deps, context.visitor)` of the page that draws the form. */
  readonly token: string;
  /** The form has file inputs. */
  readonly hasFiles?: boolean;
  readonly class?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A form that works without script: sent by POST, its faults told by the server and not in bubbles of the browser. */
export function PostForm({ action, token, hasFiles, class: className, id, children }: PostFormProps) {
  const size = useContext(ReadingSizeContext);
  return (
    <form
      method="post"
      action={addressFor(action, size)}
      class={className}
      id={id}
      noValidate
      encType={hasFiles === true ? 'multipart/form-data' : undefined}
    >
      <input type="hidden" name="token" value={token} />
      {children}
    </form>
  );
}

/** The answer to a form that was done: look at an address of this site, in the reading size it was filled in. */
export function leadTo(context: Pick<PageContext, 'query'>, address: string): PageReply {
  return redirectTo(addressFor(address, readingSizeOf(context.query)));
}
