-- What is due in a catalogue, what is said where nothing came, what went to archives and libraries, and where the figures
-- behind table 2 come from.

alter table event drop constraint event_stream_check;
alter table event add constraint event_stream_check
  check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen', 'paper', 'answer', 'item', 'mistake',
                    'incident', 'validity', 'profile', 'column', 'statement', 'delivery'));

-- A figure is entered by hand, comes from a document of the library, or from a row of an imported file.
alter table proactive_entry add column item_id text;
alter table proactive_entry add column import_id text;
alter table proactive_entry add column import_row integer;
alter table proactive_entry add check ((import_id is null) = (import_row is null));
alter table proactive_entry add check (item_id is null or import_id is null);
-- a document is issued once and ends once, however often it is published again
create unique index proactive_entry_by_item on proactive_entry (agency_id, item_id, kind)
  where item_id is not null and voided_at is null;
create index proactive_entry_by_import on proactive_entry (agency_id, import_id) where import_id is not null;

-- Documents of the library that an entry made by hand counts already: an opening stock, or the same document.
create table register_cover (
  agency_id text not null,
  item_id text not null,
  entry_id text not null,
  covered_by text not null,
  covered_at timestamptz not null,
  primary key (agency_id, item_id, entry_id),
  foreign key (agency_id, entry_id) references proactive_entry
);

create table register_import (
  agency_id text not null references agency,
  import_id text not null,
  file_name text not null,
  file_digest text not null,
  row_count integer not null check (row_count > 0),
  imported_by text not null,
  imported_at timestamptz not null,
  primary key (agency_id, import_id)
);

-- 本期无: a signed statement that a column got nothing in a period. Its words are public while `published_at` stands.
create table nothing_statement (
  agency_id text not null references agency,
  statement_id text not null,
  column_id text not null,
  period_from date not null,
  period_to date not null,
  stage text not null check (stage in ('submitted', 'returned', 'published', 'withdrawn', 'dropped')),
  content jsonb not null,
  content_digest text not null,
  author_ids jsonb not null,
  opinion text not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  last_seq integer not null,
  primary key (agency_id, statement_id),
  check ((stage = 'published') = (published_at is not null and withdrawn_at is null)),
  check (period_from <= period_to)
);
create index nothing_statement_by_period on nothing_statement (agency_id, column_id, period_from);
-- one period has one standing statement
create unique index nothing_statement_once on nothing_statement (agency_id, column_id, period_from)
  where stage in ('submitted', 'returned', 'published');

-- The gate in the database too: a statement is public only with a standing release of exactly its words.
create function require_statement_release() returns trigger language plpgsql as $$
begin
  if new.stage = 'published' and not exists (
    select from release
     where release.agency_id = new.agency_id and release.subject_kind = 'nothingStatement'
       and release.subject_id = new.statement_id and release.content_digest = new.content_digest
       and release.withdrawn_at is null
  ) then
    raise exception 'Statement % has no standing release of this content: pass it through the release gate.',
      new.statement_id;
  end if;
  return new;
end $$;
create trigger nothing_statement_is_released before insert or update on nothing_statement
  for each row execute function require_statement_release();

-- Lists of what was published in a period, handed to an archive or a library (Article 25).
create table delivery_list (
  agency_id text not null references agency,
  delivery_id text not null,
  list_number text not null,
  recipient_kind text not null,
  recipient text not null,
  period_from date not null,
  period_to date not null,
  rows jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  received_on date,
  received_by text,
  receipt_note text,
  cancelled_at timestamptz,
  cancel_reason text,
  last_seq integer not null,
  primary key (agency_id, delivery_id),
  unique (agency_id, list_number),
  check (period_from <= period_to),
  check ((received_on is null) = (received_by is null))
);
create index delivery_list_by_period on delivery_list (agency_id, period_to);

-- Messages inside that are about no request: about what is due, and what waits for somebody.
alter table message alter column request_id drop not null;
alter table message add column notice jsonb;
alter table message add check ((request_id is null) = (notice is not null));
alter table message add check (notice is null or to_kind = 'account');
create index message_by_notice on message (agency_id, kind, (notice ->> 'subject'), queued_at) where notice is not null;
