-- Annual reports: drafts, what was frozen, what was filed and published; the releases that allowed it; imported specimens.

create table report (
  agency_id text not null references agency,
  year integer not null,
  stage text not null,
  version integer not null,
  submitted_by text,
  submitted_digest text,
  approved_by text,
  filed_on date,
  published_at timestamptz,
  published_version integer,
  last_seq integer not null,
  primary key (agency_id, year)
);

create table report_draft (
  agency_id text not null references agency,
  year integer not null,
  revision integer not null,
  narrative jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (agency_id, year, revision)
);

-- What was approved, word for word, with the head of the event chain it was computed from.
create table report_version (
  agency_id text not null references agency,
  year integer not null,
  version integer not null,
  content jsonb not null,
  content_digest text not null,
  event_no bigint not null,
  event_digest text not null,
  frozen_at timestamptz not null,
  approved_by text not null,
  primary key (agency_id, year, version)
);
create trigger report_version_is_append_only before update or delete on report_version
  for each row execute function refuse_change();
create trigger report_version_is_never_truncated before truncate on report_version
  for each statement execute function refuse_change();

-- The files that went out, stored as they were made (bytes in the file store under their digest).
create table report_file (
  agency_id text not null,
  year integer not null,
  version integer not null,
  format text not null,
  digest text not null,
  byte_count integer not null,
  primary key (agency_id, year, version, format),
  foreign key (agency_id, year, version) references report_version
);
create trigger report_file_is_append_only before update or delete on report_file
  for each row execute function refuse_change();
create trigger report_file_is_never_truncated before truncate on report_file
  for each statement execute function refuse_change();

-- One row per passage through the release gate: nothing is public without one.
create table release (
  agency_id text not null references agency,
  release_id text not null,
  subject_kind text not null check (subject_kind in ('annualReport', 'repairedReading')),
  subject_id text not null,
  content_digest text not null,
  reviews jsonb not null,
  released_by text not null,
  released_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawal_reason text,
  primary key (agency_id, release_id)
);
create index release_by_subject on release (agency_id, subject_kind, subject_id, released_at);

-- A published report of somebody else, imported to be read and checked. It is never a filing.
create table specimen (
  agency_id text not null references agency,
  specimen_id text not null,
  slug text not null unique,
  file_name text not null,
  source_title text not null,
  source_address text,
  original_digest text not null,
  original_text text,
  reading jsonb not null,
  imported_by text not null,
  imported_at timestamptz not null,
  published_at timestamptz,
  last_seq integer not null,
  primary key (agency_id, specimen_id)
);

create table specimen_repair (
  agency_id text not null,
  specimen_id text not null,
  finding_no integer not null,
  decision text not null check (decision in ('accepted', 'declined')),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (agency_id, specimen_id, finding_no),
  foreign key (agency_id, specimen_id) references specimen
);
