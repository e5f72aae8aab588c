import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { Input } from 'antd';
import { createContext, useContext } from 'react';
import { text } from './editor-text.ts';
import { FilePicture } from './file-preview.tsx';

/** The item whose text is edited: its pictures are its files. */
export const EditedItemContext = createContext<string | undefined>(undefined);

/** A picture in the editor: as the public will see it, with what it shows in words beneath. */
export function PictureNode({ node, updateAttributes, selected }: NodeViewProps) {
  const itemId = useContext(EditedItemContext);
  const fileId = String(node.attrs['fileId']);
  const words = String(node.attrs['words']);
  return (
    <NodeViewWrapper className={selected ? 'body-picture chosen' : 'body-picture'} contentEditable={false}>
      {itemId === undefined ? null : <FilePicture itemId={itemId} fileId={fileId} title={words} page={1} />}
      <Input
        aria-label={text.pictureWords}
        placeholder={text.pictureWordsHint}
        maxLength={200}
        value={words}
        onChange={(event) => updateAttributes({ words: event.target.value })}
      />
    </NodeViewWrapper>
  );
}
