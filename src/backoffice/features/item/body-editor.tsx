import type { Editor } from '@tiptap/core';
import { EditorContent, ReactNodeViewRenderer, useEditor } from '@tiptap/react';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { type Block, bodyLines } from '../../../core/catalog/item-body.ts';
import { blocksOf, documentOf, type EditorNode, nodeOf, textNodes } from './editor-document.ts';
import { editorExtensions } from './editor-extensions.ts';
import { type BodyMark, type BodyPlace, FindingMarks, findingMarksKey, rangeOf } from './editor-places.ts';
import { text } from './editor-text.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { isOwnMarkup, pastedBlocks } from './pasted-blocks.ts';
import type { PictureUpload } from './picture-dialog.tsx';
import { EditedItemContext, PictureNode } from './picture-node.tsx';

/** What others may ask of the editor. */
export interface BodyEditorHandle {
  /** Puts the caret at a place and brings it into view. */
  goTo(place: BodyPlace): void;
  /** Puts other words at a place. */
  replace(place: BodyPlace, words: string): void;
}

interface BodyEditorProps {
  readonly itemId: string;
  /** Taken over when the editor is opened; another item is another editor (`key`). */
  readonly blocks: readonly Block[];
  readonly onChange: (blocks: readonly Block[]) => void;
  readonly marks: readonly BodyMark[];
  readonly onPicture: PictureUpload;
  readonly direction?: 'ltr' | 'rtl';
  readonly language?: string;
  readonly handle?: Ref<BodyEditorHandle>;
}

/** The text of an item as it is written: blocks in, blocks out. What is pasted is cleaned by the rules that read Word. */
export function BodyEditor(props: BodyEditorProps) {
  const { marks, handle, onPicture } = props;
  const [note, setNote] = useState('');
  const editor = useBlockEditor(props, setNote);
  useImperativeHandle(
    handle,
    () => ({ goTo: (place) => goTo(editor, place), replace: (place, words) => replace(editor, place, words) }),
    [editor],
  );
  useFindingMarksIn(editor, marks);
  return (
    <div className="body-editor">
      <EditorToolbar editor={editor} onPicture={onPicture} />
      <EditedItemContext value={props.itemId}>
        <EditorContent editor={editor} className="body-text" />
      </EditedItemContext>
      <p className="hint" role="status">
        {note}
      </p>
    </div>
  );
}

/** Marks the places of findings; what is marked already is left alone, for every change reads the caret anew. */
function useFindingMarksIn(editor: Editor, marks: readonly BodyMark[]): void {
  const drawn = useRef('[]');
  useEffect(() => {
    const wanted = JSON.stringify(marks);
    if (drawn.current === wanted) return;
    drawn.current = wanted;
    editor.view.dispatch(editor.state.tr.setMeta(findingMarksKey, marks).setMeta('addToHistory', false));
  }, [editor, marks]);
}

function useBlockEditor(props: BodyEditorProps, onNote: (note: string) => void): Editor {
  const { language = 'zh-CN', direction = 'ltr' } = props;
  const opened = useRef<Editor | null>(null);
  const editor = useEditor({
    // its styles stand in our own sheet: the page takes none that are written into it
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    extensions: [...editorExtensions(ReactNodeViewRenderer(PictureNode)), FindingMarks],
    content: documentOf(props.blocks) as object,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': text.body,
        lang: language,
        dir: direction,
      },
      handleDOMEvents: { paste: (_, event) => opened.current !== null && paste(opened.current, event, onNote) },
    },
    onUpdate: ({ editor: current }) => props.onChange(blocksOf(current.getJSON() as EditorNode)),
  });
  opened.current = editor;
  return editor;
}

/** Takes pasted markup before the editor reads it; plain text and its own markup it reads itself. */
function paste(editor: Editor, event: ClipboardEvent, onNote: (note: string) => void): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (html === '' || isOwnMarkup(html)) return false;
  const { blocks, lost } = pastedBlocks(html);
  if (blocks.length === 0) return false;
  event.preventDefault();
  const content = insertable(blocks, editor.isActive('table'));
  editor
    .chain()
    .focus()
    .insertContent(content as object[])
    .scrollIntoView()
    .run();
  onNote([text.pasted, ...lost.map((part) => text.lost[part])].join(''));
  return true;
}

/** What is put where the caret stands: a few words into their paragraph, into a cell only lines, else whole blocks. */
function insertable(blocks: readonly Block[], isInTable: boolean): readonly EditorNode[] {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') return textNodes(only.spans);
  if (!isInTable) return blocks.map(nodeOf);
  return bodyLines(blocks).map(({ text: words }) => nodeOf({ kind: 'paragraph', spans: [{ text: words }] }));
}

function goTo(editor: Editor, place: BodyPlace): void {
  const range = rangeOf(editor.state.doc, place);
  if (range === undefined) return;
  editor.chain().focus().setTextSelection(range).scrollIntoView().run();
}

function replace(editor: Editor, place: BodyPlace, words: string): void {
  const range = rangeOf(editor.state.doc, place);
  if (range !== undefined) editor.chain().focus().insertContentAt(range, words).run();
}
