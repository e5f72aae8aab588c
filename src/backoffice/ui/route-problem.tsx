import { Button } from 'antd';
import { frameText } from './frame-text.ts';
import { PageHead } from './page-head.tsx';
import { problemText } from './problem-text.ts';

/** A page that broke, or whose files could not be loaded because the network was lost or the product was renewed. */
export function RouteProblem({ reset }: { readonly reset: () => void }) {
  return (
    <>
      <PageHead title={frameText.broken.title} lead={frameText.broken.lead} />
      <div className="form-buttons">
        <Button type="primary" onClick={reset}>
          {problemText.retry}
        </Button>
        <Button onClick={() => window.location.reload()}>{frameText.broken.reload}</Button>
      </div>
    </>
  );
}
