import type { ComponentChildren } from 'preact';

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
  return (
    <form
      method="post"
      action={action}
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
