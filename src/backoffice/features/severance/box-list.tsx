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

const sides = ['left', 'top', 'width', 'height'] as const;

function BoxItem({ box, no, onChange, onRemove, onPage }: BoxItemProps) {
  return (
    <li>
      <button type="button" className="text-button" onClick={() => onPage(box.page)}>
        {text.boxName(no, box.page)}
      </button>
      <GroundSelect label={text.groundOf(no)} value={box.ground} onChange={(ground) => onChange({ ground })} />
      <div className="box-sides">
        {sides.map((side) => (
          <Side
            key={side}
            side={text[side]}
            no={no}
            value={box[side]}
            most={pageUnits - box[across[side]]}
            onChange={(value) => onChange({ [side]: value })}
          />
        ))}
        <Button size="small" aria-label={text.removeOf(no)} onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
    </li>
  );
}

/** What takes the rest of the page along the same way. */
const across = { left: 'width', top: 'height', width: 'left', height: 'top' } as const;

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
