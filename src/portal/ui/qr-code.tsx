import qrcode from 'qrcode-generator';

interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for whoever cannot see it. */
  readonly label: string;
}

const quietZone = 4;

/** A QR code as a drawing of the page itself: nothing is fetched, and it prints sharply. */
export function QrCode({ text, label }: QrCodeProps) {
  const { path, size } = qrPath(text);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

/** The dark fields of a QR code as one path, with the side length including the quiet zone (ISO/IEC 18004). */
function qrPath(text: string): { readonly path: string; readonly size: number } {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const count = code.getModuleCount();
  const fields: string[] = [];
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) fields.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
  return { path: fields.join(''), size: count + 2 * quietZone };
}
