import type { ReactNode } from 'react';
import type { Block, BodyCell, Span } from '../../../core/catalog/item-body.ts';
import { wordsOf } from '../../../core/catalog/item-body.ts';
import type { BodyMark } from './editor-places.ts';
import { text } from './editor-text.ts';
import { FilePicture } from './file-preview.tsx';

interface BodyViewProps {
  readonly itemId: string;
  readonly body: readonly Block[];
  readonly marks: readonly BodyMark[];
  readonly direction: 'ltr' | 'rtl';
  readonly language: string;
  /** What stands beneath a block: remarks, and the way to make one. */
  readonly beneath?: (block: number) => ReactNode;
}

/** The text of an item as it will be read, with the places of findings marked. */
export function BodyView({ itemId, body, marks, direction, language, beneath }: BodyViewProps) {
  return (
    <div className="body-text body-view" dir={direction} lang={language}>
      {body.map((block, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place, which findings and remarks name
          key={at}
          id={`block-${at}`}
          className={beneath === undefined ? 'body-block' : 'body-block with-remarks'}
          tabIndex={-1}
        >
          <BlockView itemId={itemId} block={block} marks={marks.filter(({ place }) => place.block === at)} />
          {beneath?.(at)}
        </div>
      ))}
    </div>
  );
}

interface BlockViewProps {
  readonly itemId: string;
  readonly block: Block;
  readonly marks: readonly BodyMark[];
}

function BlockView({ itemId, block, marks }: BlockViewProps) {
  const line = (spans: readonly Span[], no: number) => (
    <Spans spans={spans} marks={marks.filter(({ place }) => place.line === no)} />
  );
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h3', 'h4', 'h5'] as const)[block.level - 2] ?? 'h3';
      return <Heading>{line([{ text: block.text }], 0)}</Heading>;
    }
    case 'paragraph':
      return <p className={block.align}>{line(block.spans, 0)}</p>;
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((spans, no) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
            <li key={no}>{line(spans, no)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView block={block} marks={marks} />;
    case 'picture':
      return <PictureView itemId={itemId} fileId={block.fileId} words={block.words} isMarked={marks.length > 0} />;
  }
}

interface PictureViewProps {
  readonly itemId: string;
  readonly fileId: string;
  readonly words: string;
  readonly isMarked: boolean;
}

function PictureView({ itemId, fileId, words, isMarked }: PictureViewProps) {
  return (
    <figure className={isMarked ? 'body-picture finding-mark wrong' : 'body-picture'}>
      <FilePicture itemId={itemId} fileId={fileId} title={words} page={1} />
      <figcaption>{words === '' ? text.pictureNothing : words}</figcaption>
    </figure>
  );
}

interface TableViewProps {
  readonly block: Extract<Block, { kind: 'table' }>;
  readonly marks: readonly BodyMark[];
}

function TableView({ block, marks }: TableViewProps) {
  return (
    <section className="body-table" aria-label={block.caption ?? text.tableTools}>
      <table>
        {block.caption === undefined ? null : <caption>{block.caption}</caption>}
        <tbody>
          {block.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              {cells.map((cell, column) => (
                <CellView
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  key={column}
                  cell={cell}
                  marks={marks.filter(({ place }) => place.row === row && place.column === column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellView({ cell, marks }: { readonly cell: BodyCell; readonly marks: readonly BodyMark[] }) {
  const Cell = cell.isHeader === true ? 'th' : 'td';
  return (
    <Cell colSpan={cell.columnSpan ?? 1} rowSpan={cell.rowSpan ?? 1}>
      {cell.lines.map((spans, no) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
        <p key={no}>
          <Spans spans={spans} marks={marks.filter(({ place }) => place.line === no)} />
        </p>
      ))}
    </Cell>
  );
}

function Spans({ spans, marks }: { readonly spans: readonly Span[]; readonly marks: readonly BodyMark[] }) {
  return pieces(spans, marks).map(({ key, span, mark }) => {
    const words = <Look span={span} />;
    if (mark === undefined) return <span key={key}>{words}</span>;
    return (
      <mark key={key} className={`finding-mark ${mark.look}`} title={mark.words}>
        {words}
      </mark>
    );
  });
}

function Look({ span }: { readonly span: Span }) {
  let words: ReactNode = span.text;
  if (span.isBold === true) words = <strong>{words}</strong>;
  if (span.isItalic === true) words = <em>{words}</em>;
  if (span.isUnderlined === true) words = <u>{words}</u>;
  return span.href === undefined ? words : <a href={span.href}>{words}</a>;
}

interface Piece {
  readonly key: number;
  readonly span: Span;
  readonly mark: BodyMark | undefined;
}

/** The spans cut where a mark begins or ends. */
function pieces(spans: readonly Span[], marks: readonly BodyMark[]): readonly Piece[] {
  const length = wordsOf(spans).length;
  const bounds = marks.flatMap(({ place }) => [place.from ?? 0, place.to ?? length]);
  const cut: Piece[] = [];
  let at = 0;
  for (const span of spans) {
    const end = at + span.text.length;
    const stops = [...new Set([at, ...bounds.filter((bound) => bound > at && bound < end), end])].sort((a, b) => a - b);
    for (const [no, from] of stops.slice(0, -1).entries()) {
      const to = stops[no + 1] ?? end;
      const mark = marks.find(({ place }) => (place.from ?? 0) <= from && to <= (place.to ?? length));
      cut.push({ key: from, span: { ...span, text: span.text.slice(from - at, to - at) }, mark });
    }
    at = end;
  }
  return cut;
}
