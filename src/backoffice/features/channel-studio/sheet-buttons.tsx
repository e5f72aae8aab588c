import { useMutation } from '@tanstack/react-query';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { type openChannels, printChannelSheet } from '../../../contract/channels.ts';
import { type CallReply, callForFile } from '../../ui/call.ts';
import { saveFile } from '../../ui/save-file.ts';
import { text } from './text.ts';

const sheets = ['posterA3', 'posterA4', 'largeType'] as const;

/** Downloads of the printed sheets, each with the code of its channel and of the place that is chosen. */
export function SheetButtons({ channels }: { readonly channels: CallReply<typeof openChannels> }) {
  const { message } = App.useApp();
  const [place, setPlace] = useState('0');
  const fetching = useMutation({
    mutationFn: (sheet: (typeof sheets)[number]) =>
      callForFile(printChannelSheet, {
        params: { itemId: channels.itemId, sheet },
        query: place === '0' ? {} : { place },
      }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <>
      <PlaceChoice places={channels.places} value={place} onChange={setPlace} />
      <div className="form-buttons">
        {sheets.map((sheet) => (
          <Button
            key={sheet}
            loading={fetching.isPending && fetching.variables === sheet}
            onClick={() => fetching.mutate(sheet)}
          >
            {text.download(text.sheetNames[sheet])}
          </Button>
        ))}
      </div>
    </>
  );
}

interface PlaceChoiceProps {
  readonly places: CallReply<typeof openChannels>['places'];
  readonly value: string;
  readonly onChange: (place: string) => void;
}

function PlaceChoice({ places, value, onChange }: PlaceChoiceProps) {
  const open = places.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <p className="row-buttons">
      <label htmlFor="sheet-place">{text.place}</label>
      <Select
        id="sheet-place"
        value={value}
        onChange={onChange}
        popupMatchSelectWidth={false}
        options={[
          { value: '0', label: text.noPlace },
          ...open.map(({ placeNo, name }) => ({ value: String(placeNo), label: name })),
        ]}
      />
    </p>
  );
}
