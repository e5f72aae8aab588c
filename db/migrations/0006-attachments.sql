-- Files attached to requests, in and out. The bytes lie sealed in the file store; here stands what they are and who cleared
-- them. Attachments are never changed: that one was cleared or discarded is a row of its own.

create table attachment (
  agency_id text not null,
  attachment_id text not null,
  request_id text not null,
  direction text not null check (direction in ('incoming', 'outgoing')),
  purpose text not null,
  title text not null check (title <> ''),
  kind text not null check (kind in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'txt')),
  byte_count integer not null check (byte_count > 0),
  -- of the plain bytes, and of the sealed ones under which they lie in the file store
  plain_digest text not null,
  sealed_digest text not null,
  page_count integer check (page_count > 0),
  notes text[] not null,
  -- the attachment it was severed from, and the covered boxes with their grounds; no word of either file
  origin_id text,
  severance jsonb,
  added_by text not null,
  added_at timestamptz not null,
  primary key (agency_id, attachment_id),
  foreign key (agency_id, request_id) references disclosure_request,
  foreign key (agency_id, origin_id) references attachment,
  check ((origin_id is null) = (severance is null))
);
create index attachment_by_request on attachment (agency_id, request_id, added_at);
create trigger attachment_is_append_only before update or delete on attachment
  for each row execute function refuse_change();
create trigger attachment_is_never_truncated before truncate on attachment
  for each statement execute function refuse_change();

-- A second person saw the bytes of this digest and lets them go out.
create table attachment_clearance (
  agency_id text not null,
  attachment_id text not null,
  plain_digest text not null,
  cleared_by text not null,
  cleared_at timestamptz not null,
  primary key (agency_id, attachment_id),
  foreign key (agency_id, attachment_id) references attachment
);
create trigger attachment_clearance_is_append_only before update or delete on attachment_clearance
  for each row execute function refuse_change();
create trigger attachment_clearance_is_never_truncated before truncate on attachment_clearance
  for each statement execute function refuse_change();

create table attachment_discard (
  agency_id text not null,
  attachment_id text not null,
  discarded_by text not null,
  discarded_at timestamptz not null,
  reason text not null,
  primary key (agency_id, attachment_id),
  foreign key (agency_id, attachment_id) references attachment
);
create trigger attachment_discard_is_append_only before update or delete on attachment_discard
  for each row execute function refuse_change();
create trigger attachment_discard_is_never_truncated before truncate on attachment_discard
  for each statement execute function refuse_change();
