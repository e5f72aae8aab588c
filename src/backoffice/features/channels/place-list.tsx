import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { addPlace, changePlace, type listChannelItems } from '../../../contract/channels.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { text } from './text.ts';

type Place = CallReply<typeof listChannelItems>['places'][number];

/** What is about to be done with a place. */
interface Change {
  readonly title: string;
  readonly lead: string;
  readonly asksName: boolean;
  readonly proposal?: string;
  readonly send: (name: string) => Promise<unknown>;
}

/** Boards on which sheets hang: added, renamed, closed, opened again. */
export function PlaceList({ places }: { readonly places: readonly Place[] }) {
  const [change, setChange] = useState<Change>();
  return (
    <section aria-labelledby="places">
      <h2 id="places">{text.places}</h2>
      <p>{text.placesLead}</p>
      <div className="list-tools">
        <Button onClick={() => setChange(addition)}>{text.add}</Button>
      </div>
      {places.length === 0 ? (
        <p>{text.noPlaces}</p>
      ) : (
        <LedgerTable
          label={text.places}
          columns={columnsFor(setChange)}
          rows={places}
          keyOf={({ placeNo }) => String(placeNo)}
        />
      )}
      {change === undefined ? null : <PlaceDialog change={change} onEnd={() => setChange(undefined)} />}
    </section>
  );
}

function PlaceDialog({ change, onEnd }: { readonly change: Change; readonly onEnd: () => void }) {
  const cache = useQueryClient();
  const { title, lead, asksName, proposal, send } = change;
  const reason = { field: 'name', label: text.nameLabel, missing: text.nameMissing, longest: 20 };
  return (
    <ReasonDialog
      name="place"
      title={title}
      lead={lead}
      submitLabel={title}
      isOpen
      send={send}
      onDone={() => {
        onEnd();
        void cache.invalidateQueries({ queryKey: ['channels'] });
      }}
      onCancel={onEnd}
      {...(asksName ? { reason: proposal === undefined ? reason : { ...reason, proposal } } : {})}
    />
  );
}

const addition: Change = {
  title: text.add,
  lead: text.addLead,
  asksName: true,
  send: (name) => call(addPlace, { body: { name } }),
};

function renaming({ placeNo, name, isOpen }: Place): Change {
  const params = { placeNo: String(placeNo) };
  return {
    title: text.rename,
    lead: text.renameLead,
    asksName: true,
    proposal: name,
    send: (typed) => call(changePlace, { params, body: { name: typed, isOpen } }),
  };
}

function closing({ placeNo, name, isOpen }: Place): Change {
  const params = { placeNo: String(placeNo) };
  return {
    title: isOpen ? text.close : text.reopen,
    lead: isOpen ? text.closeLead : text.reopenLead,
    asksName: false,
    send: () => call(changePlace, { params, body: { name, isOpen: !isOpen } }),
  };
}

function columnsFor(onChange: (change: Change) => void): readonly LedgerColumn<Place>[] {
  return [
    { key: 'name', title: text.placeName, cell: ({ name }) => name },
    { key: 'no', title: text.placeNo, isTight: true, align: 'right', cell: ({ placeNo }) => String(placeNo) },
    { key: 'state', title: text.placeState, isTight: true, cell: ({ isOpen }) => (isOpen ? text.open : text.closed) },
    {
      key: 'operations',
      title: text.operations,
      isTight: true,
      cell: (place) => (
        <span className="row-buttons">
          <Button
            size="small"
            aria-label={`${text.rename}${text.of(place.name)}`}
            onClick={() => onChange(renaming(place))}
          >
            {text.rename}
          </Button>
          <Button size="small" onClick={() => onChange(closing(place))}>
            {place.isOpen ? text.close : text.reopen}
          </Button>
        </span>
      ),
    },
  ];
}
