import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Input } from 'antd';
import { text } from './editor-text.ts';

/** What can be done with the table the caret stands in. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const { caption, mayJoin, maySplit } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      caption: String(current.getAttributes('table')['caption'] ?? ''),
      mayJoin: current.can().mergeCells(),
      maySplit: current.can().splitCell(),
    }),
  });
  return (
    <fieldset className="table-tools">
      <legend className="only-heard">{text.tableTools}</legend>
      {actsOn(editor, mayJoin, maySplit).map(({ label, run }) => (
        <Button key={label} size="small" onClick={run}>
          {label}
        </Button>
      ))}
      <Input
        size="small"
        className="caption-input"
        aria-label={text.captionLabel}
        placeholder={text.captionLabel}
        maxLength={100}
        value={caption}
        onChange={(event) => editor.commands.updateAttributes('table', { caption: event.target.value })}
      />
    </fieldset>
  );
}

function actsOn(editor: Editor, mayJoin: boolean, maySplit: boolean) {
  const chain = () => editor.chain().focus();
  return [
    { label: text.addRow, run: () => chain().addRowAfter().run() },
    { label: text.removeRow, run: () => chain().deleteRow().run() },
    { label: text.addColumn, run: () => chain().addColumnAfter().run() },
    { label: text.removeColumn, run: () => chain().deleteColumn().run() },
    { label: text.headRow, run: () => chain().toggleHeaderRow().run() },
    ...(mayJoin ? [{ label: text.join, run: () => chain().mergeCells().run() }] : []),
    ...(maySplit ? [{ label: text.split, run: () => chain().splitCell().run() }] : []),
    { label: text.removeTable, run: () => chain().deleteTable().run() },
  ];
}
