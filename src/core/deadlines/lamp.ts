/** One scale of urgency everywhere: colour, word and number together, never colour alone. */
export const lamps = [
  { id: 'grey', label: '灰' },
  { id: 'green', label: '绿' },
  { id: 'blue', label: '蓝' },
  { id: 'yellow', label: '黄' },
  { id: 'red', label: '红' },
  { id: 'black', label: '黑' },
] as const;

export type Lamp = (typeof lamps)[number]['id'];

/** Working days at which the lamp changes; an authority may choose others. */
export interface LampSettings {
  readonly blueFrom: number;
  readonly yellowFrom: number;
  readonly blackBeyond: number;
}

/** Green with more than 10 working days left, blue 6 to 10, yellow 1 to 5, red on the day and after, black beyond 20 late. */
export const defaultLampSettings: LampSettings = { blueFrom: 10, yellowFrom: 5, blackBeyond: 20 };

/** The lamp for the working days that are left (negative when late); grey where no clock runs. */
export function lampFor(daysLeft: number | null, settings: LampSettings): Lamp {
  if (daysLeft === null) return 'grey';
  if (daysLeft < -settings.blackBeyond) return 'black';
  if (daysLeft <= 0) return 'red';
  if (daysLeft <= settings.yellowFrom) return 'yellow';
  return daysLeft <= settings.blueFrom ? 'blue' : 'green';
}

/** The lamp in words (`黄 剩3个工作日`, `红 逾期2个工作日`). */
export function lampWords(daysLeft: number | null, settings: LampSettings): string {
  const label = lamps.find((lamp) => lamp.id === lampFor(daysLeft, settings))?.label ?? '';
  if (daysLeft === null) return `${label} 未起算`;
  if (daysLeft === 0) return `${label} 今天到期`;
  return daysLeft > 0 ? `${label} 剩${daysLeft}个工作日` : `${label} 逾期${-daysLeft}个工作日`;
}
