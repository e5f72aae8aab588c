import { Button, Input } from 'antd';
import { useState } from 'react';
import { readingText } from './reading-text.ts';

/** A remark at a place of the content, by the key of the place. */
export interface Remark {
  readonly place: string;
  readonly text: string;
}

/** The key of a block as remarks name it. */
export function blockPlace(block: number): string {
  return `body/${block}///0`;
}

/** The block that a place is in; undefined where it is not in the text. */
export function blockOfPlace(place: string): number | undefined {
  const block = /^body\/(\d+)\//u.exec(place)?.[1];
  return block === undefined ? undefined : Number(block);
}

interface RemarkMakerProps {
  readonly block: number;
  readonly remark: string;
  readonly onChange: (words: string) => void;
}

/** Lets a reviewer say something at one block. */
export function RemarkMaker({ block, remark, onChange }: RemarkMakerProps) {
  const [isOpen, setOpen] = useState(false);
  const label = readingText.remarkOn(block + 1);
  if (isOpen)
    return (
      <div className="remark-maker">
        <Input.TextArea
          aria-label={label}
          rows={2}
          maxLength={300}
          autoFocus
          value={remark}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button size="small" onClick={() => setOpen(false)}>
          {readingText.remarkSave}
        </Button>
      </div>
    );
  return (
    <>
      <button type="button" className="text-button small" aria-label={label} onClick={() => setOpen(true)}>
        {readingText.remark}
      </button>
      {remark.trim() === '' ? null : <p className="remark">{remark}</p>}
    </>
  );
}
