import { Link } from '@tanstack/react-router';
import { frameText } from './frame-text.ts';
import { PageHead } from './page-head.tsx';

/** An address at which there is nothing. */
export function MissingPage() {
  return (
    <>
      <PageHead title={frameText.missing.title} lead={frameText.missing.lead} />
      <Link to="/" className="link-button">
        {frameText.backHome}
      </Link>
    </>
  );
}
