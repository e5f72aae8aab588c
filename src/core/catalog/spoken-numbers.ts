const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];
const groups = ['', '万', '亿', '万亿'];
const largestSpoken = 9_999_999_999_999_999n;

/** Digits one after another (`二〇二六`): years and other numbers that name something. */
export function spokenDigits(text: string): string {
  return [...text].map((sign) => (sign === '0' ? '〇' : digitOf(sign))).join('');
}

/** Digits of a telephone: 1 is read 幺, 0 is read 零, signs between them are a pause. */
export function spokenPhone(text: string): string {
  return text
    .split(/[-—\s]+/)
    .map((part) => [...part].map((sign) => (sign === '1' ? '幺' : digitOf(sign))).join(''))
    .join('，');
}

/** A whole number of up to sixteen digits, as it is said (`一万零五`); longer ones digit by digit. */
export function spokenWhole(text: string): string {
  const value = BigInt(text);
  if (value > largestSpoken) return spokenDigits(text);
  if (value === 0n) return '零';
  const chunks: number[] = [];
  for (let rest = value; rest > 0n; rest /= 10_000n) chunks.push(Number(rest % 10_000n));
  const said = chunks
    .map((chunk, index) => ({ chunk, group: groups[index] ?? '' }))
    .reverse()
    .reduce((sofar, { chunk, group }) => {
      if (chunk === 0) return sofar;
      // a gap of noughts is said once
      const gap = sofar !== '' && (chunk < 1000 || sofar.endsWith('零')) ? '零' : '';
      return `${sofar}${gap}${spokenChunk(chunk)}${group}`;
    }, '');
  return said
    .replaceAll(/零+/g, '零')
    .replace(/^一十/, '十')
    .replace(/万亿(?=.*亿)/, '万');
}

/** A number with or without a decimal part and thousands separators (`1,234.50`: 一千二百三十四点五〇 is said 点五零). */
export function spokenNumber(text: string): string {
  const [whole = '0', part] = text.replaceAll(/[,，]/g, '').split('.');
  const said = spokenWhole(whole);
  return part === undefined ? said : `${said}点${[...part].map(digitOf).join('')}`;
}

function spokenChunk(chunk: number): string {
  const signs = String(chunk);
  let said = '';
  for (const [index, sign] of [...signs].entries()) {
    const place = places[signs.length - 1 - index] ?? '';
    said += sign === '0' ? '零' : `${digitOf(sign)}${place}`;
  }
  return said.replaceAll(/零+/g, '零').replace(/零$/, '');
}

function digitOf(sign: string): string {
  return digits[Number(sign)] ?? sign;
}
