import { Button } from 'antd';

/** Prints the page as it stands. */
export function PrintPageButton({ label }: { readonly label: string }) {
  return (
    <Button className="no-print" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
