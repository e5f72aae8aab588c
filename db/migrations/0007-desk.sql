-- The desk: divisions with their duties, deputies, who holds a request, traces of earlier requests, sealed notes, and
-- ledgers that were kept elsewhere before.

create table division (
  agency_id text not null references agency,
  division_id text not null,
  name text not null,
  -- words of its duties, one phrase a line: what requests are proposed by
  duties text not null,
  list_order integer not null,
  closed_at timestamptz,
  primary key (agency_id, division_id)
);

create table division_member (
  agency_id text not null,
  division_id text not null,
  account_id text not null,
  duties text not null,
  primary key (agency_id, division_id, account_id),
  foreign key (agency_id, division_id) references division,
  foreign key (agency_id, account_id) references account
);

-- Whose posts somebody else holds for a period, both days included.
create table deputy (
  agency_id text not null,
  deputy_id text not null,
  principal_id text not null,
  substitute_id text not null,
  from_on date not null,
  until_on date not null,
  named_by text not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  primary key (agency_id, deputy_id),
  foreign key (agency_id, principal_id) references account,
  foreign key (agency_id, substitute_id) references account,
  check (principal_id <> substitute_id),
  check (until_on >= from_on)
);
create index deputy_by_substitute on deputy (agency_id, substitute_id, until_on);

-- What lists need to know of who holds a request and whether its clock runs. While an opinion is awaited, the due day is
-- the one that follows if nobody answers before the last day set; without such a day it is open-ended.
alter table disclosure_request
  add column case_officer_id text,
  add column division_id text,
  add column open_matters text[] not null default '{}',
  add column clock_state text not null default 'running'
    check (clock_state in ('unconfirmed', 'running', 'stopped', 'waiting', 'ended')),
  add column stopped_until date;
update disclosure_request
   set clock_state = case when stage in ('reply', 'archive') then 'ended' when received_on is null then 'unconfirmed'
                          when due_on is null then 'waiting' else 'running' end;
create index disclosure_request_by_officer on disclosure_request (agency_id, case_officer_id);

-- Keyed digests of who asked and of how it was worded: equal ones say "the same", and nothing else can be read from them.
create table request_trace (
  agency_id text not null,
  request_id text not null,
  applicant_keys text[] not null,
  wording_signature integer[] not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references disclosure_request
);
create index request_trace_by_applicant on request_trace using gin (applicant_keys);
create index request_trace_by_wording on request_trace using gin (wording_signature);

-- Names of third parties, words of a telephone call, what a division answered: sealed beside the request, never changed.
create table request_note (
  agency_id text not null,
  note_id text not null,
  request_id text not null,
  kind text not null check (kind in ('thirdParty', 'communication', 'assistance', 'intake')),
  happened_on date not null,
  sealed bytea not null,
  author_id text not null,
  recorded_at timestamptz not null,
  primary key (agency_id, note_id),
  foreign key (agency_id, request_id) references disclosure_request
);
create index request_note_by_request on request_note (agency_id, request_id, recorded_at);
create trigger request_note_is_append_only before update or delete on request_note
  for each row execute function refuse_change();
create trigger request_note_is_never_truncated before truncate on request_note
  for each statement execute function refuse_change();

-- A ledger read from a file: sealed rows that wait for a confirmation, then what became of each old number.
create table ledger_import (
  agency_id text not null references agency,
  import_id text not null,
  file_name text not null,
  sealed_rows bytea not null,
  row_count integer not null,
  done_count integer not null default 0,
  author_id text not null,
  checked_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (agency_id, import_id)
);

create table imported_request (
  agency_id text not null,
  old_number text not null,
  request_id text not null,
  import_id text not null,
  imported_at timestamptz not null,
  primary key (agency_id, old_number),
  foreign key (agency_id, request_id) references disclosure_request,
  foreign key (agency_id, import_id) references ledger_import
);
create index imported_request_by_request on imported_request (agency_id, request_id);
