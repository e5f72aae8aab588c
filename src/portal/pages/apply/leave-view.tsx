import { Link } from '../../ui/link.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import { leaveText } from './leave-text.ts';

/** Asks before a draft moves to this device: looking at an address changes nothing. */
export function ResumeView({ action, token }: { readonly action: string; readonly token: string }) {
  const { title, words, button } = leaveText.resume;
  return (
    <div class="wrap page form-page">
      <h1>{title}</h1>
      <p class="lead">{words}</p>
      <PostForm action={action} token={token}>
        <button type="submit" class="button">
          {button}
        </button>
      </PostForm>
    </div>
  );
}

/** Says that everything is gone. */
export function DiscardedView() {
  const { title, words, again, home } = leaveText.discarded;
  return (
    <div class="wrap page form-page">
      <h1>{title}</h1>
      <p class="lead">{words}</p>
      <p class="form-actions">
        <Link href={applyAddress}>{again}</Link>
        <Link href="/">{home}</Link>
      </p>
    </div>
  );
}
