-- Papers: the letters of a request on their way from draft to service. What names somebody is sealed; what went out, and
-- how it was handed over, is only ever added to.

-- The checked copy of what a paper's events say.
create table paper (
  agency_id text not null,
  paper_id text not null,
  request_id text not null,
  kind text not null,
  stage text not null check (stage in ('drafting', 'inReview', 'inSecrecyReview', 'toSign', 'issued', 'cancelled')),
  document_number text,
  issued_on date,
  drafted_by text not null,
  -- what issuing does to the request, and who did what to which content: no personal data in either
  effect jsonb,
  state jsonb not null,
  revision integer not null,
  started_at timestamptz not null,
  last_seq integer not null,
  primary key (agency_id, paper_id),
  foreign key (agency_id, request_id) references disclosure_request,
  check ((stage = 'issued') = (issued_on is not null)),
  check (document_number is null or stage = 'issued')
);
create index paper_by_request on paper (agency_id, request_id, started_at);
create index paper_waiting on paper (agency_id, stage, started_at) where stage <> 'issued' and stage <> 'cancelled';
create unique index paper_by_number on paper (agency_id, document_number) where document_number is not null;

create table paper_draft (
  agency_id text not null,
  paper_id text not null,
  revision integer not null check (revision > 0),
  sealed bytea not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (agency_id, paper_id, revision),
  foreign key (agency_id, paper_id) references paper
);
create trigger paper_draft_is_append_only before update or delete on paper_draft
  for each row execute function refuse_change();
create trigger paper_draft_is_never_truncated before truncate on paper_draft
  for each statement execute function refuse_change();

create table paper_opinion (
  agency_id text not null,
  paper_id text not null,
  seq integer not null,
  sealed bytea not null,
  primary key (agency_id, paper_id, seq),
  foreign key (agency_id, paper_id) references paper
);
create trigger paper_opinion_is_append_only before update or delete on paper_opinion
  for each row execute function refuse_change();
create trigger paper_opinion_is_never_truncated before truncate on paper_opinion
  for each statement execute function refuse_change();

-- The files as issued, sealed; the digest is of the plain bytes and stands in the event of signing too. They lie in the
-- database, so that number, event and file are kept by one transaction.
create table paper_file (
  agency_id text not null,
  paper_id text not null,
  format text not null check (format in ('pdf', 'docx')),
  digest text not null,
  byte_count integer not null check (byte_count > 0),
  sealed bytea not null,
  primary key (agency_id, paper_id, format),
  foreign key (agency_id, paper_id) references paper
);
create trigger paper_file_is_append_only before update or delete on paper_file
  for each row execute function refuse_change();
create trigger paper_file_is_never_truncated before truncate on paper_file
  for each statement execute function refuse_change();

-- Every attempt at handing a paper over, the failed ones too.
create table paper_service (
  agency_id text not null,
  paper_id text not null,
  seq integer not null,
  mode text not null,
  sent_on date,
  signed_on date,
  reached_on date,
  counts_on date,
  failed_on date,
  failure text,
  tracking_number text,
  sealed bytea not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (agency_id, paper_id, seq),
  foreign key (agency_id, paper_id) references paper,
  check ((failure is null) = (failed_on is null)),
  check ((counts_on is null) = (failed_on is not null))
);
create trigger paper_service_is_append_only before update or delete on paper_service
  for each row execute function refuse_change();
create trigger paper_service_is_never_truncated before truncate on paper_service
  for each statement execute function refuse_change();
