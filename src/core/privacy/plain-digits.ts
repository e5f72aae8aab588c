const chineseDigits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
  幺: '1',
};

// the zeros of the other scripts' digits that lie in one UTF-16 unit: Arabic, Persian, Tibetan, Mongolian, Devanagari
const zeros = [0x0660, 0x06f0, 0x0f20, 0x1810, 0x0966];
// a run of numerals as long as a phone number is no ordinary number in words, which has 十, 百, 千 or 万 in it
const spelledNumber = /[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{11,}[Xx×]?/g;

/**
 * A text with every digit of it written as an ASCII digit: full width, digits of other scripts, and long numbers spelled in
 * Chinese numerals. Every character maps to one, so that places stay where they were.
 */
export function plainDigits(text: string): string {
  const half = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const western = half.replace(/[\u0660-\u0669\u06f0-\u06f9\u0f20-\u0f29\u1810-\u1819\u0966-\u096f]/g, westernDigit);
  return western.replace(spelledNumber, (run) => [...run].map((numeral) => chineseDigits[numeral] ?? 'X').join(''));
}

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = zeros.find((candidate) => code >= candidate && code <= candidate + 9) ?? code;
  return String(code - zero);
}
