-- Files of items as clean copies, what people let stand, the agency's words, incidents, and impact assessments.

alter table event drop constraint event_stream_check;
alter table event add constraint event_stream_check
  check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen', 'paper', 'answer', 'item', 'validity',
                    'profile', 'column', 'mistake', 'statement', 'delivery', 'incident'));

-- Upload, clean copy and words lie sealed in the file store under their digests.
create table item_file (
  agency_id text not null,
  file_id text not null,
  item_id text not null,
  title text not null,
  kind text not null,
  byte_count integer not null,
  plain_digest text not null,
  source_digest text not null,
  sealed_source text not null,
  sealed_copy text not null,
  sealed_words text not null,
  page_count integer,
  wordless_pages integer not null,
  removals text[] not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (agency_id, file_id),
  foreign key (agency_id, item_id) references item
);
create index item_file_by_item on item_file (agency_id, item_id, added_at);
create trigger item_file_is_append_only before update or delete on item_file
  for each row execute function refuse_change();
create trigger item_file_is_never_truncated before truncate on item_file
  for each statement execute function refuse_change();

create table item_file_removal (
  agency_id text not null,
  file_id text not null,
  removed_by text not null,
  removed_at timestamptz not null,
  primary key (agency_id, file_id),
  foreign key (agency_id, file_id) references item_file
);

-- A named person let one finding stand, for exactly one content.
create table finding_override (
  agency_id text not null,
  item_id text not null,
  content_digest text not null,
  check_id text not null,
  place_key text not null,
  place jsonb not null,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (agency_id, item_id, content_digest, check_id, place_key),
  foreign key (agency_id, item_id) references item
);
create trigger finding_override_is_append_only before update or delete on finding_override
  for each row execute function refuse_change();
create trigger finding_override_is_never_truncated before truncate on finding_override
  for each statement execute function refuse_change();

-- What an agency wants of a word; the newest choice holds.
create table word_choice (
  agency_id text not null references agency,
  choice_no bigint generated always as identity,
  word text not null check (word <> ''),
  kind text not null check (kind in ('sensitive', 'wrong')),
  severity text not null check (severity in ('mustFix', 'shouldFix', 'notice', 'off')),
  replacement text not null,
  exceptions text[] not null,
  source text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  primary key (agency_id, choice_no)
);
create index word_choice_by_word on word_choice (agency_id, word, choice_no desc);
create trigger word_choice_is_append_only before update or delete on word_choice
  for each row execute function refuse_change();
create trigger word_choice_is_never_truncated before truncate on word_choice
  for each statement execute function refuse_change();

-- What became public and should not have; the words are sealed, for they may tell what leaked.
create table incident (
  agency_id text not null references agency,
  incident_id text not null,
  kind text not null,
  stage text not null check (stage in ('found', 'contained', 'accounted', 'closed')),
  item_id text,
  found_on date not null,
  reported_by text not null,
  author_ids jsonb not null,
  sealed bytea not null,
  closed_at timestamptz,
  last_seq integer not null,
  primary key (agency_id, incident_id),
  foreign key (agency_id, item_id) references item,
  check ((closed_at is not null) = (stage = 'closed'))
);

-- Assessments made before personal information is published are kept; three years are the least (个人信息保护法 Article 56).
create table impact_assessment (
  agency_id text not null references agency,
  assessment_id text not null,
  title text not null,
  answers jsonb not null,
  made_on date not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (agency_id, assessment_id)
);
create trigger impact_assessment_is_append_only before update or delete on impact_assessment
  for each row execute function refuse_change();
create trigger impact_assessment_is_never_truncated before truncate on impact_assessment
  for each statement execute function refuse_change();

create table assessed_item (
  agency_id text not null,
  assessment_id text not null,
  item_id text not null,
  used_by text not null,
  used_at timestamptz not null,
  primary key (agency_id, assessment_id, item_id),
  foreign key (agency_id, assessment_id) references impact_assessment,
  foreign key (agency_id, item_id) references item
);
