-- The report workbench: numbers of the text bound to the data, comments, and later corrections as signed notes (更正说明).

-- Which numbers of the text stand for which cell or fact; only the draft has them, what is frozen is plain text.
alter table report_draft add column bindings jsonb not null default '[]';

-- What is said about a draft, section by section or cell by cell. Nothing that was said is changed.
create table report_comment (
  agency_id text not null references agency,
  year integer not null,
  comment_id text not null,
  -- the first comment of the thread; null for the first one itself
  thread_id text,
  section integer not null check (section between 0 and 6),
  cell text,
  words text not null,
  written_by text not null,
  written_at timestamptz not null,
  primary key (agency_id, comment_id),
  foreign key (agency_id, thread_id) references report_comment
);
create index report_comment_by_report on report_comment (agency_id, year, written_at);
create trigger report_comment_is_append_only before update or delete on report_comment
  for each row execute function refuse_change();
create trigger report_comment_is_never_truncated before truncate on report_comment
  for each statement execute function refuse_change();

-- Whether a thread is settled: the newest row counts.
create table report_comment_mark (
  agency_id text not null,
  comment_id text not null,
  mark_no integer not null,
  is_settled boolean not null,
  marked_by text not null,
  marked_at timestamptz not null,
  primary key (agency_id, comment_id, mark_no),
  foreign key (agency_id, comment_id) references report_comment
);
create trigger report_comment_mark_is_append_only before update or delete on report_comment_mark
  for each row execute function refuse_change();
create trigger report_comment_mark_is_never_truncated before truncate on report_comment_mark
  for each statement execute function refuse_change();

alter table event drop constraint event_stream_check;
alter table event add constraint event_stream_check
  check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen', 'paper', 'answer', 'item', 'validity', 'profile',
                    'column', 'mistake', 'statement', 'delivery', 'incident', 'rectification'));

alter table release drop constraint release_subject_kind_check;
alter table release add constraint release_subject_kind_check
  check (subject_kind in ('annualReport', 'repairedReading', 'publicAnswer', 'item', 'validityChange', 'nothingStatement',
                          'agencyProfile', 'mistakeReply', 'rectificationNote'));

-- 更正说明: what a frozen version says wrongly, written by one person and approved by another. The checked copy of its events.
create table rectification_note (
  agency_id text not null,
  note_id text not null,
  year integer not null,
  version integer not null,
  stage text not null check (stage in ('inApproval', 'released', 'declined')),
  content jsonb not null,
  content_digest text not null,
  written_by text not null,
  written_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  opinion text,
  last_seq integer not null,
  primary key (agency_id, note_id),
  foreign key (agency_id, year, version) references report_version
);
create index rectification_note_by_report on rectification_note (agency_id, year, version, written_at);
-- one at a time: the next one corrects what the first one leaves
create unique index rectification_note_in_approval on rectification_note (agency_id, year) where stage = 'inApproval';

-- Notes that passed the gate, numbered within their version, for everybody to read.
create table released_note (
  agency_id text not null,
  note_id text not null,
  year integer not null,
  version integer not null,
  note_no integer not null,
  release_id text not null,
  content text not null check (encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_digest),
  content_digest text not null,
  released_at timestamptz not null,
  primary key (agency_id, note_id),
  unique (agency_id, year, version, note_no),
  foreign key (agency_id, note_id) references rectification_note,
  foreign key (agency_id, release_id) references release
);
create function require_note_release() returns trigger language plpgsql as $$
begin
  if not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind = 'rectificationNote' and release.subject_id = new.note_id
       and release.content_digest = new.content_digest and release.withdrawn_at is null
  ) then
    raise exception 'Note % has no standing release of this content: pass it through the release gate.', new.note_id;
  end if;
  return new;
end $$;
create trigger released_note_is_released before insert on released_note
  for each row execute function require_note_release();
create trigger released_note_is_append_only before update or delete on released_note
  for each row execute function refuse_change();
create trigger released_note_is_never_truncated before truncate on released_note
  for each statement execute function refuse_change();

-- The files of a published version, made once more with its notes; those without them stay in report_file.
create table noted_file (
  agency_id text not null,
  year integer not null,
  version integer not null,
  note_no integer not null,
  format text not null,
  digest text not null,
  byte_count integer not null,
  primary key (agency_id, year, version, note_no, format),
  foreign key (agency_id, year, version) references report_version
);
create trigger noted_file_is_append_only before update or delete on noted_file
  for each row execute function refuse_change();
create trigger noted_file_is_never_truncated before truncate on noted_file
  for each statement execute function refuse_change();

select tell_the_public_site_of(name) from unnest(array['released_note', 'noted_file']) as name;
