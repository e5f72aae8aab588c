-- Complaints and reports to the supervising agency (条例 Articles 47 and 51), and what it asks the unit about them.

alter table event drop constraint event_stream_check;
alter table event add constraint event_stream_check
  check (stream in ('request', 'proactive', 'dispute', 'report', 'specimen', 'paper', 'answer', 'item', 'validity', 'profile',
                    'column', 'mistake', 'statement', 'delivery', 'incident', 'rectification', 'complaint', 'inquiry'));

-- A complaint lies with the supervising agency. Who complains and in which words is sealed; the unit has no row of it.
create table complaint (
  agency_id text not null references agency,
  complaint_id text not null,
  complaint_number text not null,
  -- the unit complained about
  unit_id text not null references agency,
  kind text not null,
  stage text not null,
  received_on date not null,
  due_on date not null,
  due_is_provisional boolean not null,
  is_anonymous boolean not null,
  code_digest text not null unique,
  link_digest text not null unique,
  -- words, name and contact; null once they were forgotten
  sealed bytea,
  -- what the complainant is told; null before
  sealed_answer bytea,
  result text,
  answered_on date,
  closed_on date,
  -- last day of the correction that was ordered
  correct_by date,
  last_seq integer not null,
  primary key (agency_id, complaint_id),
  unique (agency_id, complaint_number),
  check ((sealed_answer is null) or (answered_on is not null))
);
create index complaint_by_stage on complaint (agency_id, stage, due_on);
create index complaint_by_unit on complaint (agency_id, unit_id, received_on);

-- What the supervising agency sent to a unit: a question or an order to correct, in the words that it chose.
create table complaint_inquiry (
  -- the unit that is asked
  agency_id text not null references agency,
  inquiry_id text not null,
  supervisor_id text not null,
  complaint_id text not null,
  complaint_number text not null,
  kind text not null check (kind in ('statement', 'correction')),
  stage text not null check (stage in ('asked', 'answered', 'returned', 'done')),
  asked_on date not null,
  due_on date not null,
  answered_on date,
  -- the question and the answer, and why an answer was returned; personal data may stand in them
  sealed_question bytea not null,
  sealed_answer bytea,
  sealed_return bytea,
  last_seq integer not null,
  primary key (agency_id, inquiry_id),
  foreign key (supervisor_id, complaint_id) references complaint
);
create index complaint_inquiry_by_stage on complaint_inquiry (agency_id, stage, due_on);
create index complaint_inquiry_by_complaint on complaint_inquiry (supervisor_id, complaint_id, asked_on);
