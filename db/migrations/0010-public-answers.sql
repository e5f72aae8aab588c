-- The public register of requests and answers: written anew without personal data, released through the gate.

alter table event drop constraint event_stream_check;
alter table event add constraint event_stream_check
  check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen', 'paper', 'answer'));

alter table release drop constraint release_subject_kind_check;
alter table release add constraint release_subject_kind_check
  check (subject_kind in ('annualReport', 'repairedReading', 'publicAnswer'));

-- The words are sealed until they are released, because a draft may still carry what must not be seen; a copy in plain
-- text stands here from release to withdrawal.
create table public_answer (
  agency_id text not null references agency,
  answer_id text not null,
  stage text not null,
  origin text not null,
  request_ids jsonb not null,
  author_ids jsonb not null,
  content_digest text not null,
  sealed bytea not null,
  title text,
  question text,
  answer text,
  outcome text,
  received_on date,
  answered_on date,
  asked_count integer not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  last_seq integer not null,
  primary key (agency_id, answer_id),
  check ((title is not null) = (stage = 'published')),
  check ((question is null) = (title is null) and (answer is null) = (title is null))
);
create index public_answer_by_publication on public_answer (published_at desc) where stage = 'published';
