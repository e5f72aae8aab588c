import { spokenDigits, spokenNumber, spokenPhone, spokenWhole } from './spoken-numbers.ts';

type Rule = readonly [written: RegExp, said: (...groups: string[]) => string];

const number = String.raw`\d[\d,]*(?:\.\d+)?`;

/** What is written and how it is said, in this order: what names something comes before what counts. */
const rules: readonly Rule[] = [
  [/https?:\/\/[^\s，。；、）)]+|www\.[^\s，。；、）)]+/gi, () => '网址见公开栏'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => '邮箱见公开栏'],
  [/[〔[［【](\d{4})[〕\]］】]第?(\d+)号/g, (year, serial) => `，${spokenDigits(year)}年第${spokenWhole(serial)}号`],
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, saidDay],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/g, saidDay],
  [/(\d{4})年(?=[^间内来]|$)/g, (year) => `${spokenDigits(year)}年`],
  [/(?<!\d)(\d{3,4}-\d{7,8}(?:-\d+)?|1[3-9]\d{9})(?!\d)/g, spokenPhone],
  [/((?:电话|热线|拨打|传真)[：:是为]?\s*)(\d{3,8})(?!\d)/g, (before, phone) => `${before}${spokenPhone(phone)}`],
  [/(?<!\d)(\d{1,2})[:：]([0-5]\d)(?!\d)/g, saidTime],
  [/(\d)\s*(?:[—–～~]+|-+)\s*(?=\d)/g, (before) => `${before}至`],
  [new RegExp(`(${number})\\s*[%％]`, 'g'), (share) => `百分之${spokenNumber(share)}`],
  [new RegExp(`(${number})\\s*‰`, 'g'), (share) => `千分之${spokenNumber(share)}`],
  [/(?<![\d.,])(\d{9,})(?![\d.,])/g, spokenPhone],
  [/^\s*(\d{1,2})[.．、]\s*/g, (serial) => `第${spokenWhole(serial)}，`],
  [new RegExp(`(${number})`, 'g'), spokenNumber],
  [/㎡|平米/g, () => '平方米'],
  [/m³|㎥/g, () => '立方米'],
  [/km²/gi, () => '平方公里'],
  [/km/gi, () => '公里'],
  [/kg/gi, () => '公斤'],
  [/℃/g, () => '摄氏度'],
  [/\s*[（(]([^（）()]*)[）)]/g, (inside) => `，${inside}，`],
  [/[·•◆｜|]/g, () => '，'],
  [/[“”"‘’《》「」]/g, () => ''],
];

const pauses = /(?<=[。！？；!?;])/;
const longestLine = 45;

/** How a text is read aloud: dates, numbers, telephones and signs in words, brackets as pauses. */
export function spokenText(text: string): string {
  const said = rules.reduce(
    (sofar, [written, say]) => sofar.replaceAll(written, (_, ...groups: unknown[]) => say(...textsIn(groups))),
    halfWidth(text),
  );
  return said
    .replaceAll(/[,，]+/g, '，')
    .replaceAll(/，(?=[。；！？、：])|^，|，$/g, '')
    .trim();
}

/** A text in sentences that one breath carries: parted at its stops, and long ones at their commas. */
export function spokenLines(text: string): readonly string[] {
  return spokenText(text)
    .split(pauses)
    .flatMap((sentence) => inBreaths(sentence.trim()))
    .filter((line) => line !== '');
}

function inBreaths(sentence: string): readonly string[] {
  if ([...sentence].length <= longestLine) return [sentence];
  const lines: string[] = [];
  for (const part of sentence.split(/(?<=[，、：,:])/)) {
    const last = lines.at(-1);
    if (last !== undefined && [...last, ...part].length <= longestLine) lines[lines.length - 1] = `${last}${part}`;
    else lines.push(part);
  }
  return lines;
}

/** Full-width digits and letters as ordinary ones; the signs of Chinese writing stay what they are. */
function halfWidth(text: string): string {
  return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ．]/g, (sign) => sign.normalize('NFKC'));
}

/** Of a replacement's arguments, the groups: what follows them is the place and the whole text. */
function textsIn(groups: readonly unknown[]): string[] {
  const at = groups.findIndex((group) => typeof group === 'number');
  return groups.slice(0, at).map((group) => (typeof group === 'string' ? group : ''));
}

function saidDay(year: string, month: string, day: string): string {
  return `${spokenDigits(year)}年${spokenWhole(month)}月${spokenWhole(day)}日`;
}

function saidTime(hour: string, minute: string): string {
  const said = `${spokenWhole(hour)}点`;
  if (minute === '00') return said;
  return `${said}${minute.startsWith('0') ? '零' : ''}${spokenWhole(minute)}分`;
}
