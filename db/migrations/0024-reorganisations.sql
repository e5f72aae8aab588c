-- Reorganisations of agencies as dated facts, and what each frozen report was made of.

-- What was decided: the decision itself, word for word, with the paper it rests on. `agency_id` is whose administrator recorded it.
create table agency_reorganisation (
  agency_id text not null references agency,
  reorganisation_id text not null,
  kind text not null check (kind in ('rename', 'move', 'merge', 'split', 'abolish')),
  effective_on date not null,
  basis text not null,
  decision jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (agency_id, reorganisation_id)
);
create trigger agency_reorganisation_is_append_only before update or delete on agency_reorganisation
  for each row execute function refuse_change();
create trigger agency_reorganisation_is_never_truncated before truncate on agency_reorganisation
  for each statement execute function refuse_change();

-- A name that an agency bore until the day before; the newest one stands in `agency`.
create table agency_name (
  agency_id text not null references agency,
  until_on date not null,
  name text not null,
  short_name text not null,
  primary key (agency_id, until_on)
);

-- Who took over from an agency: its ledger once, as a whole, or a part of its duties only.
create table agency_succession (
  agency_id text not null references agency,
  successor_id text not null references agency,
  effective_on date not null,
  takes_ledger boolean not null,
  primary key (agency_id, successor_id, effective_on),
  check (agency_id <> successor_id)
);
create unique index agency_succession_takes_ledger_once on agency_succession (agency_id) where takes_ledger;
create index agency_succession_by_successor on agency_succession (successor_id);

-- Which versions of which units' reports an area's version adds up, down to the last unit, and which ledgers of predecessors
-- a unit's version counts (without a version, with the head of that ledger's chain).
create table report_version_source (
  agency_id text not null,
  year integer not null,
  version integer not null,
  source_id text not null,
  source_version integer,
  source_digest text not null,
  source_event_no bigint,
  is_direct boolean not null,
  primary key (agency_id, year, version, source_id),
  foreign key (agency_id, year, version) references report_version
);
create index report_version_source_by_source on report_version_source (source_id) where source_version is null;
create trigger report_version_source_is_append_only before update or delete on report_version_source
  for each row execute function refuse_change();
create trigger report_version_source_is_never_truncated before truncate on report_version_source
  for each statement execute function refuse_change();

select tell_the_public_site_of(name) from unnest(array['agency_name', 'agency_succession']) as name;
