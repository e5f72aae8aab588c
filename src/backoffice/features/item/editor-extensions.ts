import { type Extensions, mergeAttributes, Node, type NodeViewRenderer } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { TextAlign } from '@tiptap/extension-text-align';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeHref } from '../../../core/catalog/body-links.ts';
import { text } from './editor-text.ts';

/** A table with its caption. No column is given a width: the page decides. */
const CaptionedTable = Table.extend({
  addAttributes() {
    return { caption: { default: '', rendered: false } };
  },
  renderHTML({ node }) {
    const caption = String(node.attrs['caption'] ?? '');
    return ['table', { ...(caption === '' ? {} : { 'aria-label': caption }) }, ['tbody', 0]];
  },
});

const spanAttributes = {
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => cellSpan(cell, 'colspan') },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => cellSpan(cell, 'rowspan') },
  // the commands for tables expect it; nothing sets it
  colwidth: { default: null, rendered: false },
};

const LinesCell = TableCell.extend({ content: 'paragraph+', addAttributes: () => spanAttributes });
const LinesHeader = TableHeader.extend({ content: 'paragraph+', addAttributes: () => spanAttributes });

/** An item of a list is one paragraph: lists in lists have no block. */
const FlatItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** A picture of the item: which file it is, and what it shows in words. */
const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ fileId: { default: '' }, words: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'figure[data-file-id]',
      getAttrs: (figure) => ({ fileId: figure.dataset['fileId'] ?? '', words: figure.dataset['words'] ?? '' }),
    },
  ],
  renderHTML({ node, HTMLAttributes }) {
    const words = String(node.attrs['words']);
    const place = { 'data-file-id': String(node.attrs['fileId']), 'data-words': words, class: 'body-picture' };
    return ['figure', mergeAttributes(place, { draggable: HTMLAttributes['draggable'] }), `${text.picture}${words}`];
  },
});

/** What the editor knows: exactly the blocks of an item. `drawPicture` shows a picture; without it there are its words. */
export function editorExtensions(drawPicture?: NodeViewRenderer): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      hardBreak: false,
      horizontalRule: false,
      strike: false,
      heading: { levels: [2, 3, 4] },
      listItem: false,
      link: {
        openOnClick: false,
        autolink: false,
        isAllowedUri: isSafeHref,
        HTMLAttributes: { rel: null, target: null },
      },
    }),
    FlatItem,
    TextAlign.configure({ types: ['paragraph'], alignments: ['center', 'right'] }),
    CaptionedTable.configure({ resizable: false }),
    TableRow,
    LinesCell,
    LinesHeader,
    drawPicture === undefined ? Picture : Picture.extend({ addNodeView: () => drawPicture }),
  ];
}

function cellSpan(cell: HTMLElement, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value > 1 && value <= 100 ? value : 1;
}
