-- The search index of what is public. A row stands and falls with its published item: nothing else can be found.

create table search_doc (
  agency_id text not null,
  item_id text not null,
  published_on date not null,
  made_on date not null,
  subject_id text not null,
  column_id text,
  genre text not null,
  normative_kind text not null,
  valid_until date,
  -- every word; every pair of neighbouring characters; words of title, keywords and headings with their weights, and the
  -- words that the text is about; pairs and single characters of the title
  words tsvector not null,
  pairs tsvector not null,
  heads tsvector not null,
  title_pairs tsvector not null,
  -- letters and digits only, line by line: what a phrase is compared with
  compact text not null,
  primary key (agency_id, item_id),
  foreign key (agency_id, item_id) references published_item on delete cascade
) with (toast_tuple_target = 128);
create index search_doc_by_word on search_doc using gin (words);
create index search_doc_by_pair on search_doc using gin (pairs);
create index search_doc_by_head on search_doc using gin (heads);
create index search_doc_by_title_pair on search_doc using gin (title_pairs);
create index search_doc_by_day on search_doc (published_on desc, item_id);

-- Document numbers, index numbers and old numbers in one writing, whatever brackets they are typed in.
create table search_number (
  number_key text not null,
  agency_id text not null,
  item_id text not null,
  primary key (number_key, agency_id, item_id),
  foreign key (agency_id, item_id) references search_doc on delete cascade
);
create index search_number_by_item on search_number (agency_id, item_id);

-- The words of published files, read once after publication; empty where a file has none that can be read.
create table published_file_text (
  agency_id text not null,
  item_id text not null,
  file_id text not null,
  digest text not null,
  text text not null,
  primary key (agency_id, item_id, file_id),
  foreign key (agency_id, item_id) references published_item on delete cascade
);
