-- Settings with their history, holiday notices with their versions, and messages about requests.

-- A setting is never overwritten: what held on a day is the newest row from that day or before it. A null value goes
-- back to what the agency above chose.
drop table setting;
create table setting (
  agency_id text not null references agency,
  change_no bigint generated always as identity,
  name text not null,
  value jsonb,
  from_on date not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (agency_id, change_no)
);
create trigger setting_is_append_only before update or delete on setting
  for each row execute function refuse_change();
create trigger setting_is_never_truncated before truncate on setting
  for each statement execute function refuse_change();

-- A notice stays as it was imported; a later version for the same area and year takes its place, one without a document
-- takes it back.
alter table holiday_notice alter column notice drop not null;
alter table holiday_notice add column version integer not null default 1 check (version > 0);
alter table holiday_notice add column imported_by text;
alter table holiday_notice alter column version drop default;
alter table holiday_notice drop constraint holiday_notice_pkey;
alter table holiday_notice add primary key (area_code, year, version);

-- Messages say number and status of a request. The address of an applicant is looked up when a mail is sent.
create table message (
  agency_id text not null,
  message_no bigint generated always as identity,
  request_id text not null,
  kind text not null,
  to_kind text not null check (to_kind in ('applicant', 'account', 'caseOfficer')),
  account_id text,
  queued_at timestamptz not null,
  -- only messages to applicants go out as mail
  mail_state text check (mail_state in ('waiting', 'sent', 'unwanted', 'dead')),
  mail_attempts integer not null default 0,
  mail_fault text,
  mail_due_at timestamptz,
  mail_settled_at timestamptz,
  primary key (agency_id, message_no),
  foreign key (agency_id, request_id) references disclosure_request,
  -- a message to the case officer of a request that nobody holds is for everybody who may claim it
  check (to_kind = 'caseOfficer' or (account_id is not null) = (to_kind = 'account')),
  check ((mail_state is not null) = (to_kind = 'applicant'))
);
create index message_by_request on message (agency_id, request_id, message_no);
create index message_by_account on message (agency_id, account_id, message_no) where account_id is not null;
create index message_to_send on message (mail_due_at) where mail_state = 'waiting';

create table message_reading (
  agency_id text not null,
  message_no bigint not null,
  account_id text not null,
  read_at timestamptz not null,
  primary key (agency_id, message_no, account_id),
  foreign key (agency_id, message_no) references message,
  foreign key (agency_id, account_id) references account
);

-- Asks the worker for a task in the same transaction; where its own schema is not installed nothing is asked, and the
-- next scheduled run finds the work in the tables.
create function ask_worker(task text, at timestamptz) returns void language plpgsql as $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job(task, '{}'::json, run_at => at, job_key => task);
  end if;
end
$$;
