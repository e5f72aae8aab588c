import { chartMeasures, type FlowChart, type PlacedArrow, type PlacedBox } from '../../../core/requests/flow-chart.ts';
import { askingText } from '../../ui/asking-text.ts';

/** The flow chart as a drawing of the server's own; its words follow below it for whoever cannot see it. */
export function FlowPicture({ chart }: { readonly chart: FlowChart }) {
  return (
    <svg
      class="flow-picture"
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={askingText.chart.label}
      xmlns="http://www.w3.org/2000/svg"
    >
      <defs>
        <marker id="flow-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {chart.arrows.map((arrow) => (
        <Arrow key={arrow.to.join(',')} arrow={arrow} />
      ))}
      {chart.boxes.map((box) => (
        <Box key={box.step.id} box={box} />
      ))}
    </svg>
  );
}

function Box({ box }: { readonly box: PlacedBox }) {
  const { left, top, width, height, lines, step } = box;
  const { line, pad, sign } = chartMeasures;
  return (
    <g class={`flow-${step.kind}`}>
      <rect x={left} y={top} width={width} height={height} rx={step.kind === 'choice' ? height / 2 : 3} />
      {lines.map((text, index) => (
        <text
          key={text}
          class={index === 0 ? 'flow-heading' : undefined}
          x={step.kind === 'choice' ? left + width / 2 : left + pad}
          y={top + pad + sign + index * line - 2}
          text-anchor={step.kind === 'choice' ? 'middle' : 'start'}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function Arrow({ arrow }: { readonly arrow: PlacedArrow }) {
  const { from, to, label } = arrow;
  const isDown = from[0] === to[0];
  return (
    <g class="flow-arrow">
      <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} marker-end="url(#flow-head)" />
      {label === null ? null : (
        <text
          x={isDown ? from[0] + 6 : (from[0] + to[0]) / 2}
          y={isDown ? (from[1] + to[1]) / 2 + 4 : from[1] - 5}
          text-anchor={isDown ? 'start' : 'middle'}
        >
          {label}
        </text>
      )}
    </g>
  );
}
