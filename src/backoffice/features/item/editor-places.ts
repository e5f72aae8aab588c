import { Extension } from '@tiptap/core';
import type { Node as EditorDocument } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blockOf, type EditorNode } from './editor-document.ts';

/** A place in the text: the block, in a table the cell, the line in it, and characters of the line. */
export interface BodyPlace {
  readonly block: number;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly line: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** A place to be marked, with how grave what stands there is. */
export interface BodyMark {
  readonly place: BodyPlace;
  readonly look: string;
  readonly words: string;
}

export interface DocumentRange {
  readonly from: number;
  readonly to: number;
}

/** Where a place of the blocks stands in the editor's document; undefined if it is no longer there. */
export function rangeOf(document: EditorDocument, place: BodyPlace): DocumentRange | undefined {
  const found = blockAt(document, place.block);
  if (found === undefined) return undefined;
  const { node, at } = found;
  if (node.isAtom) return { from: at, to: at + node.nodeSize };
  const lines = linesIn(node, at, place);
  const line = lines[place.line] ?? lines[0];
  if (line === undefined) return undefined;
  const end = line.from + line.length;
  return {
    from: Math.min(end, line.from + (place.from ?? 0)),
    to: Math.min(end, line.from + (place.to ?? line.length)),
  };
}

interface Found {
  readonly node: EditorDocument;
  readonly at: number;
}

// blocks are counted without what says nothing, as they are when they are saved
function blockAt(document: EditorDocument, block: number): Found | undefined {
  let [count, found] = [-1, undefined as Found | undefined];
  document.forEach((node, at) => {
    if (found !== undefined || blockOf(node.toJSON() as EditorNode) === undefined) return;
    count += 1;
    if (count === block) found = { node, at };
  });
  return found;
}

interface Line {
  readonly from: number;
  readonly length: number;
}

function linesIn(node: EditorDocument, at: number, { row, column }: BodyPlace): readonly Line[] {
  if (node.type.name !== 'table') return textLines(node, at);
  const cell = childAt(childAt({ node, at }, row ?? 0), column ?? 0);
  return cell === undefined ? [] : textLines(cell.node, cell.at);
}

function childAt(parent: Found | undefined, index: number): Found | undefined {
  if (parent === undefined || index >= parent.node.childCount) return undefined;
  let at = parent.at + 1;
  for (let before = 0; before < index; before += 1) at += parent.node.child(before).nodeSize;
  return { node: parent.node.child(index), at };
}

function textLines(node: EditorDocument, at: number): readonly Line[] {
  if (node.isTextblock) return [{ from: at + 1, length: node.content.size }];
  const lines: Line[] = [];
  node.descendants((inner, offset) => {
    if (!inner.isTextblock) return true;
    if (inner.textContent.trim() !== '') lines.push({ from: at + offset + 2, length: inner.content.size });
    return false;
  });
  return lines;
}

const marksKey = new PluginKey<DecorationSet>('findingMarks');

/** Marks the places of findings in the text; they move with it while it is edited. */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: marksKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) => {
          const given = transaction.getMeta(marksKey) as readonly BodyMark[] | undefined;
          if (given === undefined) return marks.map(transaction.mapping, transaction.doc);
          return DecorationSet.create(transaction.doc, decorations(transaction.doc, given));
        },
      },
      props: { decorations: (state) => marksKey.getState(state) },
    }),
  ],
});

/** The key under which a transaction carries marks. */
export const findingMarksKey = marksKey;

function decorations(document: EditorDocument, marks: readonly BodyMark[]): Decoration[] {
  return marks.flatMap(({ place, look, words }) => {
    const range = rangeOf(document, place);
    if (range === undefined || range.from >= range.to) return [];
    return [Decoration.inline(range.from, range.to, { class: `finding-mark ${look}`, title: words })];
  });
}
