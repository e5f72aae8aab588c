import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
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
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChange?.(event.dataTransfer.files[0]);
  };
  return (
    // the place to drop is a convenience of the mouse: the button does the same
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={isOver ? 'drop-place over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
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
    </div>
  );
}

/** A size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
