import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { getItemFrame } from '../../../contract/item-reading.ts';
import { getItem } from '../../../contract/items.ts';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ItemDesk } from './item-desk.tsx';
import { ItemEditor } from './item-editor.tsx';
import { mayDo } from './opened-item.ts';

/** One item: whoever may write it now has the editor, everybody else its reading with what there is to decide. */
export function ItemPage() {
  const { itemId } = useParams({ from: '/items/$itemId' });
  const item = useQuery({ queryKey: ['item', itemId], queryFn: () => call(getItem, { params: { itemId } }) });
  const frame = useQuery({ queryKey: ['item-frame'], queryFn: () => call(getItemFrame) });
  return (
    <Loaded query={frame}>
      {(readFrame) => (
        <Loaded query={item}>
          {(opened) =>
            mayDo(opened, 'save') ? (
              <ItemEditor key={itemId} opened={opened} frame={readFrame} />
            ) : (
              <ItemDesk key={itemId} opened={opened} frame={readFrame} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}
