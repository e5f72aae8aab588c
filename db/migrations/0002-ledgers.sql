-- Checked copies of what the events say (state of requests, registers behind tables 2 and 4), kept for counting and lists.

create table disclosure_request (
  agency_id text not null references agency,
  request_id text not null,
  request_number text not null,
  channel text not null,
  -- null while the day of receipt still has to be confirmed with the applicant (Article 31)
  received_on date,
  registered_on date not null,
  applicant_kind text not null,
  delivery_method text not null,
  stage text not null,
  due_on date,
  due_is_provisional boolean not null default false,
  outcome text,
  closed_on date,
  served_on date,
  last_seq integer not null,
  primary key (agency_id, request_id),
  unique (agency_id, request_number),
  check ((outcome is null) = (closed_on is null)),
  check (closed_on is null or closed_on >= received_on)
);
-- lists walk an agency by day of receipt, table 3 by day of closing (its open requests stand together at the end)
create index disclosure_request_by_receipt on disclosure_request (agency_id, received_on, request_number);
create index disclosure_request_by_closing on disclosure_request (agency_id, closed_on, received_on, applicant_kind, outcome);

-- Name, identity, contact and the words of the application: sealed, opened only for a permitted and recorded reason.
create table request_secret (
  agency_id text not null,
  request_id text not null,
  sealed bytea not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references disclosure_request
);

create table proactive_entry (
  agency_id text not null references agency,
  entry_id text not null,
  item text not null,
  kind text not null,
  happened_on date not null,
  quantity integer,
  amount_fen bigint,
  title text not null,
  document_number text,
  source text not null,
  author_id text not null,
  recorded_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  last_seq integer not null,
  primary key (agency_id, entry_id),
  check ((quantity is null) <> (amount_fen is null))
);
create index proactive_entry_by_day on proactive_entry (agency_id, happened_on, item, kind);

create table dispute_case (
  agency_id text not null references agency,
  case_id text not null,
  route text not null,
  case_number text not null,
  authority text not null,
  opened_on date not null,
  outcome text,
  result text,
  concluded_on date,
  request_number text,
  source text not null,
  author_id text not null,
  recorded_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  last_seq integer not null,
  primary key (agency_id, case_id),
  check ((result is null) = (concluded_on is null)),
  check (concluded_on is null or concluded_on >= opened_on)
);
create index dispute_case_by_day on dispute_case (agency_id, opened_on, concluded_on);
