-- The docket of reconsideration and litigation: what a case is about, its procedure and steps, its documents.

alter table dispute_case add column as_co_defendant boolean not null default false;
alter table dispute_case add column procedure text not null default 'ordinary' check (procedure in ('ordinary', 'simplified'));
-- null for what was entered before it was asked
alter table dispute_case add column disputed_act text check (disputed_act in ('reply', 'silence', 'proactiveDisclosure', 'other'));
alter table dispute_case add column preceded_by text;
alter table dispute_case add column steps jsonb not null default '[]';
alter table dispute_case add column step_count integer not null default 0;
alter table dispute_case add column lessons text not null default '';
alter table dispute_case add foreign key (agency_id, preceded_by) references dispute_case;
create index dispute_case_by_request on dispute_case (agency_id, request_number) where request_number is not null;
create index dispute_case_by_earlier on dispute_case (agency_id, preceded_by) where preceded_by is not null;

-- Papers of a case. The bytes lie sealed in the file store; no public page leads to them. They never change.
create table dispute_document (
  agency_id text not null,
  document_id text not null,
  case_id text not null,
  purpose text not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'txt')),
  byte_count integer not null check (byte_count > 0),
  -- of the plain bytes, and of the sealed ones under which they lie in the file store
  plain_digest text not null,
  sealed_digest text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (agency_id, document_id),
  foreign key (agency_id, case_id) references dispute_case
);
create index dispute_document_by_case on dispute_document (agency_id, case_id, added_at);
create trigger dispute_document_is_append_only before update or delete on dispute_document
  for each row execute function refuse_change();
create trigger dispute_document_is_never_truncated before truncate on dispute_document
  for each statement execute function refuse_change();
