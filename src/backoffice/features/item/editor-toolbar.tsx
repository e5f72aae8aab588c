import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { text } from './editor-text.ts';
import { LinkDialog } from './link-dialog.tsx';
import { PictureDialog, type PictureUpload } from './picture-dialog.tsx';
import { TableTools } from './table-tools.tsx';

interface EditorToolbarProps {
  readonly editor: Editor;
  readonly onPicture: PictureUpload;
}

/** What can be done with the text, in words; where the caret stands decides what is pressed. */
export function EditorToolbar({ editor, onPicture }: EditorToolbarProps) {
  const [dialog, setDialog] = useState<'link' | 'picture'>();
  const state = useToolbarState(editor);
  return (
    <div className="editor-toolbar" role="toolbar" aria-label={text.toolbar}>
      <BlockStyle editor={editor} level={state.level} />
      <Look editor={editor} state={state} />
      <Button size="small" onClick={() => setDialog('link')}>
        {text.link}
      </Button>
      {state.isLink ? (
        <Button size="small" onClick={() => editor.chain().focus().extendMarkRange('link').unsetLink().run()}>
          {text.unlink}
        </Button>
      ) : null}
      {state.isTable ? null : (
        <Button size="small" onClick={() => insertTable(editor)}>
          {text.table}
        </Button>
      )}
      <Button size="small" onClick={() => setDialog('picture')}>
        {text.pictureAct}
      </Button>
      <Button size="small" disabled={!state.mayUndo} onClick={() => editor.chain().focus().undo().run()}>
        {text.undo}
      </Button>
      <Button size="small" disabled={!state.mayRedo} onClick={() => editor.chain().focus().redo().run()}>
        {text.redo}
      </Button>
      {state.isTable ? <TableTools editor={editor} /> : null}
      {dialog === 'link' ? <LinkDialog editor={editor} onEnd={() => setDialog(undefined)} /> : null}
      {dialog === 'picture' ? (
        <PictureDialog editor={editor} upload={onPicture} onEnd={() => setDialog(undefined)} />
      ) : null}
    </div>
  );
}

type ToolbarState = ReturnType<typeof useToolbarState>;

function useToolbarState(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      level: ([2, 3, 4] as const).find((level) => current.isActive('heading', { level })) ?? null,
      isBold: current.isActive('bold'),
      isItalic: current.isActive('italic'),
      isUnderlined: current.isActive('underline'),
      isCentered: current.isActive({ textAlign: 'center' }),
      isRight: current.isActive({ textAlign: 'right' }),
      isBullets: current.isActive('bulletList'),
      isNumbers: current.isActive('orderedList'),
      isLink: current.isActive('link'),
      isTable: current.isActive('table'),
      mayUndo: current.can().undo(),
      mayRedo: current.can().redo(),
    }),
  });
}

function BlockStyle({ editor, level }: { readonly editor: Editor; readonly level: 2 | 3 | 4 | null }) {
  return (
    <Select
      size="small"
      aria-label={text.style}
      value={level ?? 0}
      popupMatchSelectWidth={false}
      options={[
        { value: 0, label: text.paragraph },
        ...([2, 3, 4] as const).map((value) => ({ value, label: text.heading(value) })),
      ]}
      onChange={(chosen: number) => {
        const chain = editor.chain().focus();
        const wanted = ([2, 3, 4] as const).find((row) => row === chosen);
        if (wanted === undefined) chain.setParagraph().run();
        else chain.setHeading({ level: wanted }).run();
      }}
    />
  );
}

function Look({ editor, state }: { readonly editor: Editor; readonly state: ToolbarState }) {
  const chain = () => editor.chain().focus();
  const toggles = [
    { label: text.bold, isOn: state.isBold, toggle: () => chain().toggleBold().run() },
    { label: text.italic, isOn: state.isItalic, toggle: () => chain().toggleItalic().run() },
    { label: text.underline, isOn: state.isUnderlined, toggle: () => chain().toggleUnderline().run() },
    { label: text.center, isOn: state.isCentered, toggle: () => chain().toggleTextAlign('center').run() },
    { label: text.right, isOn: state.isRight, toggle: () => chain().toggleTextAlign('right').run() },
    { label: text.bullets, isOn: state.isBullets, toggle: () => chain().toggleBulletList().run() },
    { label: text.numbers, isOn: state.isNumbers, toggle: () => chain().toggleOrderedList().run() },
  ];
  return toggles.map(({ label, isOn, toggle }) => (
    <Button
      key={label}
      size="small"
      aria-pressed={isOn}
      {...(isOn ? { type: 'primary', ghost: true } : {})}
      onClick={toggle}
    >
      {label}
    </Button>
  ));
}

function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}
