import { type PointerEvent, useState } from 'react';
import { pageUnits, type SeveranceBox, severanceGrounds } from '../../../core/requests/severance.ts';

type Part = Pick<SeveranceBox, 'left' | 'top' | 'width' | 'height'>;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface DrawnBoxesProps {
  readonly boxes: readonly SeveranceBox[];
  readonly onDraw: (part: Part) => void;
}

/** A drag of less is a click, and draws nothing. */
const smallestDrag = 40;

/** The boxes over the picture of a page; dragging draws another. The list beside it does the same for the keyboard. */
export function DrawnBoxes({ boxes, onDraw }: DrawnBoxesProps) {
  const [from, setFrom] = useState<Point>();
  const [to, setTo] = useState<Point>();
  const drawn = from === undefined || to === undefined ? undefined : between(from, to);
  const end = () => {
    if (drawn !== undefined && drawn.width >= smallestDrag && drawn.height >= smallestDrag) onDraw(drawn);
    setFrom(undefined);
    setTo(undefined);
  };
  return (
    <svg
      className="drawn-boxes"
      viewBox={`0 0 ${pageUnits} ${pageUnits}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event));
        setTo(pointOf(event));
      }}
      onPointerMove={(event) => (from === undefined ? undefined : setTo(pointOf(event)))}
      onPointerUp={end}
      onPointerCancel={() => setFrom(undefined)}
    >
      {boxes.map((box, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes are known by their place in the list
        <rect key={at} className="covered" x={box.left} y={box.top} width={box.width} height={box.height}>
          <title>{severanceGrounds[box.ground].label}</title>
        </rect>
      ))}
      {drawn === undefined ? null : (
        <rect className="drawing" x={drawn.left} y={drawn.top} width={drawn.width} height={drawn.height} />
      )}
    </svg>
  );
}

function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const units = (pixels: number, length: number): number =>
    Math.min(pageUnits, Math.max(0, Math.round((pixels / length) * pageUnits)));
  return { x: units(event.clientX - left, width), y: units(event.clientY - top, height) };
}

function between(one: Point, other: Point): Part {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}
