const digits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';

/** A positive number as a numbering of Word writes it (`w:numFmt`); in figures where the format is not known. */
export function numberWords(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chineseCount(value, digits, '十');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chineseCount(value, formalDigits, '拾');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

// up to 9999: 十, 十二, 二十, 一百〇三, 一千一百一十一
function chineseCount(value: number, signs: string, ten: string): string {
  if (value < 1 || value > 9999) return String(value);
  const units = ['', ten, ten === '十' ? '百' : '佰', ten === '十' ? '千' : '仟'];
  let words = '';
  const figures = String(value);
  for (const [at, figure] of [...figures].entries()) {
    const unit = units[figures.length - 1 - at] ?? '';
    if (figure !== '0') words += (signs[Number(figure)] ?? '') + unit;
    else if (!words.endsWith(signs[0] ?? '') && /[1-9]/u.test(figures.slice(at))) words += signs[0] ?? '';
  }
  return value < 20 && value >= 10 && ten === '十' ? words.slice(1) : words;
}

// a … z, aa, bb: Word repeats the letter
function letters(value: number): string {
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));
}

function roman(value: number): string {
  if (value > 3999) return String(value);
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [words, rest] = ['', value];
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      words += sign;
      rest -= worth;
    }
  return words;
}
