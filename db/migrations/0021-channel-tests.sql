-- Trials of the ways on which requests reach an agency: a year without requests is believable where they were open.

create table channel_test (
  agency_id text not null references agency,
  test_id text not null,
  channel text not null check (channel in ('inPerson', 'byPost', 'byFax', 'online', 'byEmail')),
  tested_on date not null,
  works boolean not null,
  -- how it was tried, and what came of it
  method text not null,
  tested_by text not null,
  recorded_at timestamptz not null,
  primary key (agency_id, test_id)
);
create index channel_test_by_day on channel_test (agency_id, tested_on);
create trigger channel_test_is_append_only before update or delete on channel_test
  for each row execute function refuse_change();
create trigger channel_test_is_never_truncated before truncate on channel_test
  for each statement execute function refuse_change();
