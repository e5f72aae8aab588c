/** Two-character surnames in common use; a name that begins with one keeps both characters. */
const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 轩辕 端木 百里 呼延 南宫 司空 东郭 西门 独孤 闻人 申屠 澹台 公冶 太史 淳于 单于 钟离 鲜于 濮阳 万俟 公羊 第五 左丘 拓跋 仲孙 闾丘'.split(
    ' ',
  ),
);

/**
 * A person's name with all but the surname covered: 张**, 欧阳*; of a name with · or in Latin letters only the first
 * character stays. A name of one character is covered whole.
 */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const isHan = characters.every((character) => /\p{Script=Han}/u.test(character));
  const surname = characters.slice(0, 2).join('');
  const keep = isHan && characters.length > 2 && compoundSurnames.has(surname) ? 2 : characters.length > 1 ? 1 : 0;
  return characters.map((character, index) => (index < keep || /[·•・\s]/.test(character) ? character : '*')).join('');
}

/** An ID-card or other certificate number with its first two and last three characters left: 65*************123. */
export function maskIdNumber(number: string): string {
  return cover(number.trim(), 2, 3);
}

/** A phone number: 138****1234; of a landline the area code and the last two digits stay: 0901-*****34. */
export function maskPhone(phone: string): string {
  const text = phone.trim();
  const digits = text.replace(/\D/g, '');
  if (/^(86)?1[3-9]\d{9}$/.test(digits)) return cover(digits.slice(-11), 3, 4);
  const match = /^(\(?0\d{2,3}\)?[\s-]?)(\d{7,8})(.*)$/.exec(text);
  if (match) return `${match[1]}${cover(match[2] ?? '', 0, 2)}${(match[3] ?? '').replace(/\d/g, '*')}`;
  return cover(text, 0, 2);
}

/** An address down to 街道, 镇 or 乡, the rest covered: 新疆维吾尔自治区塔城地区托里县多拉特乡****. */
export function maskAddress(address: string): string {
  const text = address.trim();
  if (text === '') return '';
  const known = administrativePart.exec(text)?.[0] ?? '';
  return `${known}****`;
}

/** An e-mail address with the first character of its name and its domain left: z****@example.cn. */
export function maskEmail(email: string): string {
  const at = email.trim().lastIndexOf('@');
  const [name, domain] = at < 0 ? [email.trim(), ''] : [email.trim().slice(0, at), email.trim().slice(at)];
  return `${[...name].length > 1 ? [...name][0] : ''}****${domain}`;
}

/** A bank card or account number with its last four digits left. */
export function maskBankCard(number: string): string {
  return cover(number.replace(/\s/g, ''), 0, 4);
}

// province, prefecture, county, township, each optional; none may run over a street, number or housing estate, so that
// 阳光小区 is not taken for a county nor 建国路 for a township
const administrativePart = new RegExp(
  [
    '^(?:[^省市县]{2,8}?(?:省|自治区|特别行政区))?',
    '(?:[^路号巷弄村室栋楼]{2,10}?(?:自治州|地区|盟|市))?',
    '(?:[^路号巷弄村室栋楼]{1,12}?(?:自治县|县|市|旗|(?<!小|社|园|校|院)区))?',
    '(?:[^路号巷弄村室栋楼]{1,12}?(?:街道办事处|街道|苏木|镇|乡))?',
  ].join(''),
);

/** Leaves `head` and `tail` characters; what is too short for both is covered whole. */
function cover(text: string, head: number, tail: number): string {
  const characters = [...text];
  if (characters.length <= head + tail + 1) return '*'.repeat(characters.length);
  return characters
    .map((character, index) => (index < head || index >= characters.length - tail ? character : '*'))
    .join('');
}
