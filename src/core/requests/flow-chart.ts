import { formatPeriod, type Period, type TimeLimitId, timeLimits } from '../deadlines/time-limits.ts';
import { type Citation, feeRules, formatCitation, ogi } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { channels } from './channels.ts';

/** A box of the flow chart: what happens, by whom, within which time. */
export interface FlowStep {
  readonly id: string;
  /** `main` goes down the middle, `side` stands beside the step named in `beside`, `choice` is a question. */
  readonly kind: 'main' | 'side' | 'choice';
  readonly beside?: string;
  /** On the way from the step it stands beside, where that is a question. */
  readonly arrowLabel?: string;
  readonly heading: string;
  readonly text: string;
  readonly cite: Citation;
}

/**
 * How a request goes, step by step, with the periods in force on a day. The chart, its text alternative and its printed
 * sheet are made of this list; no period is written down anywhere else.
 */
export function requestFlow(on: PlainDate): readonly FlowStep[] {
  const within = (id: TimeLimitId): string => formatPeriod(inForceOn<Period>(timeLimits[id].versions, on));
  return [...toHandling(within), ...toEnd(within)];
}

type Within = (id: TimeLimitId) => string;

function toHandling(within: Within): readonly FlowStep[] {
  return [
    {
      id: 'ask',
      kind: 'main',
      heading: '提出申请',
      text: channels.map(({ label }) => label).join('、'),
      cite: ogi(29),
    },
    { id: 'register', kind: 'main', heading: '登记', text: '按渠道确定收到申请之日，开始计算期限', cite: ogi(31) },
    { id: 'clear', kind: 'choice', heading: '申请内容明确吗？', text: '', cite: ogi(30) },
    {
      id: 'correct',
      kind: 'side',
      beside: 'clear',
      arrowLabel: '不明确',
      heading: '补正',
      text: `${within('correctionNotice')}内一次性告知；补正后重新计算期限；无正当理由逾期不补正的，视为放弃`,
      cite: ogi(30),
    },
    {
      id: 'handle',
      kind: 'main',
      heading: '查找和审查',
      text: `能当场答复的当场答复；不能的，${within('reply')}内答复`,
      cite: ogi(33, 2),
    },
    {
      id: 'consult',
      kind: 'side',
      beside: 'handle',
      heading: '征求意见',
      text: `第三方${within('thirdPartyOpinion')}内提出意见；所需时间不计算在内`,
      cite: ogi(32),
    },
  ];
}

function toEnd(within: Within): readonly FlowStep[] {
  return [
    { id: 'ready', kind: 'choice', heading: '能按期答复吗？', text: '', cite: ogi(33, 2) },
    {
      id: 'extend',
      kind: 'side',
      beside: 'ready',
      arrowLabel: '不能',
      heading: '延期',
      text: `经负责人同意并告知，最多延长${within('extension')}`,
      cite: ogi(33, 2),
    },
    {
      id: 'decide',
      kind: 'main',
      heading: '作出答复',
      text: '予以公开、部分公开、不予公开、无法提供、不予处理等，书面说明理由',
      cite: ogi(36),
    },
    {
      id: 'pay',
      kind: 'side',
      beside: 'decide',
      heading: '信息处理费',
      text: `只在数量、频次超过规定时收；收到通知${within('feePayment')}内缴纳`,
      cite: feeRules(6),
    },
    { id: 'serve', kind: 'main', heading: '送达', text: '按申请人要求的方式提供', cite: ogi(40) },
    {
      id: 'remedy',
      kind: 'main',
      heading: '不服的',
      text: `${within('reconsiderationApplication')}内申请行政复议，或者${within('directSuit')}内起诉；依法应当先复议的，先申请复议`,
      cite: ogi(51),
    },
  ];
}

/** A box with its place, in units of the drawing. */
export interface PlacedBox {
  readonly step: FlowStep;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** A straight arrow from one box to another; `label` stands above its middle. */
export interface PlacedArrow {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly label: string | null;
}

/** The chart as boxes and arrows, for whatever draws it. */
export interface FlowChart {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

/** Measures of the drawing: a Chinese sign is `sign` wide. */
export const chartMeasures = { sign: 14, line: 20, pad: 10, gap: 30 } as const;

const mainWidth = 204;
const sideLeft = 252;
const sideWidth = 188;

/** Places the steps: the main way down the left, what may come between beside it. Wide enough to be read on a phone. */
export function placeFlow(steps: readonly FlowStep[]): FlowChart {
  const { gap } = chartMeasures;
  const boxes: PlacedBox[] = [];
  const arrows: PlacedArrow[] = [];
  let top = 1;
  for (const step of steps.filter(({ kind }) => kind !== 'side')) {
    const side = steps.find(({ beside }) => beside === step.id);
    const above = boxes.findLast(({ step: { kind } }) => kind !== 'side');
    const box = boxed(step, 1, top, mainWidth);
    const besides = side === undefined ? undefined : boxed(side, sideLeft, top, sideWidth);
    const rowHeight = Math.max(box.height, besides?.height ?? 0);
    const placed = { ...box, top: top + Math.floor((rowHeight - box.height) / 2) };
    if (above !== undefined) arrows.push(down(above, placed));
    boxes.push(placed, ...(besides === undefined ? [] : [besides]));
    if (besides !== undefined) arrows.push(across(placed, side?.arrowLabel ?? null));
    top += rowHeight + gap;
  }
  return { width: sideLeft + sideWidth + 1, height: top - gap + 1, boxes, arrows };
}

function boxed(step: FlowStep, left: number, top: number, width: number): PlacedBox {
  const { sign, line, pad } = chartMeasures;
  const perLine = Math.floor((width - 2 * pad) / sign);
  const lines = [step.heading, ...(step.text === '' ? [] : wrapped(step.text, perLine))];
  return { step, left, top, width, height: lines.length * line + 2 * pad - 4, lines };
}

function down(above: PlacedBox, below: PlacedBox): PlacedArrow {
  const x = 1 + mainWidth / 2;
  return { from: [x, above.top + above.height], to: [x, below.top], label: above.step.kind === 'choice' ? '是' : null };
}

function across(from: PlacedBox, label: string | null): PlacedArrow {
  const y = from.top + Math.floor(from.height / 2);
  return { from: [from.left + from.width, y], to: [sideLeft, y], label };
}

/** Breaks a text into lines of so many Chinese signs; a digit takes half, and no line begins with a closing mark. */
function wrapped(text: string, perLine: number): readonly string[] {
  const lines: string[] = [''];
  for (const sign of text) {
    const last = lines.at(-1) ?? '';
    const isFull = widthOf(last) + widthOf(sign) > perLine * wholeSign;
    if (isFull && !'，。；、）？'.includes(sign)) lines.push(sign);
    else lines[lines.length - 1] = last + sign;
  }
  return lines;
}

/** Widths in hundredths of a Chinese sign. */
const wholeSign = 100;
const narrowSign = 55;

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\d ]/.test(sign) ? narrowSign : wholeSign), 0);
}

/** The chart told as sentences, for whoever cannot see it. */
export function flowSentences(steps: readonly FlowStep[]): readonly string[] {
  return steps.map(({ heading, text, kind, arrowLabel, cite }) => {
    const condition = arrowLabel === undefined ? '' : `（${arrowLabel}的）`;
    const question = kind === 'choice' ? heading : `${heading}${condition}：${text}。`;
    return `${question}（依据${formatCitation(cite)}）`;
  });
}
