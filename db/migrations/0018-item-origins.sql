-- Requests that led to an item: their information was asked for repeatedly and is disclosed to everybody (Article 44(1)).
create table item_origin (
  agency_id text not null,
  item_id text not null,
  request_id text not null,
  primary key (agency_id, item_id, request_id),
  foreign key (agency_id, item_id) references item,
  foreign key (agency_id, request_id) references disclosure_request
);
create index item_origin_by_request on item_origin (agency_id, request_id);
