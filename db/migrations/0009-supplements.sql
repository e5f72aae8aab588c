-- What applicants add to a request that is there: corrections, reasons, how content they were; and the visits of those who
-- look a request up by its number and code. Words are sealed beside the application they belong to.

create table request_supplement (
  agency_id text not null,
  -- chosen by the page, so that sending a form twice keeps it once
  supplement_id text not null,
  request_id text not null,
  kind text not null check (kind in ('correction', 'statement', 'withdrawal', 'serviceAgain')),
  sealed bytea not null,
  received_at timestamptz not null,
  primary key (agency_id, supplement_id),
  foreign key (agency_id, request_id) references disclosure_request
);
create index request_supplement_by_request on request_supplement (agency_id, request_id, received_at);
create trigger request_supplement_is_append_only before update or delete on request_supplement
  for each row execute function refuse_change();
create trigger request_supplement_is_never_truncated before truncate on request_supplement
  for each statement execute function refuse_change();

-- Once for each request; it decides nothing.
create table request_satisfaction (
  agency_id text not null,
  request_id text not null,
  rating integer not null check (rating between 1 and 5),
  sealed bytea,
  given_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references disclosure_request
);
create trigger request_satisfaction_is_append_only before update or delete on request_satisfaction
  for each row execute function refuse_change();
create trigger request_satisfaction_is_never_truncated before truncate on request_satisfaction
  for each statement execute function refuse_change();

-- A code that fitted opens the request to one browser for a while.
create table request_visit (
  visit_digest text primary key,
  owner_digest text not null,
  agency_id text not null,
  request_id text not null,
  expires_at timestamptz not null,
  foreign key (agency_id, request_id) references disclosure_request
);
create index request_visit_by_expiry on request_visit (expires_at);
