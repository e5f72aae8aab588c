-- Lists of what an old site has, on their way into items, with the files that come along.

create table site_import (
  agency_id text not null references agency,
  import_id text not null,
  file_name text not null,
  -- rows without fault, in their order
  sealed_rows bytea not null,
  row_count integer not null,
  done_count integer not null default 0,
  author_id text not null,
  checked_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (agency_id, import_id)
);

-- Sealed in the file store; named as the rows name them.
create table site_import_file (
  agency_id text not null,
  import_id text not null,
  name text not null,
  sealed_digest text not null,
  byte_count integer not null,
  primary key (agency_id, import_id, name),
  foreign key (agency_id, import_id) references site_import on delete cascade
);

-- Where something stood before it came here; the address answers 301 once the item is public. Host empty: any host.
create table old_address (
  host text not null,
  path text not null,
  agency_id text not null,
  item_id text not null,
  import_id text not null,
  row_no integer not null,
  published_on date not null,
  primary key (host, path),
  foreign key (agency_id, item_id) references item,
  foreign key (agency_id, import_id) references site_import
);
create index old_address_by_item on old_address (agency_id, item_id);
create index old_address_by_import on old_address (agency_id, import_id, row_no);
create index old_address_by_path on old_address (path);
