import type { OpennessKind } from './openness.ts';

const mark =
  /^[（(【[]?\s*(?:此件|本件|该件)?(主动公开|公开发布|依申请公开|不予公开|不公开|删减后公开|公开)\s*[）)】\]]?$/u;
const option =
  /^(?:公开(?:属性|方式|选项|类别)|信息公开(?:选项|属性|类别))[：:]\s*(主动公开|依申请公开|不予公开|不公开)$/u;

/** Whether a line is the 公开属性 mark of a document, in one of its wordings (law page §7.1). */
export function isMark(line: string): boolean {
  const text = line.replace(/[\s\u3000]/gu, '');
  return option.test(text) || (mark.test(text) && /[（(【[]|此件|本件|该件/u.test(text));
}

/** What a mark says. */
export function opennessOfMark(line: string): OpennessKind {
  if (line.includes('依申请')) return 'onRequest';
  return /不予公开|不公开/u.test(line) ? 'withheld' : 'proactive';
}

/** Whether a line belongs to the record of printing (版记): copies, subject words, who printed it, how often. */
export function isTailLine(line: string): boolean {
  const text = line.replace(/[\s\u3000]/gu, '');
  return (
    /^(?:主题词|抄送|抄报|分送|主送|发送|发)[：:]/u.test(text) ||
    /^.{2,40}\d{4}年\d{1,2}月\d{1,2}日印发?$/u.test(text) ||
    /^[（(]?共印\d+份[）)]?$/u.test(text) ||
    /^(?:\d{4}年\d{1,2}月\d{1,2}日)?印发$/u.test(text) ||
    option.test(text)
  );
}

const furthestSigner = 8;
const endOfName = /(?:政府|办公室|委员会|委|局|厅|部|院|处|中心|队|所|站|办事处|指挥部|小组|会|银行|公司|学校|医院)$/u;

/** The agencies that signed: short lines right above the day, the topmost first. */
export function signersAbove(lines: readonly string[], dayLine: number): readonly string[] {
  const signers: string[] = [];
  for (let at = dayLine; at >= Math.max(0, dayLine - furthestSigner); at -= 1) {
    const line = lines[at] ?? '';
    if (line === '' || at === dayLine) continue;
    const names = namesOf(line);
    if (names === undefined) break;
    signers.unshift(...names);
  }
  return [...new Set(signers)];
}

// several names stand in one line apart by wide blanks; one name may be set wide itself
function namesOf(line: string): readonly string[] | undefined {
  if (line.length > 80 || /[。；，、：:]/u.test(line) || /^附件/u.test(line)) return undefined;
  const parts = line.split(/[\s\u3000]+/u).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => part.length > 3 && endOfName.test(part))) return parts;
  const whole = parts.join('').replace(/[（(].{1,6}[）)]$/u, '');
  return whole.length <= 40 && endOfName.test(whole) ? [whole] : undefined;
}

const longestName = 150;

/** The names in 附件说明: `附件：1.…` and the numbered lines below, or the one attachment. */
export function attachmentNames(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => /^附件[：:]\s*\S/u.test(line));
  if (from < 0) return [];
  const first = (lines[from] ?? '').replace(/^附件[：:]\s*/u, '');
  const numberedAt = (line: string, no: number) => new RegExp(`^${no}\\s*[.．、]\\s*(.+)$`, 'u').exec(line)?.[1];
  const one = numberedAt(first, 1);
  if (one === undefined) return [first.slice(0, longestName)];
  const names = [one];
  for (const line of lines.slice(from + 1)) {
    const name = numberedAt(line, names.length + 1);
    if (name === undefined) break;
    names.push(name);
  }
  return names.map((name) => name.slice(0, longestName));
}
