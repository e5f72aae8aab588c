import { type CalendarEntry, calendarStateWords } from '../../core/catalog/publication-calendar.ts';
import type { DutyFiles } from '../../usecases/ports.ts';
import { fontFamilies } from '../exports/font-families.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';

type WallCalendar = Parameters<DutyFiles['printWallCalendar']>[0];

/** The size of type by the fullest month, in points, and how many entries then have room. */
const steps = [
  { most: 6, size: 11 },
  { most: 10, size: 9 },
  { most: 15, size: 7.5 },
  { most: 20, size: 6.2 },
] as const;
/** Beyond that, room is left for the line that says so. */
const least = { most: 18, size: 6.2 };

/** Twelve months on one sheet of A3, each with what is due in it and a box to tick. */
export function renderWallCalendar(calendar: WallCalendar, printer: Pick<TypstPrinter, 'print'>): Promise<Uint8Array> {
  const months = Array.from({ length: 12 }, (_, index) => entriesOf(calendar.entries, index + 1));
  const fullest = Math.max(...months.map(({ length }) => length));
  const { most, size } = steps.find((step) => fullest <= step.most) ?? least;
  const data = {
    ...{ title: calendar.title, agency: calendar.agency, remark: calendar.remark, size },
    fonts: { text: fontFamilies.heading, title: fontFamilies.title },
    months: months.map((entries, index) => ({
      label: `${index + 1}月`,
      entries: entries.slice(0, most).map(lineOf),
      more: Math.max(0, entries.length - most),
    })),
  };
  return printer.print({ template, data });
}

function entriesOf(entries: readonly CalendarEntry[], month: number): readonly CalendarEntry[] {
  return entries.filter(({ dueOn }) => Number(dueOn.slice(5, 7)) === month);
}

function lineOf({ dueOn, title, state, publication }: CalendarEntry) {
  return {
    day: `${Number(dueOn.slice(8))}日`,
    title,
    state: calendarStateWords(state),
    isDone: publication !== null || state === 'stated',
  };
}

/** All words come from `sys.inputs.data`; sizes follow the fullest month. */
const template = `
#let data = json(bytes(sys.inputs.data))
#let size = data.size * 1pt
#let ink = rgb("#0b4a8f")
#set document(title: data.title, author: data.agency)
#set page(width: 420mm, height: 297mm, margin: (x: 12mm, top: 10mm, bottom: 9mm))
#set text(font: data.fonts.text, size: size, lang: "zh", region: "cn", cjk-latin-spacing: none)
#set par(leading: size * 0.35, spacing: size * 0.45)
#align(center, text(font: data.fonts.title, size: 26pt, weight: "bold", fill: ink, data.title))
#v(2mm)
#let entry(it) = grid(
  columns: (size * 1.5, size * 3, 1fr), column-gutter: size * 0.3,
  box(width: size * 1.05, height: size * 1.05, stroke: 0.6pt + ink,
    if it.isDone { align(center + horizon, text(size: size * 0.9, weight: "bold", "√")) } else { [] }),
  text(weight: "bold", it.day),
  { it.title; if it.state != "" { text(fill: luma(90), "　" + it.state) } },
)
#let month(it) = block(width: 100%, height: 100%, clip: true, stroke: 0.8pt + ink, {
  block(width: 100%, fill: ink, inset: (x: 2.5mm, y: 1.2mm), below: 0mm,
    text(fill: white, size: 13pt, weight: "bold", it.label))
  block(inset: (x: 2.5mm, y: 2mm), width: 100%, {
    if it.entries.len() == 0 { text(fill: luma(120), "本月没有按周期公开的事项") }
    for line in it.entries { entry(line); v(size * 0.5, weak: true) }
    if it.more > 0 { text(fill: luma(90), "另有" + str(it.more) + "项，见网上公开日历。") }
  })
})
#grid(
  columns: (1fr, 1fr, 1fr, 1fr), rows: (82mm, 82mm, 82mm), gutter: 3mm,
  ..data.months.map(month),
)
#v(1fr)
#text(size: 9pt, fill: luma(70), { data.agency; h(1fr); data.remark })
`;
