import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { text } from './text.ts';

interface FileFieldProps {
  readonly id?: string;
  readonly value?: File;
  readonly onChange?: (file: File | undefined) => void;
  readonly 'aria-describedby'?: string;
}

/** One file, chosen or dropped. */
export function FileField({ id, value, onChange, 'aria-describedby': hint }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <DropPlace onDrop={(file) => onChange?.(file)}>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,.html,.htm,text/plain,text/html,text/markdown"
        className="only-heard"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => onChange?.(event.target.files?.[0])}
      />
      <Button
        {...(id === undefined ? {} : { id })}
        {...(hint === undefined ? {} : { 'aria-describedby': hint })}
        onClick={() => input.current?.click()}
      >
        {text.choose}
      </Button>
      <span className="quiet">{text.drop}</span>
      {value === undefined ? null : <p className="chosen-file">{text.chosen(value.name, sizeWords(value.size))}</p>}
    </DropPlace>
  );
}

interface DropPlaceProps {
  readonly onDrop: (file: File | undefined) => void;
  readonly children: ReactNode;
}

/** A convenience of the mouse: the button inside does the same. */
function DropPlace({ onDrop, children }: DropPlaceProps) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer.files[0]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing here is for the keyboard, see above
    <div
      className={isOver ? 'drop-place over' : 'drop-place'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
