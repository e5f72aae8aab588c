import { Modal } from 'antd';
import { text } from './text.ts';

/** What each key of the queue does. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Modal title={text.keys} open={isOpen} onCancel={onClose} footer={null} destroyOnHidden>
      <dl className="key-list">
        {text.keyRows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
