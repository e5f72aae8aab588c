-- What a named person answers for when a finding of an annual report stands: the override of an error, confirmed by a
-- second person, or the written explanation of a warning. The checked copy of its events.
alter table event drop constraint event_stream_check;
alter table event add constraint event_stream_check
  check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen', 'paper', 'answer', 'item', 'validity', 'profile',
                    'column', 'mistake', 'statement', 'delivery', 'incident', 'rectification', 'complaint', 'inquiry',
                    'waiver'));

create table report_waiver (
  agency_id text not null references agency,
  waiver_id text not null,
  year integer not null,
  rule text not null,
  severity text not null check (severity in ('error', 'warning')),
  place jsonb not null,
  -- what the finding said; with other figures it is another finding
  message text not null,
  reason text not null,
  signed_by text not null,
  signed_on date not null,
  expires_on date not null check (expires_on >= signed_on),
  confirmed_by text,
  confirmed_on date,
  revoked_by text,
  revoked_on date,
  last_seq integer not null,
  primary key (agency_id, waiver_id),
  check ((confirmed_by is null) = (confirmed_on is null)),
  check ((revoked_by is null) = (revoked_on is null)),
  -- two people for an override
  check (confirmed_by is null or (severity = 'error' and confirmed_by <> signed_by))
);
create index report_waiver_by_report on report_waiver (agency_id, year);
