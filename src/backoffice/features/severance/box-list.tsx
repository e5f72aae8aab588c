import { Button, InputNumber } from 'antd';
import { pageUnits, type SeveranceBox } from '../../../core/requests/severance.ts';
import { GroundSelect } from './ground-select.tsx';
import { text } from './text.ts';
import type { Boxes } from './use-boxes.ts';

interface BoxListProps {
  readonly boxes: Boxes;
  readonly onPage: (page: number) => void;
}

/** Every box with its page, place and ground; all of it can be set by keyboard. */
export function BoxList({ boxes, onPage }: BoxListProps) {
  const count = boxes.boxes.length;
  return (
    <section aria-labelledby="boxes-title">
      <h2 id="boxes-title">{text.boxes(count)}</h2>
      {count === 0 ? <p className="quiet">{text.noBoxes}</p> : <p className="quiet small">{text.percent}</p>}
      <ol className="box-list">
        {boxes.boxes.map((box, at) => (
          <BoxItem
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes are known by their place in the list
            key={at}
            box={box}
            no={at + 1}
            onChange={(change) => boxes.change(at, change)}
            onRemove={() => boxes.remove(at)}
            onPage={onPage}
          />
        ))}
      </ol>
    </section>
  );
}

interface BoxItemProps {
  readonly box: SeveranceBox;
  readonly no: number;
  readonly onChange: (change: Partial<SeveranceBox>) => void;
  readonly onRemove: () => void;
  readonly onPage: (page: number) => void;
}

function BoxItem({ box, no, onChange, onRemove, onPage }: BoxItemProps) {
  return (
    <li>
      <button type="button" className="text-button" onClick={() => onPage(box.page)}>
        {text.boxName(no, box.page)}
      </button>
      <GroundSelect label={text.groundOf(no)} value={box.ground} onChange={(ground) => onChange({ ground })} />
      <div className="box-sides">
        <Side
          side={text.left}
          no={no}
          value={box.left}
          most={pageUnits - box.width}
          onChange={(left) => onChange({ left })}
        />
        <Side
          side={text.top}
          no={no}
          value={box.top}
          most={pageUnits - box.height}
          onChange={(top) => onChange({ top })}
        />
        <Side
          side={text.width}
          no={no}
          value={box.width}
          most={pageUnits - box.left}
          onChange={(width) => onChange({ width })}
        />
        <Side
          side={text.height}
          no={no}
          value={box.height}
          most={pageUnits - box.top}
          onChange={(height) => onChange({ height })}
        />
        <Button size="small" aria-label={text.removeOf(no)} onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </li>
  );
}

interface SideProps {
  readonly side: string;
  readonly no: number;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** One side of a box: whole ten-thousandths inside, percent of the page to the eye. */
function Side({ side, no, value, most, onChange }: SideProps) {
  const perPercent = pageUnits / 100;
  return (
    <span className="box-side">
      {side}
      <InputNumber
        size="small"
        aria-label={text.sideOf(side, no)}
        min={0}
        max={most / perPercent}
        step={0.5}
        precision={2}
        value={value / perPercent}
        onChange={(percent) => {
          if (percent !== null) onChange(Math.round(Number(percent) * perPercent));
        }}
      />
    </span>
  );
}
