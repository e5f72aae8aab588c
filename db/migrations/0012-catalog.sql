-- The catalogue: local columns inside the statutory frame, serials of index numbers, changes of validity on their way,
-- and what an agency says about itself.

create table item_column (
  agency_id text not null references agency,
  column_id text not null,
  subject_id text not null,
  name text not null,
  description text not null,
  cycle text check (cycle in ('monthly', 'quarterly', 'halfYearly', 'yearly')),
  due_month integer check (due_month between 1 and 12),
  due_day integer check (due_day between 1 and 31),
  division_id text,
  list_order integer not null,
  -- what a standard catalogue says of it: content, basis, time limit, channels, audience
  standard jsonb,
  closed_at timestamptz,
  primary key (agency_id, column_id),
  foreign key (agency_id, division_id) references division,
  check ((cycle is null) = (due_month is null) and (cycle is null) = (due_day is null))
);
create unique index item_column_by_name on item_column (agency_id, subject_id, name) where closed_at is null;

-- Agencies may share a prefix (a code of their area): its serials are counted for all of them, and never go back.
create table index_serial (
  prefix text not null,
  period text not null,
  last_serial integer not null check (last_serial > 0),
  primary key (prefix, period)
);

-- A change of validity that somebody proposed; it becomes public through the gate and is then in validity_change.
create table validity_proposal (
  agency_id text not null references agency,
  proposal_id text not null,
  item_id text not null,
  effect text not null,
  from_on date not null,
  changed_by text not null,
  by_index_number text,
  reason text not null,
  content_digest text not null,
  stage text not null check (stage in ('waiting', 'released', 'sentBack')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  opinion text not null,
  last_seq integer not null,
  primary key (agency_id, proposal_id),
  foreign key (agency_id, item_id) references item,
  check ((stage = 'waiting') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create index validity_proposal_by_stage on validity_proposal (agency_id, stage, proposed_at);
create unique index validity_proposal_waits_once on validity_proposal (agency_id, item_id) where stage = 'waiting';

-- Whatever is said about the validity of a document stands on a passage through the gate: of the document that ends or
-- changes it, or of the change itself.
alter table validity_change add column release_id text not null;
alter table validity_change add foreign key (agency_id, release_id) references release;
create function require_validity_release() returns trigger language plpgsql as $$
begin
  if not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind in ('item', 'validityChange') and release.withdrawn_at is null
  ) then
    raise exception 'The change of validity of item % has no standing release: pass it through the release gate.',
      new.item_id;
  end if;
  return new;
end $$;
create trigger validity_change_is_released before insert on validity_change
  for each row execute function require_validity_release();
alter table validity_change drop constraint validity_change_effect_check;
alter table validity_change add constraint validity_change_effect_check
  check (effect in ('amended', 'repealed', 'lapsed', 'reinstated'));

-- Documents that a clean-up looked at and left in force.
create table validity_review (
  agency_id text not null references agency,
  item_id text not null,
  reviewed_on date not null,
  reviewed_by text not null,
  note text not null,
  primary key (agency_id, item_id, reviewed_on),
  foreign key (agency_id, item_id) references item
);
create trigger validity_review_is_append_only before update or delete on validity_review
  for each row execute function refuse_change();
create trigger validity_review_is_never_truncated before truncate on validity_review
  for each statement execute function refuse_change();

-- What an agency says about itself, as it is being written: sealed like every draft.
create table agency_profile (
  agency_id text primary key references agency,
  stage text not null check (stage in ('drafting', 'inApproval', 'released')),
  revision integer not null check (revision > 0),
  sealed bytea not null,
  content_digest text not null,
  author_ids jsonb not null,
  changed_at timestamptz not null,
  version integer not null check (version >= 0),
  opinion text not null,
  last_seq integer not null
);

-- Versions that went through the gate. The newest one is what guide, agency card, contact and letters say; `agency.contact`
-- is a checked copy of it.
create table released_profile (
  agency_id text not null references agency,
  version integer not null check (version > 0),
  release_id text not null,
  -- the canonical text that was approved
  content text not null check (encode(sha256(convert_to(content, 'UTF8')), 'hex') = content_digest),
  content_digest text not null,
  released_at timestamptz not null,
  primary key (agency_id, version),
  foreign key (agency_id, release_id) references release
);
create trigger released_profile_is_append_only before update or delete on released_profile
  for each row execute function refuse_change();
create trigger released_profile_is_never_truncated before truncate on released_profile
  for each statement execute function refuse_change();

create function require_profile_release() returns trigger language plpgsql as $$
begin
  if not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind = 'agencyProfile' and release.subject_id = new.agency_id
       and release.content_digest = new.content_digest and release.withdrawn_at is null
  ) then
    raise exception 'The profile of % has no standing release of this content: pass it through the release gate.',
      new.agency_id;
  end if;
  return new;
end $$;
create trigger released_profile_is_released before insert on released_profile
  for each row execute function require_profile_release();
