-- Information on its way to being disclosed, and what the public sees of it.

alter table event drop constraint event_stream_check;
alter table event add constraint event_stream_check
  check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen', 'paper', 'answer', 'item', 'mistake', 'statement', 'delivery',
                    'validity', 'profile', 'column'));

alter table release drop constraint release_subject_kind_check;
alter table release add constraint release_subject_kind_check
  check (subject_kind in ('annualReport', 'repairedReading', 'publicAnswer', 'item', 'validityChange',
                          'nothingStatement', 'agencyProfile', 'mistakeReply'));

create table item (
  agency_id text not null references agency,
  item_id text not null,
  stage text not null,
  revision integer not null,
  content_digest text not null,
  author_ids jsonb not null,
  -- empty while somebody is still writing it
  openness text check (openness in ('proactive', 'onRequest', 'withheld')),
  subject_id text,
  column_id text,
  made_on date,
  due_on date,
  version integer not null,
  index_number text,
  publish_at timestamptz,
  reassess_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  last_seq integer not null,
  primary key (agency_id, item_id)
);
create index item_by_stage on item (agency_id, stage, changed_at);
create index item_by_due on item (agency_id, due_on) where published_at is null and due_on is not null;
create index item_by_reassessment on item (agency_id, reassess_on) where reassess_on is not null;
create index item_by_schedule on item (publish_at) where publish_at is not null;

-- What was written, revision by revision. Sealed: a draft may still hold what must not be seen.
create table item_draft (
  agency_id text not null,
  item_id text not null,
  revision integer not null check (revision > 0),
  sealed bytea not null,
  content_digest text not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (agency_id, item_id, revision)
);
create trigger item_draft_is_append_only before update or delete on item_draft
  for each row execute function refuse_change();
create trigger item_draft_is_never_truncated before truncate on item_draft
  for each statement execute function refuse_change();

-- Every index number that was ever given, also as an old number of something imported: never used again.
create table index_number (
  index_number text primary key,
  agency_id text not null,
  item_id text not null,
  is_alias boolean not null,
  foreign key (agency_id, item_id) references item
);
create index index_number_by_item on index_number (agency_id, item_id);

-- Versions that went through the gate: the canonical text of each, whose digest the database itself computes. The words
-- leave when an item is withdrawn or a version hidden; the row stays.
create table released_version (
  agency_id text not null,
  item_id text not null,
  version integer not null check (version > 0),
  release_id text not null,
  content text check (encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_digest),
  content_digest text not null,
  published_at timestamptz not null,
  change_note text not null,
  is_hidden boolean not null,
  primary key (agency_id, item_id, version),
  foreign key (agency_id, item_id) references item,
  foreign key (agency_id, release_id) references release
);
create function keep_released_version() returns trigger language plpgsql as $$
begin
  if (new.agency_id, new.item_id, new.version, new.release_id, new.content_digest, new.published_at)
       is distinct from (old.agency_id, old.item_id, old.version, old.release_id, old.content_digest, old.published_at)
     or new.content is distinct from old.content and new.content is not null
     or new.change_note is distinct from old.change_note and new.change_note <> ''
     or old.is_hidden and not new.is_hidden then
    raise exception 'Version % of item % was released: its words may only be taken away.', old.version, old.item_id;
  end if;
  return new;
end $$;
create trigger released_version_only_loses_words before update on released_version
  for each row execute function keep_released_version();

