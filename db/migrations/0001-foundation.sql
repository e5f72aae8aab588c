-- Agencies, people, rights; the append-only events and audit entries; the work calendar's notices.
-- Every table of facts carries agency_id first in its keys, so that the same schema can be distributed by agency.

create table agency (
  agency_id text primary key,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('area', 'ownLevel', 'department', 'township', 'subdistrict', 'institution')),
  government_level text not null check (government_level in ('province', 'prefecture', 'county', 'township')),
  area_code text not null check (area_code ~ '^[0-9]{2,12}$'),
  established_on date not null,
  abolished_on date,
  contact jsonb not null,
  is_demo boolean not null,
  list_order integer not null,
  check (abolished_on is null or abolished_on > established_on)
);

create table agency_link (
  child_id text not null references agency,
  from_on date not null,
  parent_id text not null references agency,
  until_on date,
  primary key (child_id, from_on),
  check (child_id <> parent_id),
  check (until_on is null or until_on > from_on)
);
create index agency_link_by_parent on agency_link (parent_id, from_on);

create table account (
  agency_id text not null references agency,
  -- random, so that a name can be found for whoever acted, also from above the agency
  account_id text not null unique,
  login_name text not null unique,
  display_name text not null,
  password_hash text not null,
  must_change_password boolean not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  primary key (agency_id, account_id)
);

create table role_grant (
  agency_id text not null,
  account_id text not null,
  role text not null,
  from_on date not null,
  until_on date,
  primary key (agency_id, account_id, role, from_on),
  foreign key (agency_id, account_id) references account,
  check (until_on is null or until_on >= from_on)
);

-- The cookie's secret is never stored, only its digest.
create table session (
  session_digest text primary key,
  agency_id text not null,
  account_id text not null,
  csrf_token text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (agency_id, account_id) references account
);
create index session_by_account on session (agency_id, account_id);

create table login_attempt (
  attempt_key text not null,
  attempted_at timestamptz not null
);
create index login_attempt_by_key on login_attempt (attempt_key, attempted_at);
create index login_attempt_by_time on login_attempt (attempted_at);

-- Legal facts. The chain is per agency: each digest covers the event and the digest before it.
create table event (
  agency_id text not null references agency,
  event_no bigint not null check (event_no > 0),
  stream text not null check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen')),
  subject_id text not null,
  seq integer not null check (seq > 0),
  action text not null,
  happened_on date not null,
  recorded_at timestamptz not null,
  actor_id text not null,
  payload jsonb not null,
  previous_digest text not null,
  digest text not null,
  primary key (agency_id, event_no),
  unique (agency_id, stream, subject_id, seq)
);

create table event_head (
  agency_id text primary key references agency,
  event_no bigint not null,
  digest text not null
);

-- Who did or saw what. Personal data never stands in an audit entry.
create table audit_entry (
  agency_id text not null references agency,
  audit_no bigint generated always as identity,
  recorded_at timestamptz not null,
  actor_id text not null,
  act text not null,
  subject text not null,
  detail jsonb not null,
  primary key (agency_id, audit_no)
);
create index audit_entry_by_subject on audit_entry (agency_id, subject, audit_no);

-- The one exception: removing the invented demonstration county, asked for by name in that transaction. A real agency's
-- rows are refused all the same, and an agency can never become a demonstration one afterwards.
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('gongkai.remove_demo', true) = 'on' then
    if exists (select from agency where agency.agency_id = old.agency_id and agency.is_demo) then
      return old;
    end if;
  end if;
  raise exception 'Rows of % are append-only: % is refused. Append a correcting row instead.', tg_table_name, tg_op
    using errcode = 'restrict_violation';
end
$$;

create function keep_demo_mark() returns trigger language plpgsql as $$
begin
  if new.is_demo <> old.is_demo or new.agency_id <> old.agency_id then
    raise exception 'The code and the demonstration mark of agency % never change.', old.agency_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger agency_keeps_demo_mark before update on agency
  for each row execute function keep_demo_mark();

create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_change();
create trigger event_is_never_truncated before truncate on event
  for each statement execute function refuse_change();
create trigger audit_entry_is_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
create trigger audit_entry_is_never_truncated before truncate on audit_entry
  for each statement execute function refuse_change();

create table number_series (
  agency_id text not null references agency,
  series text not null,
  year integer not null,
  last_number integer not null check (last_number > 0),
  primary key (agency_id, series, year)
);

create table setting (
  agency_id text not null references agency,
  name text not null,
  value jsonb not null,
  primary key (agency_id, name)
);

-- Published notices of days off and make-up workdays; area_code '' is the whole country.
create table holiday_notice (
  area_code text not null,
  year integer not null,
  notice jsonb not null,
  imported_at timestamptz not null,
  primary key (area_code, year)
);
