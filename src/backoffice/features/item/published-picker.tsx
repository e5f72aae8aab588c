import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { searchPublishedItems } from '../../../contract/published-items.ts';
import type { ItemId } from '../../../core/values/ids.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { fieldId } from './field.tsx';
import type { ItemWords } from './opened-item.ts';
import { text } from './text.ts';

type Published = CallReply<typeof searchPublishedItems>['rows'][number];

/** The title and number of a public item; its identifier until they are read, or where it is no longer public. */
export function PublishedName({ itemId }: { readonly itemId: string }) {
  const { data } = useQuery({
    queryKey: ['published-item', itemId],
    queryFn: () => call(searchPublishedItems, { query: { itemId, offset: '0', limit: '10' } }),
  });
  const [found] = data?.rows ?? [];
  return found === undefined ? itemId : nameOf(found);
}

function nameOf({ title, documentNumber }: Published): string {
  return documentNumber === null ? title : `${title}（${documentNumber}）`;
}

interface PickerProps {
  readonly name: string;
  readonly onPick: (itemId: ItemId) => void;
}

/** Finds a public item of the own agency by its title, document number or index number. */
function PublishedPicker({ name, onPick }: PickerProps) {
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const { data } = useQuery({
    queryKey: ['published-items', words],
    queryFn: () => call(searchPublishedItems, { query: { words, offset: '0', limit: '20' } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select<string>
      id={fieldId(name)}
      value={null}
      placeholder={text.pick}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      notFoundContent={text.pickNothing}
      options={(data?.rows ?? []).map((row) => ({ value: row.itemId, label: nameOf(row) }))}
      onChange={(itemId) => {
        setTyped('');
        onPick(itemId as ItemId);
      }}
    />
  );
}

interface OneDocumentProps {
  readonly name: string;
  readonly itemId: ItemId | string | null;
  readonly onChange: (itemId: string | null) => void;
}

/** One public item that this one belongs to. */
export function OneDocument({ name, itemId, onChange }: OneDocumentProps) {
  if (itemId === null) return <PublishedPicker name={name} onPick={onChange} />;
  return (
    <p className="picked-document">
      <PublishedName itemId={itemId} />
      <Button size="small" onClick={() => onChange(null)}>
        {text.remove}
      </Button>
    </p>
  );
}

interface EndedDocumentsProps {
  readonly ends: ItemWords['ends'];
  readonly onChange: (ends: ItemWords['ends']) => void;
}

/** The documents that this one ends or changes when it is published. */
export function EndedDocuments({ ends, onChange }: EndedDocumentsProps) {
  return (
    <>
      {ends.map(({ itemId, effect }) => (
        <p key={itemId} className="picked-document">
          <Select
            aria-label={text.ends}
            size="small"
            value={effect}
            options={text.effects.map((row) => ({ ...row }))}
            onChange={(next) => onChange(ends.map((row) => (row.itemId === itemId ? { itemId, effect: next } : row)))}
          />
          <PublishedName itemId={itemId} />
          <Button size="small" onClick={() => onChange(ends.filter((row) => row.itemId !== itemId))}>
            {text.remove}
          </Button>
        </p>
      ))}
      <PublishedPicker
        name="ends"
        onPick={(itemId) => {
          if (!ends.some((row) => row.itemId === itemId)) onChange([...ends, { itemId, effect: 'repealed' }]);
        }}
      />
    </>
  );
}
