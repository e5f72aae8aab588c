import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { formText } from './form-text.ts';

interface FileFieldProps {
  readonly id?: string;
  readonly value?: File;
  readonly onChange?: (file: File | undefined) => void;
  /** Extensions and media types that the browser offers first. */
  readonly accept: string;
  readonly 'aria-describedby'?: string;
}

/** One file, chosen or dropped. */
export function FileField({ id, value, onChange, accept, 'aria-describedby': hint }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <DropPlace onDrop={(file) => onChange?.(file)}>
      <input
        ref={input}
        type="file"
        accept={accept}
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
        {formText.chooseFile}
      </Button>
      <span className="quiet">{formText.dropFile}</span>
      {value === undefined ? null : (
        <p className="chosen-file">{formText.chosenFile(value.name, sizeWords(value.size))}</p>
      )}
    </DropPlace>
  );
}

interface ProgressProps {
  /** How much has gone, from 0 to 1. */
  readonly share: number;
}

/** How far an upload is; once everything has gone, how long reading it takes is not known. */
export function UploadProgress({ share }: ProgressProps) {
  return (
    <p className="upload-progress" role="status">
      <progress aria-label={formText.uploadProgress} {...(share < 1 ? { value: share } : {})} />
      {share < 1 ? formText.uploading(Math.round(share * 100)) : formText.readingFile}
    </p>
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
