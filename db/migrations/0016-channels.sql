-- How published texts reach people, and what people send back: readers counted by day and channel, reports of mistakes,
-- subscriptions, and the digests by which a file is recognised again.

-- Readers of public items by day, channel and place; never by person.
create table item_visit (
  agency_id text not null,
  item_id text not null,
  visited_on date not null,
  channel text not null,
  place_no integer not null check (place_no between 0 and 999),
  visit_count integer not null check (visit_count > 0),
  primary key (agency_id, item_id, visited_on, channel, place_no),
  foreign key (agency_id, item_id) references item
);

-- Boards and doors on which an agency hangs its sheets.
create table posting_place (
  agency_id text not null references agency,
  place_no integer not null check (place_no between 1 and 999),
  name text not null,
  closed_at timestamptz,
  primary key (agency_id, place_no)
);

-- Digests of the files that went out with a version. They stay when the words are taken away, so that a file can still be
-- recognised as one that was public.
create table released_file (
  agency_id text not null,
  item_id text not null,
  version integer not null,
  digest text not null,
  primary key (agency_id, item_id, version, digest),
  foreign key (agency_id, item_id, version) references released_version
);
create index released_file_by_digest on released_file (digest);
create function note_released_files() returns trigger language plpgsql as $$
begin
  insert into released_file (agency_id, item_id, version, digest)
  select distinct new.agency_id, new.item_id, new.version, file->>'digest'
    from jsonb_array_elements(new.content::jsonb->'files') as file;
  return null;
end $$;
create trigger released_version_notes_its_files after insert on released_version
  for each row execute function note_released_files();
create index report_file_by_digest on report_file (digest);
create index released_version_by_digest on released_version (content_digest);

-- What somebody found wrong on a public page. What was written, and how to reach the writer, is sealed.
create table mistake_report (
  agency_id text not null references agency,
  mistake_id text not null,
  mistake_number text not null,
  stage text not null,
  kind text not null,
  page_path text not null,
  item_id text,
  received_at timestamptz not null,
  due_on date not null,
  due_is_provisional boolean not null,
  link_digest text not null unique,
  sealed bytea not null,
  reply jsonb,
  reply_digest text,
  author_ids jsonb not null,
  closing_reason text,
  closed_at timestamptz,
  last_seq integer not null,
  primary key (agency_id, mistake_id),
  unique (agency_id, mistake_number)
);
create index mistake_report_by_stage on mistake_report (agency_id, stage, due_on);

-- Replies that passed the gate, for everybody to read.
create table published_mistake_reply (
  agency_id text not null,
  mistake_id text not null,
  release_id text not null,
  content text not null check (encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_digest),
  content_digest text not null,
  released_at timestamptz not null,
  primary key (agency_id, mistake_id),
  foreign key (agency_id, mistake_id) references mistake_report,
  foreign key (agency_id, release_id) references release
);
create index published_mistake_reply_by_time on published_mistake_reply (released_at desc);
create function require_mistake_release() returns trigger language plpgsql as $$
begin
  if not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind = 'mistakeReply' and release.subject_id = new.mistake_id
       and release.content_digest = new.content_digest and release.withdrawn_at is null
  ) then
    raise exception 'Reply to % has no standing release of this content: pass it through the release gate.', new.mistake_id;
  end if;
  return new;
end $$;
create trigger published_mistake_reply_is_released before insert or update on published_mistake_reply
  for each row execute function require_mistake_release();

-- Who is told by mail of what is newly public. Address and secret are sealed; digests find them again.
create table subscription (
  subscription_id text primary key,
  agency_id text references agency,
  subject_id text,
  column_id text,
  keyword text,
  frequency text not null check (frequency in ('daily', 'weekly')),
  stage text not null check (stage in ('pending', 'confirmed', 'ended')),
  sealed bytea,
  address_digest text,
  secret_digest text not null unique,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  sent_through timestamptz not null,
  mail_due_at timestamptz,
  mail_attempts integer not null,
  mail_fault text,
  -- whoever has ended it is forgotten
  check ((stage = 'ended') = (sealed is null) and (stage = 'ended') = (address_digest is null))
);
create index subscription_by_mail on subscription (mail_due_at) where mail_due_at is not null;
create index subscription_by_address on subscription (address_digest) where address_digest is not null;
create index subscription_by_agency on subscription (agency_id) where agency_id is not null;
