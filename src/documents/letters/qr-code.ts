import qrcode from 'qrcode-generator';

/** A code to scan as a drawing without anything but black squares: for PDF. */
export function qrDrawing(text: string): string {
  const code = codeOf(text);
  const count = code.getModuleCount();
  const squares = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) =>
      code.isDark(row, column) ? `M${column + quietZone} ${row + quietZone}h1v1h-1z` : '',
    ).join(''),
  ).join('');
  const size = count + 2 * quietZone;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${squares}"/></svg>`;
}

/** The same as a picture (GIF): for Word. */
export function qrPicture(text: string): Uint8Array {
  const [, base64 = ''] = codeOf(text)
    .createDataURL(8, 8 * quietZone)
    .split(',');
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

/** Light modules around a code that scanners need. */
const quietZone = 4;

function codeOf(text: string) {
  // version chosen by length; level M survives a fold or a stain
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  return code;
}
