import type { GovernmentLevel } from '../agencies/agency.ts';

/**
 * Level of government that an agency's full name shows without doubt; undefined where it does not. `…市人民政府` may be
 * a city divided into districts or a county-level city, and a department of a city may not do what the city may.
 */
export function levelOfName(name: string): GovernmentLevel | undefined {
  if (/(?:乡|镇)(?:人民政府)?$|街道(?:办事处)?$/u.test(name)) return 'township';
  if (/(?:省|自治区)人民政府$/u.test(name)) return 'province';
  if (/自治州人民政府$/u.test(name)) return 'prefecture';
  if (/(?:县|自治县|旗|市[^市]{1,6}区)人民政府$/u.test(name)) return 'county';
  if (/县[^市省]{2,24}(?:局|委员会|办公室|中心|大队)$/u.test(name)) return 'county';
  return undefined;
}
