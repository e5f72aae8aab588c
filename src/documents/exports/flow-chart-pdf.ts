import { chartMeasures, type FlowChart } from '../../core/requests/flow-chart.ts';
import type { GuideFiles } from '../../usecases/ports.ts';
import { officialPage } from './official-layout.ts';
import type { TypstPrinter } from './typst-printer.ts';

/** Prints the guide's sheets on a printer that its caller opens and closes. */
export function guideFilesOver(printer: TypstPrinter): GuideFiles {
  return {
    printFlowChart: (chart, words) => printer.print({ template, data: { ...dataOf(chart), ...words, fonts } }),
  };
}

const fonts = {
  body: ['FangSong_GB2312', 'FangSong', 'FandolFang R', 'LXGW WenKai'],
  heading: ['SimHei', '黑体', 'FandolHei', 'LXGW WenKai'],
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FandolSong', 'LXGW WenKai'],
};

/** The drawing is as wide as a sheet of A4 between its margins, and never higher than one. */
function dataOf(chart: FlowChart) {
  const margin = 20;
  const roomHigh = officialPage.height - 2 * margin - 50;
  const scale = Math.min((officialPage.width - 2 * margin) / chart.width, roomHigh / chart.height);
  const boxes = chart.boxes.map(({ step: { kind }, ...box }) => ({ ...box, kind }));
  return { page: { ...officialPage, margin }, chart: { ...chart, boxes }, measures: chartMeasures, scale };
}

/** All words and measures come from `sys.inputs.data`; one unit of the drawing is `scale` millimetres. */
const template = `
#let data = json(bytes(sys.inputs.data))
#let unit = data.scale * 1mm
#set document(title: data.title, author: data.agency)
#set page(width: data.page.width * 1mm, height: data.page.height * 1mm, margin: data.page.margin * 1mm)
#set text(font: data.fonts.body, size: data.measures.sign * unit, lang: "zh", region: "cn", cjk-latin-spacing: none,
  top-edge: 0.88em, bottom-edge: -0.12em)
#align(center, text(font: data.fonts.title, size: 20pt, weight: "bold", data.title))
#v(4mm)
#let at(x, y, body) = place(top + left, dx: x * unit, dy: y * unit, body)
#let arrow(it) = {
  let (x, y) = it.from
  let (z, w) = it.to
  at(0, 0, line(start: (x * unit, y * unit), end: (z * unit, w * unit), stroke: 0.8pt))
  let head = if x == z { ((z - 3, w - 6), (z + 3, w - 6), (z, w)) } else { ((z - 6, w - 3), (z - 6, w + 3), (z, w)) }
  at(0, 0, polygon(fill: black, ..head.map(((a, b)) => (a * unit, b * unit))))
  if it.label != none {
    let (lx, ly) = if x == z { (x + 6, (y + w) / 2 - 7) } else { ((x + z) / 2 - it.label.clusters().len() * 6, y - 17) }
    at(lx, ly, text(size: 12 * unit, it.label))
  }
}
#let box(it) = {
  let radius = if it.kind == "choice" { it.height / 2 } else { 3 }
  at(it.left, it.top, rect(
    width: it.width * unit, height: it.height * unit, radius: radius * unit,
    stroke: if it.kind == "side" { (paint: black, thickness: 0.6pt, dash: "dashed") } else { 0.9pt },
  ))
  for (index, words) in it.lines.enumerate() {
    let y = it.top + data.measures.pad + index * data.measures.line - 2
    let shown = if index == 0 { text(font: data.fonts.heading, words) } else { words }
    if it.kind == "choice" {
      at(it.left, y, block(width: it.width * unit, align(center, shown)))
    } else { at(it.left + data.measures.pad, y, shown) }
  }
}
#align(center, block(width: data.chart.width * unit, height: data.chart.height * unit, align(left, {
  for it in data.chart.arrows { arrow(it) }
  for it in data.chart.boxes { box(it) }
})))
#v(3mm)
#set text(size: 9pt)
#data.remark
`;
