-- Applications on their way at the portal, the secrets by which applicants reach their requests, and what keeps a flood of
-- forms from drowning people. What an applicant typed is sealed; who typed it is known by a digest of the browser's cookie.

create table application_draft (
  -- becomes the identifier of the request, so that sending twice files once
  draft_id text primary key,
  owner_digest text not null,
  -- null until the applicant has chosen whom to ask
  agency_id text references agency,
  sealed bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_at timestamptz,
  -- link and lookup code of the request, kept for the receipt until the draft expires
  sealed_receipt bytea,
  check ((submitted_at is null) = (sealed_receipt is null)),
  check (submitted_at is null or agency_id is not null)
);
create index application_draft_by_owner on application_draft (owner_digest, updated_at);
create index application_draft_by_expiry on application_draft (expires_at);

create table application_draft_file (
  draft_id text not null references application_draft on delete cascade,
  file_id text not null,
  byte_count integer not null,
  sealed bytea not null,
  primary key (draft_id, file_id)
);

create table request_access (
  agency_id text not null,
  request_id text not null,
  -- the link holds 256 random bits, so a plain digest hides it; the code is shorter, so its digest is keyed
  link_digest text not null unique,
  code_digest text not null,
  created_at timestamptz not null,
  primary key (agency_id, request_id),
  foreign key (agency_id, request_id) references disclosure_request
);

create table form_attempt (
  attempt_key text not null,
  attempted_at timestamptz not null
);
create index form_attempt_by_key on form_attempt (attempt_key, attempted_at);
create index form_attempt_by_time on form_attempt (attempted_at);

create table used_proof (
  proof_digest text primary key,
  expires_at timestamptz not null
);
create index used_proof_by_expiry on used_proof (expires_at);

-- How often somebody found what they wanted before asking for it: a count, nobody's trace.
create table found_without_request (
  agency_id text not null references agency,
  found_on date not null,
  address text not null,
  found_count integer not null check (found_count > 0),
  primary key (agency_id, found_on, address)
);
