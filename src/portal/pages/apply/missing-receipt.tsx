import { Link } from '../../ui/link.tsx';
import { trackAddress } from '../../ui/request-addresses.ts';
import { receiptText } from './receipt-text.ts';

/** The page about a receipt that a link does not lead to. */
export function MissingReceiptView() {
  const { title, words, track } = receiptText.missing;
  return (
    <div class="wrap page form-page">
      <h1>{title}</h1>
      <p class="lead">{words}</p>
      <p class="form-actions">
        <Link href={trackAddress} class="button">
          {track}
        </Link>
      </p>
    </div>
  );
}