-- What the public sees now. The page reads the content, lists read the columns, which the trigger below takes from it.
create table published_item (
  agency_id text not null,
  item_id text not null,
  version integer not null,
  release_id text not null,
  content_digest text not null,
  index_number text not null references index_number,
  content text not null check (encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_digest),
  published_at timestamptz not null,
  published_on date not null,
  changed_at timestamptz not null,
  title text not null,
  language text not null,
  issuers text[] not null,
  document_number text,
  made_on date not null,
  subject_id text not null,
  column_id text,
  genre text not null,
  topic text not null,
  keywords text[] not null,
  summary text not null,
  normative_kind text not null,
  valid_until date,
  explains text,
  variant_of text,
  file_count integer not null,
  primary key (agency_id, item_id),
  foreign key (agency_id, item_id, version) references released_version,
  foreign key (agency_id, release_id) references release
);
create index published_item_by_day on published_item (published_on desc, item_id);
create index published_item_by_subject on published_item (agency_id, subject_id, column_id, published_on desc);
create index published_item_by_number on published_item (index_number);
create index published_item_of_documents on published_item (agency_id, normative_kind, made_on desc)
  where normative_kind <> 'none';
create index published_item_by_explained on published_item (explains) where explains is not null;
create index published_item_by_variant on published_item (variant_of) where variant_of is not null;

-- The gate in the database too: what is shown has a standing release of exactly these bytes, is disclosed proactively by
-- its own words, and lists say of it what they say.
create function require_release() returns trigger language plpgsql as $$
declare
  words constant jsonb := new.content::jsonb;
begin
  if words->'openness'->>'kind' is distinct from 'proactive' or words->>'agencyId' is distinct from new.agency_id or not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind = 'item' and release.subject_id = new.item_id
       and release.content_digest = new.content_digest and release.withdrawn_at is null
  ) then
    raise exception 'Item % has no standing release of this content: pass it through the release gate.', new.item_id;
  end if;
  new.published_on := (new.published_at at time zone 'Asia/Shanghai')::date;
  new.title := words->>'title';
  new.language := words->>'language';
  new.issuers := array(select jsonb_array_elements_text(words->'issuers'));
  new.document_number := words->>'documentNumber';
  new.made_on := (words->>'madeOn')::date;
  new.subject_id := words->>'subjectId';
  new.column_id := words->>'columnId';
  new.genre := words->>'genre';
  new.topic := words->>'topic';
  new.keywords := array(select jsonb_array_elements_text(words->'keywords'));
  new.summary := words->>'summary';
  new.normative_kind := words->>'normativeKind';
  new.valid_until := (words->>'validUntil')::date;
  new.explains := words->>'explains';
  new.variant_of := words->>'variantOf';
  new.file_count := jsonb_array_length(words->'files');
  return new;
end $$;
create trigger published_item_is_released before insert or update on published_item
  for each row execute function require_release();

-- A release that is withdrawn leaves nothing behind that is shown.
create function forbid_shown_without_release() returns trigger language plpgsql as $$
begin
  if exists (
    select from published_item as shown
      join release using (agency_id, release_id)
     where shown.agency_id = new.agency_id and shown.release_id = new.release_id and release.withdrawn_at is not null
  ) then
    raise exception 'Release % was withdrawn and its item is still shown: take the item back too.', new.release_id;
  end if;
  return null;
end $$;
create constraint trigger withdrawn_release_shows_nothing after update on release deferrable initially deferred
  for each row when (new.withdrawn_at is not null) execute function forbid_shown_without_release();

create table withdrawn_item (
  agency_id text not null,
  item_id text not null,
  index_number text not null,
  withdrawn_at timestamptz not null,
  reason text not null,
  primary key (agency_id, item_id),
  foreign key (agency_id, item_id) references item
);

-- Released changes of validity: what ended or changed a document, and from which day.
create table validity_change (
  agency_id text not null,
  item_id text not null,
  change_no integer not null,
  effect text not null check (effect in ('amended', 'repealed', 'lapsed')),
  from_on date not null,
  changed_by text not null,
  by_index_number text,
  primary key (agency_id, item_id, change_no),
  foreign key (agency_id, item_id) references item
);
create trigger validity_change_is_append_only before update or delete on validity_change
  for each row execute function refuse_change();
create trigger validity_change_is_never_truncated before truncate on validity_change
  for each statement execute function refuse_change();
