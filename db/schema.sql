-- The schema after all migrations, read back from the catalogue. Do not edit: add a migration, then dump again.

table account
  agency_id text not null
  account_id text not null
  login_name text not null
  display_name text not null
  password_hash text not null
  must_change_password boolean not null
  created_at timestamp with time zone not null
  disabled_at timestamp with time zone
  constraint account_account_id_key UNIQUE (account_id)
  constraint account_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint account_login_name_key UNIQUE (login_name)
  constraint account_pkey PRIMARY KEY (agency_id, account_id)

table agency
  agency_id text not null
  name text not null
  short_name text not null
  kind text not null
  government_level text not null
  area_code text not null
  established_on date not null
  abolished_on date
  contact jsonb not null
  is_demo boolean not null
  list_order integer not null
  constraint agency_area_code_check CHECK ((area_code ~ '^[0-9]{2,12}$'::text))
  constraint agency_check CHECK (((abolished_on IS NULL) OR (abolished_on > established_on)))
  constraint agency_government_level_check CHECK ((government_level = ANY (ARRAY['province'::text, 'prefecture'::text, 'county'::text, 'township'::text])))
  constraint agency_kind_check CHECK ((kind = ANY (ARRAY['area'::text, 'ownLevel'::text, 'department'::text, 'township'::text, 'subdistrict'::text, 'institution'::text])))
  constraint agency_pkey PRIMARY KEY (agency_id)
  CREATE TRIGGER agency_keeps_demo_mark BEFORE UPDATE ON public.agency FOR EACH ROW EXECUTE FUNCTION keep_demo_mark()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.agency FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table agency_link
  child_id text not null
  from_on date not null
  parent_id text not null
  until_on date
  constraint agency_link_check CHECK ((child_id <> parent_id))
  constraint agency_link_check1 CHECK (((until_on IS NULL) OR (until_on > from_on)))
  constraint agency_link_child_id_fkey FOREIGN KEY (child_id) REFERENCES agency(agency_id)
  constraint agency_link_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES agency(agency_id)
  constraint agency_link_pkey PRIMARY KEY (child_id, from_on)
  CREATE INDEX agency_link_by_parent ON public.agency_link USING btree (parent_id, from_on)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.agency_link FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table agency_name
  agency_id text not null
  until_on date not null
  name text not null
  short_name text not null
  constraint agency_name_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint agency_name_pkey PRIMARY KEY (agency_id, until_on)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.agency_name FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table agency_profile
  agency_id text not null
  stage text not null
  revision integer not null
  sealed bytea not null
  content_digest text not null
  author_ids jsonb not null
  changed_at timestamp with time zone not null
  version integer not null
  opinion text not null
  last_seq integer not null
  constraint agency_profile_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint agency_profile_pkey PRIMARY KEY (agency_id)
  constraint agency_profile_revision_check CHECK ((revision > 0))
  constraint agency_profile_stage_check CHECK ((stage = ANY (ARRAY['drafting'::text, 'inApproval'::text, 'released'::text])))
  constraint agency_profile_version_check CHECK ((version >= 0))

table agency_reorganisation
  agency_id text not null
  reorganisation_id text not null
  kind text not null
  effective_on date not null
  basis text not null
  decision jsonb not null
  recorded_by text not null
  recorded_at timestamp with time zone not null
  constraint agency_reorganisation_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint agency_reorganisation_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'move'::text, 'merge'::text, 'split'::text, 'abolish'::text])))
  constraint agency_reorganisation_pkey PRIMARY KEY (agency_id, reorganisation_id)
  CREATE TRIGGER agency_reorganisation_is_append_only BEFORE DELETE OR UPDATE ON public.agency_reorganisation FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER agency_reorganisation_is_never_truncated BEFORE TRUNCATE ON public.agency_reorganisation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table agency_succession
  agency_id text not null
  successor_id text not null
  effective_on date not null
  takes_ledger boolean not null
  constraint agency_succession_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint agency_succession_check CHECK ((agency_id <> successor_id))
  constraint agency_succession_pkey PRIMARY KEY (agency_id, successor_id, effective_on)
  constraint agency_succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES agency(agency_id)
  CREATE INDEX agency_succession_by_successor ON public.agency_succession USING btree (successor_id)
  CREATE UNIQUE INDEX agency_succession_takes_ledger_once ON public.agency_succession USING btree (agency_id) WHERE takes_ledger
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.agency_succession FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table application_draft
  draft_id text not null
  owner_digest text not null
  agency_id text
  sealed bytea not null
  created_at timestamp with time zone not null
  updated_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  submitted_at timestamp with time zone
  sealed_receipt bytea
  constraint application_draft_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint application_draft_check CHECK (((submitted_at IS NULL) = (sealed_receipt IS NULL)))
  constraint application_draft_check1 CHECK (((submitted_at IS NULL) OR (agency_id IS NOT NULL)))
  constraint application_draft_pkey PRIMARY KEY (draft_id)
  CREATE INDEX application_draft_by_expiry ON public.application_draft USING btree (expires_at)
  CREATE INDEX application_draft_by_owner ON public.application_draft USING btree (owner_digest, updated_at)

table application_draft_file
  draft_id text not null
  file_id text not null
  byte_count integer not null
  sealed bytea not null
  constraint application_draft_file_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES application_draft(draft_id) ON DELETE CASCADE
  constraint application_draft_file_pkey PRIMARY KEY (draft_id, file_id)

table assessed_item
  agency_id text not null
  assessment_id text not null
  item_id text not null
  used_by text not null
  used_at timestamp with time zone not null
  constraint assessed_item_agency_id_assessment_id_fkey FOREIGN KEY (agency_id, assessment_id) REFERENCES impact_assessment(agency_id, assessment_id)
  constraint assessed_item_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint assessed_item_pkey PRIMARY KEY (agency_id, assessment_id, item_id)

table attachment
  agency_id text not null
  attachment_id text not null
  request_id text not null
  direction text not null
  purpose text not null
  title text not null
  kind text not null
  byte_count integer not null
  plain_digest text not null
  sealed_digest text not null
  page_count integer
  notes text[] not null
  origin_id text
  severance jsonb
  added_by text not null
  added_at timestamp with time zone not null
  constraint attachment_agency_id_origin_id_fkey FOREIGN KEY (agency_id, origin_id) REFERENCES attachment(agency_id, attachment_id)
  constraint attachment_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint attachment_byte_count_check CHECK ((byte_count > 0))
  constraint attachment_check CHECK (((origin_id IS NULL) = (severance IS NULL)))
  constraint attachment_direction_check CHECK ((direction = ANY (ARRAY['incoming'::text, 'outgoing'::text])))
  constraint attachment_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text, 'docx'::text, 'xlsx'::text, 'txt'::text])))
  constraint attachment_page_count_check CHECK ((page_count > 0))
  constraint attachment_pkey PRIMARY KEY (agency_id, attachment_id)
  constraint attachment_title_check CHECK ((title <> ''::text))
  CREATE INDEX attachment_by_request ON public.attachment USING btree (agency_id, request_id, added_at)
  CREATE TRIGGER attachment_is_append_only BEFORE DELETE OR UPDATE ON public.attachment FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER attachment_is_never_truncated BEFORE TRUNCATE ON public.attachment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table attachment_clearance
  agency_id text not null
  attachment_id text not null
  plain_digest text not null
  cleared_by text not null
  cleared_at timestamp with time zone not null
  constraint attachment_clearance_agency_id_attachment_id_fkey FOREIGN KEY (agency_id, attachment_id) REFERENCES attachment(agency_id, attachment_id)
  constraint attachment_clearance_pkey PRIMARY KEY (agency_id, attachment_id)
  CREATE TRIGGER attachment_clearance_is_append_only BEFORE DELETE OR UPDATE ON public.attachment_clearance FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER attachment_clearance_is_never_truncated BEFORE TRUNCATE ON public.attachment_clearance FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table attachment_discard
  agency_id text not null
  attachment_id text not null
  discarded_by text not null
  discarded_at timestamp with time zone not null
  reason text not null
  constraint attachment_discard_agency_id_attachment_id_fkey FOREIGN KEY (agency_id, attachment_id) REFERENCES attachment(agency_id, attachment_id)
  constraint attachment_discard_pkey PRIMARY KEY (agency_id, attachment_id)
  CREATE TRIGGER attachment_discard_is_append_only BEFORE DELETE OR UPDATE ON public.attachment_discard FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER attachment_discard_is_never_truncated BEFORE TRUNCATE ON public.attachment_discard FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table audit_entry
  agency_id text not null
  audit_no bigint not null generated always as identity
  recorded_at timestamp with time zone not null
  actor_id text not null
  act text not null
  subject text not null
  detail jsonb not null
  constraint audit_entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint audit_entry_pkey PRIMARY KEY (agency_id, audit_no)
  CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (agency_id, subject, audit_no)
  CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER audit_entry_is_never_truncated BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table channel_test
  agency_id text not null
  test_id text not null
  channel text not null
  tested_on date not null
  works boolean not null
  method text not null
  tested_by text not null
  recorded_at timestamp with time zone not null
  constraint channel_test_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint channel_test_channel_check CHECK ((channel = ANY (ARRAY['inPerson'::text, 'byPost'::text, 'byFax'::text, 'online'::text, 'byEmail'::text])))
  constraint channel_test_pkey PRIMARY KEY (agency_id, test_id)
  CREATE INDEX channel_test_by_day ON public.channel_test USING btree (agency_id, tested_on)
  CREATE TRIGGER channel_test_is_append_only BEFORE DELETE OR UPDATE ON public.channel_test FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER channel_test_is_never_truncated BEFORE TRUNCATE ON public.channel_test FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table complaint
  agency_id text not null
  complaint_id text not null
  complaint_number text not null
  unit_id text not null
  kind text not null
  stage text not null
  received_on date not null
  due_on date not null
  due_is_provisional boolean not null
  is_anonymous boolean not null
  code_digest text not null
  link_digest text not null
  sealed bytea
  sealed_answer bytea
  result text
  answered_on date
  closed_on date
  correct_by date
  last_seq integer not null
  constraint complaint_agency_id_complaint_number_key UNIQUE (agency_id, complaint_number)
  constraint complaint_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_check CHECK (((sealed_answer IS NULL) OR (answered_on IS NOT NULL)))
  constraint complaint_code_digest_key UNIQUE (code_digest)
  constraint complaint_link_digest_key UNIQUE (link_digest)
  constraint complaint_pkey PRIMARY KEY (agency_id, complaint_id)
  constraint complaint_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES agency(agency_id)
  CREATE INDEX complaint_by_stage ON public.complaint USING btree (agency_id, stage, due_on)
  CREATE INDEX complaint_by_unit ON public.complaint USING btree (agency_id, unit_id, received_on)

table complaint_inquiry
  agency_id text not null
  inquiry_id text not null
  supervisor_id text not null
  complaint_id text not null
  complaint_number text not null
  kind text not null
  stage text not null
  asked_on date not null
  due_on date not null
  answered_on date
  sealed_question bytea not null
  sealed_answer bytea
  sealed_return bytea
  last_seq integer not null
  constraint complaint_inquiry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint complaint_inquiry_kind_check CHECK ((kind = ANY (ARRAY['statement'::text, 'correction'::text])))
  constraint complaint_inquiry_pkey PRIMARY KEY (agency_id, inquiry_id)
  constraint complaint_inquiry_stage_check CHECK ((stage = ANY (ARRAY['asked'::text, 'answered'::text, 'returned'::text, 'done'::text])))
  constraint complaint_inquiry_supervisor_id_complaint_id_fkey FOREIGN KEY (supervisor_id, complaint_id) REFERENCES complaint(agency_id, complaint_id)
  CREATE INDEX complaint_inquiry_by_complaint ON public.complaint_inquiry USING btree (supervisor_id, complaint_id, asked_on)
  CREATE INDEX complaint_inquiry_by_stage ON public.complaint_inquiry USING btree (agency_id, stage, due_on)

table delivery_list
  agency_id text not null
  delivery_id text not null
  list_number text not null
  recipient_kind text not null
  recipient text not null
  period_from date not null
  period_to date not null
  rows jsonb not null
  made_by text not null
  made_at timestamp with time zone not null
  received_on date
  received_by text
  receipt_note text
  cancelled_at timestamp with time zone
  cancel_reason text
  last_seq integer not null
  constraint delivery_list_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint delivery_list_agency_id_list_number_key UNIQUE (agency_id, list_number)
  constraint delivery_list_check CHECK ((period_from <= period_to))
  constraint delivery_list_check1 CHECK (((received_on IS NULL) = (received_by IS NULL)))
  constraint delivery_list_pkey PRIMARY KEY (agency_id, delivery_id)
  CREATE INDEX delivery_list_by_period ON public.delivery_list USING btree (agency_id, period_to)

table deputy
  agency_id text not null
  deputy_id text not null
  principal_id text not null
  substitute_id text not null
  from_on date not null
  until_on date not null
  named_by text not null
  named_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by text
  constraint deputy_agency_id_principal_id_fkey FOREIGN KEY (agency_id, principal_id) REFERENCES account(agency_id, account_id)
  constraint deputy_agency_id_substitute_id_fkey FOREIGN KEY (agency_id, substitute_id) REFERENCES account(agency_id, account_id)
  constraint deputy_check CHECK ((principal_id <> substitute_id))
  constraint deputy_check1 CHECK ((until_on >= from_on))
  constraint deputy_pkey PRIMARY KEY (agency_id, deputy_id)
  CREATE INDEX deputy_by_substitute ON public.deputy USING btree (agency_id, substitute_id, until_on)

table disclosure_request
  agency_id text not null
  request_id text not null
  request_number text not null
  channel text not null
  received_on date
  registered_on date not null
  applicant_kind text not null
  delivery_method text not null
  stage text not null
  due_on date
  due_is_provisional boolean not null default false
  outcome text
  closed_on date
  served_on date
  last_seq integer not null
  case_officer_id text
  division_id text
  open_matters text[] not null default '{}'::text[]
  clock_state text not null default 'running'::text
  stopped_until date
  constraint disclosure_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint disclosure_request_agency_id_request_number_key UNIQUE (agency_id, request_number)
  constraint disclosure_request_check CHECK (((outcome IS NULL) = (closed_on IS NULL)))
  constraint disclosure_request_check1 CHECK (((closed_on IS NULL) OR (closed_on >= received_on)))
  constraint disclosure_request_clock_state_check CHECK ((clock_state = ANY (ARRAY['unconfirmed'::text, 'running'::text, 'stopped'::text, 'waiting'::text, 'ended'::text])))
  constraint disclosure_request_pkey PRIMARY KEY (agency_id, request_id)
  CREATE INDEX disclosure_request_by_closing ON public.disclosure_request USING btree (agency_id, closed_on, received_on, applicant_kind, outcome)
  CREATE INDEX disclosure_request_by_officer ON public.disclosure_request USING btree (agency_id, case_officer_id)
  CREATE INDEX disclosure_request_by_receipt ON public.disclosure_request USING btree (agency_id, received_on, request_number)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.disclosure_request FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table dispute_case
  agency_id text not null
  case_id text not null
  route text not null
  case_number text not null
  authority text not null
  opened_on date not null
  outcome text
  result text
  concluded_on date
  request_number text
  source text not null
  author_id text not null
  recorded_at timestamp with time zone not null
  voided_at timestamp with time zone
  void_reason text
  last_seq integer not null
  as_co_defendant boolean not null default false
  procedure text not null default 'ordinary'::text
  disputed_act text
  preceded_by text
  steps jsonb not null default '[]'::jsonb
  step_count integer not null default 0
  lessons text not null default ''::text
  constraint dispute_case_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint dispute_case_agency_id_preceded_by_fkey FOREIGN KEY (agency_id, preceded_by) REFERENCES dispute_case(agency_id, case_id)
  constraint dispute_case_check CHECK (((result IS NULL) = (concluded_on IS NULL)))
  constraint dispute_case_check1 CHECK (((concluded_on IS NULL) OR (concluded_on >= opened_on)))
  constraint dispute_case_disputed_act_check CHECK ((disputed_act = ANY (ARRAY['reply'::text, 'silence'::text, 'proactiveDisclosure'::text, 'other'::text])))
  constraint dispute_case_pkey PRIMARY KEY (agency_id, case_id)
  constraint dispute_case_procedure_check CHECK ((procedure = ANY (ARRAY['ordinary'::text, 'simplified'::text])))
  CREATE INDEX dispute_case_by_day ON public.dispute_case USING btree (agency_id, opened_on, concluded_on)
  CREATE INDEX dispute_case_by_earlier ON public.dispute_case USING btree (agency_id, preceded_by) WHERE (preceded_by IS NOT NULL)
  CREATE INDEX dispute_case_by_request ON public.dispute_case USING btree (agency_id, request_number) WHERE (request_number IS NOT NULL)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.dispute_case FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table dispute_document
  agency_id text not null
  document_id text not null
  case_id text not null
  purpose text not null
  title text not null
  kind text not null
  byte_count integer not null
  plain_digest text not null
  sealed_digest text not null
  added_by text not null
  added_at timestamp with time zone not null
  constraint dispute_document_agency_id_case_id_fkey FOREIGN KEY (agency_id, case_id) REFERENCES dispute_case(agency_id, case_id)
  constraint dispute_document_byte_count_check CHECK ((byte_count > 0))
  constraint dispute_document_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text, 'docx'::text, 'xlsx'::text, 'txt'::text])))
  constraint dispute_document_pkey PRIMARY KEY (agency_id, document_id)
  constraint dispute_document_title_check CHECK ((title <> ''::text))
  CREATE INDEX dispute_document_by_case ON public.dispute_document USING btree (agency_id, case_id, added_at)
  CREATE TRIGGER dispute_document_is_append_only BEFORE DELETE OR UPDATE ON public.dispute_document FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER dispute_document_is_never_truncated BEFORE TRUNCATE ON public.dispute_document FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table division
  agency_id text not null
  division_id text not null
  name text not null
  duties text not null
  list_order integer not null
  closed_at timestamp with time zone
  constraint division_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint division_pkey PRIMARY KEY (agency_id, division_id)

table division_member
  agency_id text not null
  division_id text not null
  account_id text not null
  duties text not null
  constraint division_member_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, account_id)
  constraint division_member_agency_id_division_id_fkey FOREIGN KEY (agency_id, division_id) REFERENCES division(agency_id, division_id)
  constraint division_member_pkey PRIMARY KEY (agency_id, division_id, account_id)

table event
  agency_id text not null
  event_no bigint not null
  stream text not null
  subject_id text not null
  seq integer not null
  action text not null
  happened_on date not null
  recorded_at timestamp with time zone not null
  actor_id text not null
  payload jsonb not null
  previous_digest text not null
  digest text not null
  constraint event_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint event_agency_id_stream_subject_id_seq_key UNIQUE (agency_id, stream, subject_id, seq)
  constraint event_event_no_check CHECK ((event_no > 0))
  constraint event_pkey PRIMARY KEY (agency_id, event_no)
  constraint event_seq_check CHECK ((seq > 0))
  constraint event_stream_check CHECK ((stream = ANY (ARRAY['request'::text, 'proactive'::text, 'dispute'::text, 'report'::text, 'specimen'::text, 'paper'::text, 'answer'::text, 'item'::text, 'validity'::text, 'profile'::text, 'column'::text, 'mistake'::text, 'statement'::text, 'delivery'::text, 'incident'::text, 'rectification'::text, 'complaint'::text, 'inquiry'::text, 'waiver'::text])))
  CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER event_is_never_truncated BEFORE TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table event_head
  agency_id text not null
  event_no bigint not null
  digest text not null
  constraint event_head_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint event_head_pkey PRIMARY KEY (agency_id)

table finding_override
  agency_id text not null
  item_id text not null
  content_digest text not null
  check_id text not null
  place_key text not null
  place jsonb not null
  reason text not null
  made_by text not null
  made_at timestamp with time zone not null
  constraint finding_override_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint finding_override_pkey PRIMARY KEY (agency_id, item_id, content_digest, check_id, place_key)
  CREATE TRIGGER finding_override_is_append_only BEFORE DELETE OR UPDATE ON public.finding_override FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER finding_override_is_never_truncated BEFORE TRUNCATE ON public.finding_override FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table form_attempt
  attempt_key text not null
  attempted_at timestamp with time zone not null
  CREATE INDEX form_attempt_by_key ON public.form_attempt USING btree (attempt_key, attempted_at)
  CREATE INDEX form_attempt_by_time ON public.form_attempt USING btree (attempted_at)

table found_without_request
  agency_id text not null
  found_on date not null
  address text not null
  found_count integer not null
  constraint found_without_request_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint found_without_request_found_count_check CHECK ((found_count > 0))
  constraint found_without_request_pkey PRIMARY KEY (agency_id, found_on, address)

table holiday_notice
  area_code text not null
  year integer not null
  notice jsonb
  imported_at timestamp with time zone not null
  version integer not null
  imported_by text
  constraint holiday_notice_pkey PRIMARY KEY (area_code, year, version)
  constraint holiday_notice_version_check CHECK ((version > 0))
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.holiday_notice FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table impact_assessment
  agency_id text not null
  assessment_id text not null
  title text not null
  answers jsonb not null
  made_on date not null
  made_by text not null
  made_at timestamp with time zone not null
  constraint impact_assessment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint impact_assessment_pkey PRIMARY KEY (agency_id, assessment_id)
  CREATE TRIGGER impact_assessment_is_append_only BEFORE DELETE OR UPDATE ON public.impact_assessment FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER impact_assessment_is_never_truncated BEFORE TRUNCATE ON public.impact_assessment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table imported_request
  agency_id text not null
  old_number text not null
  request_id text not null
  import_id text not null
  imported_at timestamp with time zone not null
  constraint imported_request_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES ledger_import(agency_id, import_id)
  constraint imported_request_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint imported_request_pkey PRIMARY KEY (agency_id, old_number)
  CREATE INDEX imported_request_by_request ON public.imported_request USING btree (agency_id, request_id)

table incident
  agency_id text not null
  incident_id text not null
  kind text not null
  stage text not null
  item_id text
  found_on date not null
  reported_by text not null
  author_ids jsonb not null
  sealed bytea not null
  closed_at timestamp with time zone
  last_seq integer not null
  constraint incident_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint incident_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint incident_check CHECK (((closed_at IS NOT NULL) = (stage = 'closed'::text)))
  constraint incident_pkey PRIMARY KEY (agency_id, incident_id)
  constraint incident_stage_check CHECK ((stage = ANY (ARRAY['found'::text, 'contained'::text, 'accounted'::text, 'closed'::text])))

table index_number
  index_number text not null
  agency_id text not null
  item_id text not null
  is_alias boolean not null
  constraint index_number_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint index_number_pkey PRIMARY KEY (index_number)
  CREATE INDEX index_number_by_item ON public.index_number USING btree (agency_id, item_id)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.index_number FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table index_serial
  prefix text not null
  period text not null
  last_serial integer not null
  constraint index_serial_last_serial_check CHECK ((last_serial > 0))
  constraint index_serial_pkey PRIMARY KEY (prefix, period)

table item
  agency_id text not null
  item_id text not null
  stage text not null
  revision integer not null
  content_digest text not null
  author_ids jsonb not null
  openness text
  subject_id text
  column_id text
  made_on date
  due_on date
  version integer not null
  index_number text
  publish_at timestamp with time zone
  reassess_on date
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  published_at timestamp with time zone
  withdrawn_at timestamp with time zone
  last_seq integer not null
  constraint item_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint item_openness_check CHECK ((openness = ANY (ARRAY['proactive'::text, 'onRequest'::text, 'withheld'::text])))
  constraint item_pkey PRIMARY KEY (agency_id, item_id)
  CREATE INDEX item_by_due ON public.item USING btree (agency_id, due_on) WHERE ((published_at IS NULL) AND (due_on IS NOT NULL))
  CREATE INDEX item_by_reassessment ON public.item USING btree (agency_id, reassess_on) WHERE (reassess_on IS NOT NULL)
  CREATE INDEX item_by_schedule ON public.item USING btree (publish_at) WHERE (publish_at IS NOT NULL)
  CREATE INDEX item_by_stage ON public.item USING btree (agency_id, stage, changed_at)

table item_column
  agency_id text not null
  column_id text not null
  subject_id text not null
  name text not null
  description text not null
  cycle text
  due_month integer
  due_day integer
  division_id text
  list_order integer not null
  standard jsonb
  closed_at timestamp with time zone
  constraint item_column_agency_id_division_id_fkey FOREIGN KEY (agency_id, division_id) REFERENCES division(agency_id, division_id)
  constraint item_column_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint item_column_check CHECK ((((cycle IS NULL) = (due_month IS NULL)) AND ((cycle IS NULL) = (due_day IS NULL))))
  constraint item_column_cycle_check CHECK ((cycle = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'halfYearly'::text, 'yearly'::text])))
  constraint item_column_due_day_check CHECK (((due_day >= 1) AND (due_day <= 31)))
  constraint item_column_due_month_check CHECK (((due_month >= 1) AND (due_month <= 12)))
  constraint item_column_pkey PRIMARY KEY (agency_id, column_id)
  CREATE UNIQUE INDEX item_column_by_name ON public.item_column USING btree (agency_id, subject_id, name) WHERE (closed_at IS NULL)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.item_column FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table item_draft
  agency_id text not null
  item_id text not null
  revision integer not null
  sealed bytea not null
  content_digest text not null
  saved_by text not null
  saved_at timestamp with time zone not null
  constraint item_draft_pkey PRIMARY KEY (agency_id, item_id, revision)
  constraint item_draft_revision_check CHECK ((revision > 0))
  CREATE TRIGGER item_draft_is_append_only BEFORE DELETE OR UPDATE ON public.item_draft FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER item_draft_is_never_truncated BEFORE TRUNCATE ON public.item_draft FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table item_file
  agency_id text not null
  file_id text not null
  item_id text not null
  title text not null
  kind text not null
  byte_count integer not null
  plain_digest text not null
  source_digest text not null
  sealed_source text not null
  sealed_copy text not null
  sealed_words text not null
  page_count integer
  wordless_pages integer not null
  removals text[] not null
  added_by text not null
  added_at timestamp with time zone not null
  constraint item_file_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint item_file_pkey PRIMARY KEY (agency_id, file_id)
  CREATE INDEX item_file_by_item ON public.item_file USING btree (agency_id, item_id, added_at)
  CREATE TRIGGER item_file_is_append_only BEFORE DELETE OR UPDATE ON public.item_file FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER item_file_is_never_truncated BEFORE TRUNCATE ON public.item_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table item_file_removal
  agency_id text not null
  file_id text not null
  removed_by text not null
  removed_at timestamp with time zone not null
  constraint item_file_removal_agency_id_file_id_fkey FOREIGN KEY (agency_id, file_id) REFERENCES item_file(agency_id, file_id)
  constraint item_file_removal_pkey PRIMARY KEY (agency_id, file_id)

table item_origin
  agency_id text not null
  item_id text not null
  request_id text not null
  constraint item_origin_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint item_origin_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint item_origin_pkey PRIMARY KEY (agency_id, item_id, request_id)
  CREATE INDEX item_origin_by_request ON public.item_origin USING btree (agency_id, request_id)

table item_visit
  agency_id text not null
  item_id text not null
  visited_on date not null
  channel text not null
  place_no integer not null
  visit_count integer not null
  constraint item_visit_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint item_visit_pkey PRIMARY KEY (agency_id, item_id, visited_on, channel, place_no)
  constraint item_visit_place_no_check CHECK (((place_no >= 0) AND (place_no <= 999)))
  constraint item_visit_visit_count_check CHECK ((visit_count > 0))

table ledger_import
  agency_id text not null
  import_id text not null
  file_name text not null
  sealed_rows bytea not null
  row_count integer not null
  done_count integer not null default 0
  author_id text not null
  checked_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  constraint ledger_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint ledger_import_pkey PRIMARY KEY (agency_id, import_id)

table login_attempt
  attempt_key text not null
  attempted_at timestamp with time zone not null
  CREATE INDEX login_attempt_by_key ON public.login_attempt USING btree (attempt_key, attempted_at)
  CREATE INDEX login_attempt_by_time ON public.login_attempt USING btree (attempted_at)

table message
  agency_id text not null
  message_no bigint not null generated always as identity
  request_id text
  kind text not null
  to_kind text not null
  account_id text
  queued_at timestamp with time zone not null
  mail_state text
  mail_attempts integer not null default 0
  mail_fault text
  mail_due_at timestamp with time zone
  mail_settled_at timestamp with time zone
  notice jsonb
  constraint message_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint message_check CHECK (((to_kind = 'caseOfficer'::text) OR ((account_id IS NOT NULL) = (to_kind = 'account'::text))))
  constraint message_check1 CHECK (((mail_state IS NOT NULL) = (to_kind = 'applicant'::text)))
  constraint message_check2 CHECK (((request_id IS NULL) = (notice IS NOT NULL)))
  constraint message_check3 CHECK (((notice IS NULL) OR (to_kind = 'account'::text)))
  constraint message_mail_state_check CHECK ((mail_state = ANY (ARRAY['waiting'::text, 'sent'::text, 'unwanted'::text, 'dead'::text])))
  constraint message_pkey PRIMARY KEY (agency_id, message_no)
  constraint message_to_kind_check CHECK ((to_kind = ANY (ARRAY['applicant'::text, 'account'::text, 'caseOfficer'::text])))
  CREATE INDEX message_by_account ON public.message USING btree (agency_id, account_id, message_no) WHERE (account_id IS NOT NULL)
  CREATE INDEX message_by_notice ON public.message USING btree (agency_id, kind, ((notice ->> 'subject'::text)), queued_at) WHERE (notice IS NOT NULL)
  CREATE INDEX message_by_request ON public.message USING btree (agency_id, request_id, message_no)
  CREATE INDEX message_to_send ON public.message USING btree (mail_due_at) WHERE (mail_state = 'waiting'::text)

table message_reading
  agency_id text not null
  message_no bigint not null
  account_id text not null
  read_at timestamp with time zone not null
  constraint message_reading_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, account_id)
  constraint message_reading_agency_id_message_no_fkey FOREIGN KEY (agency_id, message_no) REFERENCES message(agency_id, message_no)
  constraint message_reading_pkey PRIMARY KEY (agency_id, message_no, account_id)

table mistake_report
  agency_id text not null
  mistake_id text not null
  mistake_number text not null
  stage text not null
  kind text not null
  page_path text not null
  item_id text
  received_at timestamp with time zone not null
  due_on date not null
  due_is_provisional boolean not null
  link_digest text not null
  sealed bytea not null
  reply jsonb
  reply_digest text
  author_ids jsonb not null
  closing_reason text
  closed_at timestamp with time zone
  last_seq integer not null
  constraint mistake_report_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint mistake_report_agency_id_mistake_number_key UNIQUE (agency_id, mistake_number)
  constraint mistake_report_link_digest_key UNIQUE (link_digest)
  constraint mistake_report_pkey PRIMARY KEY (agency_id, mistake_id)
  CREATE INDEX mistake_report_by_stage ON public.mistake_report USING btree (agency_id, stage, due_on)

table noted_file
  agency_id text not null
  year integer not null
  version integer not null
  note_no integer not null
  format text not null
  digest text not null
  byte_count integer not null
  constraint noted_file_agency_id_year_version_fkey FOREIGN KEY (agency_id, year, version) REFERENCES report_version(agency_id, year, version)
  constraint noted_file_pkey PRIMARY KEY (agency_id, year, version, note_no, format)
  CREATE TRIGGER noted_file_is_append_only BEFORE DELETE OR UPDATE ON public.noted_file FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER noted_file_is_never_truncated BEFORE TRUNCATE ON public.noted_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.noted_file FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table nothing_statement
  agency_id text not null
  statement_id text not null
  column_id text not null
  period_from date not null
  period_to date not null
  stage text not null
  content jsonb not null
  content_digest text not null
  author_ids jsonb not null
  opinion text not null
  published_at timestamp with time zone
  withdrawn_at timestamp with time zone
  last_seq integer not null
  constraint nothing_statement_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint nothing_statement_check CHECK (((stage = 'published'::text) = ((published_at IS NOT NULL) AND (withdrawn_at IS NULL))))
  constraint nothing_statement_check1 CHECK ((period_from <= period_to))
  constraint nothing_statement_pkey PRIMARY KEY (agency_id, statement_id)
  constraint nothing_statement_stage_check CHECK ((stage = ANY (ARRAY['submitted'::text, 'returned'::text, 'published'::text, 'withdrawn'::text, 'dropped'::text])))
  CREATE INDEX nothing_statement_by_period ON public.nothing_statement USING btree (agency_id, column_id, period_from)
  CREATE UNIQUE INDEX nothing_statement_once ON public.nothing_statement USING btree (agency_id, column_id, period_from) WHERE (stage = ANY (ARRAY['submitted'::text, 'returned'::text, 'published'::text]))
  CREATE TRIGGER nothing_statement_is_released BEFORE INSERT OR UPDATE ON public.nothing_statement FOR EACH ROW EXECUTE FUNCTION require_statement_release()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.nothing_statement FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table number_series
  agency_id text not null
  series text not null
  year integer not null
  last_number integer not null
  constraint number_series_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint number_series_last_number_check CHECK ((last_number > 0))
  constraint number_series_pkey PRIMARY KEY (agency_id, series, year)

table old_address
  host text not null
  path text not null
  agency_id text not null
  item_id text not null
  import_id text not null
  row_no integer not null
  published_on date not null
  constraint old_address_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES site_import(agency_id, import_id)
  constraint old_address_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint old_address_pkey PRIMARY KEY (host, path)
  CREATE INDEX old_address_by_import ON public.old_address USING btree (agency_id, import_id, row_no)
  CREATE INDEX old_address_by_item ON public.old_address USING btree (agency_id, item_id)
  CREATE INDEX old_address_by_path ON public.old_address USING btree (path)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.old_address FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table paper
  agency_id text not null
  paper_id text not null
  request_id text not null
  kind text not null
  stage text not null
  document_number text
  issued_on date
  drafted_by text not null
  effect jsonb
  state jsonb not null
  revision integer not null
  started_at timestamp with time zone not null
  last_seq integer not null
  constraint paper_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint paper_check CHECK (((stage = 'issued'::text) = (issued_on IS NOT NULL)))
  constraint paper_check1 CHECK (((document_number IS NULL) OR (stage = 'issued'::text)))
  constraint paper_pkey PRIMARY KEY (agency_id, paper_id)
  constraint paper_stage_check CHECK ((stage = ANY (ARRAY['drafting'::text, 'inReview'::text, 'inSecrecyReview'::text, 'toSign'::text, 'issued'::text, 'cancelled'::text])))
  CREATE UNIQUE INDEX paper_by_number ON public.paper USING btree (agency_id, document_number) WHERE (document_number IS NOT NULL)
  CREATE INDEX paper_by_request ON public.paper USING btree (agency_id, request_id, started_at)
  CREATE INDEX paper_waiting ON public.paper USING btree (agency_id, stage, started_at) WHERE ((stage <> 'issued'::text) AND (stage <> 'cancelled'::text))

table paper_draft
  agency_id text not null
  paper_id text not null
  revision integer not null
  sealed bytea not null
  saved_by text not null
  saved_at timestamp with time zone not null
  constraint paper_draft_agency_id_paper_id_fkey FOREIGN KEY (agency_id, paper_id) REFERENCES paper(agency_id, paper_id)
  constraint paper_draft_pkey PRIMARY KEY (agency_id, paper_id, revision)
  constraint paper_draft_revision_check CHECK ((revision > 0))
  CREATE TRIGGER paper_draft_is_append_only BEFORE DELETE OR UPDATE ON public.paper_draft FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER paper_draft_is_never_truncated BEFORE TRUNCATE ON public.paper_draft FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table paper_file
  agency_id text not null
  paper_id text not null
  format text not null
  digest text not null
  byte_count integer not null
  sealed bytea not null
  constraint paper_file_agency_id_paper_id_fkey FOREIGN KEY (agency_id, paper_id) REFERENCES paper(agency_id, paper_id)
  constraint paper_file_byte_count_check CHECK ((byte_count > 0))
  constraint paper_file_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])))
  constraint paper_file_pkey PRIMARY KEY (agency_id, paper_id, format)
  CREATE TRIGGER paper_file_is_append_only BEFORE DELETE OR UPDATE ON public.paper_file FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER paper_file_is_never_truncated BEFORE TRUNCATE ON public.paper_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table paper_opinion
  agency_id text not null
  paper_id text not null
  seq integer not null
  sealed bytea not null
  constraint paper_opinion_agency_id_paper_id_fkey FOREIGN KEY (agency_id, paper_id) REFERENCES paper(agency_id, paper_id)
  constraint paper_opinion_pkey PRIMARY KEY (agency_id, paper_id, seq)
  CREATE TRIGGER paper_opinion_is_append_only BEFORE DELETE OR UPDATE ON public.paper_opinion FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER paper_opinion_is_never_truncated BEFORE TRUNCATE ON public.paper_opinion FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table paper_service
  agency_id text not null
  paper_id text not null
  seq integer not null
  mode text not null
  sent_on date
  signed_on date
  reached_on date
  counts_on date
  failed_on date
  failure text
  tracking_number text
  sealed bytea not null
  recorded_by text not null
  recorded_at timestamp with time zone not null
  constraint paper_service_agency_id_paper_id_fkey FOREIGN KEY (agency_id, paper_id) REFERENCES paper(agency_id, paper_id)
  constraint paper_service_check CHECK (((failure IS NULL) = (failed_on IS NULL)))
  constraint paper_service_check1 CHECK (((counts_on IS NULL) = (failed_on IS NOT NULL)))
  constraint paper_service_pkey PRIMARY KEY (agency_id, paper_id, seq)
  CREATE TRIGGER paper_service_is_append_only BEFORE DELETE OR UPDATE ON public.paper_service FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER paper_service_is_never_truncated BEFORE TRUNCATE ON public.paper_service FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table posting_place
  agency_id text not null
  place_no integer not null
  name text not null
  closed_at timestamp with time zone
  constraint posting_place_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint posting_place_pkey PRIMARY KEY (agency_id, place_no)
  constraint posting_place_place_no_check CHECK (((place_no >= 1) AND (place_no <= 999)))

table proactive_entry
  agency_id text not null
  entry_id text not null
  item text not null
  kind text not null
  happened_on date not null
  quantity integer
  amount_fen bigint
  title text not null
  document_number text
  source text not null
  author_id text not null
  recorded_at timestamp with time zone not null
  voided_at timestamp with time zone
  void_reason text
  last_seq integer not null
  item_id text
  import_id text
  import_row integer
  constraint proactive_entry_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint proactive_entry_check CHECK (((quantity IS NULL) <> (amount_fen IS NULL)))
  constraint proactive_entry_check1 CHECK (((import_id IS NULL) = (import_row IS NULL)))
  constraint proactive_entry_check2 CHECK (((item_id IS NULL) OR (import_id IS NULL)))
  constraint proactive_entry_pkey PRIMARY KEY (agency_id, entry_id)
  CREATE INDEX proactive_entry_by_day ON public.proactive_entry USING btree (agency_id, happened_on, item, kind)
  CREATE INDEX proactive_entry_by_import ON public.proactive_entry USING btree (agency_id, import_id) WHERE (import_id IS NOT NULL)
  CREATE UNIQUE INDEX proactive_entry_by_item ON public.proactive_entry USING btree (agency_id, item_id, kind) WHERE ((item_id IS NOT NULL) AND (voided_at IS NULL))
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.proactive_entry FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table public_answer
  agency_id text not null
  answer_id text not null
  stage text not null
  origin text not null
  request_ids jsonb not null
  author_ids jsonb not null
  content_digest text not null
  sealed bytea not null
  title text
  question text
  answer text
  outcome text
  received_on date
  answered_on date
  asked_count integer not null
  published_at timestamp with time zone
  withdrawn_at timestamp with time zone
  last_seq integer not null
  constraint public_answer_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint public_answer_check CHECK (((title IS NOT NULL) = (stage = 'published'::text)))
  constraint public_answer_check1 CHECK ((((question IS NULL) = (title IS NULL)) AND ((answer IS NULL) = (title IS NULL))))
  constraint public_answer_pkey PRIMARY KEY (agency_id, answer_id)
  CREATE INDEX public_answer_by_publication ON public.public_answer USING btree (published_at DESC) WHERE (stage = 'published'::text)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.public_answer FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table published_file_text
  agency_id text not null
  item_id text not null
  file_id text not null
  digest text not null
  text text not null
  constraint published_file_text_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES published_item(agency_id, item_id) ON DELETE CASCADE
  constraint published_file_text_pkey PRIMARY KEY (agency_id, item_id, file_id)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.published_file_text FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table published_item
  agency_id text not null
  item_id text not null
  version integer not null
  release_id text not null
  content_digest text not null
  index_number text not null
  content text not null
  published_at timestamp with time zone not null
  published_on date not null
  changed_at timestamp with time zone not null
  title text not null
  language text not null
  issuers text[] not null
  document_number text
  made_on date not null
  subject_id text not null
  column_id text
  genre text not null
  topic text not null
  keywords text[] not null
  summary text not null
  normative_kind text not null
  valid_until date
  explains text
  variant_of text
  file_count integer not null
  constraint published_item_agency_id_item_id_version_fkey FOREIGN KEY (agency_id, item_id, version) REFERENCES released_version(agency_id, item_id, version)
  constraint published_item_agency_id_release_id_fkey FOREIGN KEY (agency_id, release_id) REFERENCES release(agency_id, release_id)
  constraint published_item_check CHECK ((encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text) = content_digest))
  constraint published_item_index_number_fkey FOREIGN KEY (index_number) REFERENCES index_number(index_number)
  constraint published_item_pkey PRIMARY KEY (agency_id, item_id)
  CREATE INDEX published_item_by_day ON public.published_item USING btree (published_on DESC, item_id)
  CREATE INDEX published_item_by_explained ON public.published_item USING btree (explains) WHERE (explains IS NOT NULL)
  CREATE INDEX published_item_by_number ON public.published_item USING btree (index_number)
  CREATE INDEX published_item_by_subject ON public.published_item USING btree (agency_id, subject_id, column_id, published_on DESC)
  CREATE INDEX published_item_by_variant ON public.published_item USING btree (variant_of) WHERE (variant_of IS NOT NULL)
  CREATE INDEX published_item_of_documents ON public.published_item USING btree (agency_id, normative_kind, made_on DESC) WHERE (normative_kind <> 'none'::text)
  CREATE TRIGGER published_item_is_released BEFORE INSERT OR UPDATE ON public.published_item FOR EACH ROW EXECUTE FUNCTION require_release()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.published_item FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table published_mistake_reply
  agency_id text not null
  mistake_id text not null
  release_id text not null
  content text not null
  content_digest text not null
  released_at timestamp with time zone not null
  constraint published_mistake_reply_agency_id_mistake_id_fkey FOREIGN KEY (agency_id, mistake_id) REFERENCES mistake_report(agency_id, mistake_id)
  constraint published_mistake_reply_agency_id_release_id_fkey FOREIGN KEY (agency_id, release_id) REFERENCES release(agency_id, release_id)
  constraint published_mistake_reply_check CHECK ((encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text) = content_digest))
  constraint published_mistake_reply_pkey PRIMARY KEY (agency_id, mistake_id)
  CREATE INDEX published_mistake_reply_by_time ON public.published_mistake_reply USING btree (released_at DESC)
  CREATE TRIGGER published_mistake_reply_is_released BEFORE INSERT OR UPDATE ON public.published_mistake_reply FOR EACH ROW EXECUTE FUNCTION require_mistake_release()

table rectification_note
  agency_id text not null
  note_id text not null
  year integer not null
  version integer not null
  stage text not null
  content jsonb not null
  content_digest text not null
  written_by text not null
  written_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  opinion text
  last_seq integer not null
  constraint rectification_note_agency_id_year_version_fkey FOREIGN KEY (agency_id, year, version) REFERENCES report_version(agency_id, year, version)
  constraint rectification_note_pkey PRIMARY KEY (agency_id, note_id)
  constraint rectification_note_stage_check CHECK ((stage = ANY (ARRAY['inApproval'::text, 'released'::text, 'declined'::text])))
  CREATE INDEX rectification_note_by_report ON public.rectification_note USING btree (agency_id, year, version, written_at)
  CREATE UNIQUE INDEX rectification_note_in_approval ON public.rectification_note USING btree (agency_id, year) WHERE (stage = 'inApproval'::text)

table register_cover
  agency_id text not null
  item_id text not null
  entry_id text not null
  covered_by text not null
  covered_at timestamp with time zone not null
  constraint register_cover_agency_id_entry_id_fkey FOREIGN KEY (agency_id, entry_id) REFERENCES proactive_entry(agency_id, entry_id)
  constraint register_cover_pkey PRIMARY KEY (agency_id, item_id, entry_id)

table register_import
  agency_id text not null
  import_id text not null
  file_name text not null
  file_digest text not null
  row_count integer not null
  imported_by text not null
  imported_at timestamp with time zone not null
  constraint register_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint register_import_pkey PRIMARY KEY (agency_id, import_id)
  constraint register_import_row_count_check CHECK ((row_count > 0))

table release
  agency_id text not null
  release_id text not null
  subject_kind text not null
  subject_id text not null
  content_digest text not null
  reviews jsonb not null
  released_by text not null
  released_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  withdrawn_by text
  withdrawal_reason text
  constraint release_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint release_pkey PRIMARY KEY (agency_id, release_id)
  constraint release_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['annualReport'::text, 'repairedReading'::text, 'publicAnswer'::text, 'item'::text, 'validityChange'::text, 'nothingStatement'::text, 'agencyProfile'::text, 'mistakeReply'::text, 'rectificationNote'::text])))
  CREATE INDEX release_by_subject ON public.release USING btree (agency_id, subject_kind, subject_id, released_at)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.release FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()
  CREATE CONSTRAINT TRIGGER withdrawn_release_shows_nothing AFTER UPDATE ON public.release DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.withdrawn_at IS NOT NULL)) EXECUTE FUNCTION forbid_shown_without_release()

table released_file
  agency_id text not null
  item_id text not null
  version integer not null
  digest text not null
  constraint released_file_agency_id_item_id_version_fkey FOREIGN KEY (agency_id, item_id, version) REFERENCES released_version(agency_id, item_id, version)
  constraint released_file_pkey PRIMARY KEY (agency_id, item_id, version, digest)
  CREATE INDEX released_file_by_digest ON public.released_file USING btree (digest)

table released_note
  agency_id text not null
  note_id text not null
  year integer not null
  version integer not null
  note_no integer not null
  release_id text not null
  content text not null
  content_digest text not null
  released_at timestamp with time zone not null
  constraint released_note_agency_id_note_id_fkey FOREIGN KEY (agency_id, note_id) REFERENCES rectification_note(agency_id, note_id)
  constraint released_note_agency_id_release_id_fkey FOREIGN KEY (agency_id, release_id) REFERENCES release(agency_id, release_id)
  constraint released_note_agency_id_year_version_note_no_key UNIQUE (agency_id, year, version, note_no)
  constraint released_note_check CHECK ((encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text) = content_digest))
  constraint released_note_pkey PRIMARY KEY (agency_id, note_id)
  CREATE TRIGGER released_note_is_append_only BEFORE DELETE OR UPDATE ON public.released_note FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER released_note_is_never_truncated BEFORE TRUNCATE ON public.released_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER released_note_is_released BEFORE INSERT ON public.released_note FOR EACH ROW EXECUTE FUNCTION require_note_release()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.released_note FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table released_profile
  agency_id text not null
  version integer not null
  release_id text not null
  content text not null
  content_digest text not null
  released_at timestamp with time zone not null
  constraint released_profile_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint released_profile_agency_id_release_id_fkey FOREIGN KEY (agency_id, release_id) REFERENCES release(agency_id, release_id)
  constraint released_profile_check CHECK ((encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text) = content_digest))
  constraint released_profile_pkey PRIMARY KEY (agency_id, version)
  constraint released_profile_version_check CHECK ((version > 0))
  CREATE TRIGGER released_profile_is_append_only BEFORE DELETE OR UPDATE ON public.released_profile FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER released_profile_is_never_truncated BEFORE TRUNCATE ON public.released_profile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER released_profile_is_released BEFORE INSERT ON public.released_profile FOR EACH ROW EXECUTE FUNCTION require_profile_release()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.released_profile FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table released_version
  agency_id text not null
  item_id text not null
  version integer not null
  release_id text not null
  content text
  content_digest text not null
  published_at timestamp with time zone not null
  change_note text not null
  is_hidden boolean not null
  constraint released_version_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint released_version_agency_id_release_id_fkey FOREIGN KEY (agency_id, release_id) REFERENCES release(agency_id, release_id)
  constraint released_version_check CHECK ((encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text) = content_digest))
  constraint released_version_pkey PRIMARY KEY (agency_id, item_id, version)
  constraint released_version_version_check CHECK ((version > 0))
  CREATE INDEX released_version_by_digest ON public.released_version USING btree (content_digest)
  CREATE TRIGGER released_version_notes_its_files AFTER INSERT ON public.released_version FOR EACH ROW EXECUTE FUNCTION note_released_files()
  CREATE TRIGGER released_version_only_loses_words BEFORE UPDATE ON public.released_version FOR EACH ROW EXECUTE FUNCTION keep_released_version()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.released_version FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table report
  agency_id text not null
  year integer not null
  stage text not null
  version integer not null
  submitted_by text
  submitted_digest text
  approved_by text
  filed_on date
  published_at timestamp with time zone
  published_version integer
  last_seq integer not null
  constraint report_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint report_pkey PRIMARY KEY (agency_id, year)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.report FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table report_comment
  agency_id text not null
  year integer not null
  comment_id text not null
  thread_id text
  section integer not null
  cell text
  words text not null
  written_by text not null
  written_at timestamp with time zone not null
  constraint report_comment_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint report_comment_agency_id_thread_id_fkey FOREIGN KEY (agency_id, thread_id) REFERENCES report_comment(agency_id, comment_id)
  constraint report_comment_pkey PRIMARY KEY (agency_id, comment_id)
  constraint report_comment_section_check CHECK (((section >= 0) AND (section <= 6)))
  CREATE INDEX report_comment_by_report ON public.report_comment USING btree (agency_id, year, written_at)
  CREATE TRIGGER report_comment_is_append_only BEFORE DELETE OR UPDATE ON public.report_comment FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER report_comment_is_never_truncated BEFORE TRUNCATE ON public.report_comment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table report_comment_mark
  agency_id text not null
  comment_id text not null
  mark_no integer not null
  is_settled boolean not null
  marked_by text not null
  marked_at timestamp with time zone not null
  constraint report_comment_mark_agency_id_comment_id_fkey FOREIGN KEY (agency_id, comment_id) REFERENCES report_comment(agency_id, comment_id)
  constraint report_comment_mark_pkey PRIMARY KEY (agency_id, comment_id, mark_no)
  CREATE TRIGGER report_comment_mark_is_append_only BEFORE DELETE OR UPDATE ON public.report_comment_mark FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER report_comment_mark_is_never_truncated BEFORE TRUNCATE ON public.report_comment_mark FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table report_draft
  agency_id text not null
  year integer not null
  revision integer not null
  narrative jsonb not null
  saved_by text not null
  saved_at timestamp with time zone not null
  bindings jsonb not null default '[]'::jsonb
  constraint report_draft_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint report_draft_pkey PRIMARY KEY (agency_id, year, revision)

table report_file
  agency_id text not null
  year integer not null
  version integer not null
  format text not null
  digest text not null
  byte_count integer not null
  constraint report_file_agency_id_year_version_fkey FOREIGN KEY (agency_id, year, version) REFERENCES report_version(agency_id, year, version)
  constraint report_file_pkey PRIMARY KEY (agency_id, year, version, format)
  CREATE INDEX report_file_by_digest ON public.report_file USING btree (digest)
  CREATE TRIGGER report_file_is_append_only BEFORE DELETE OR UPDATE ON public.report_file FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER report_file_is_never_truncated BEFORE TRUNCATE ON public.report_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.report_file FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table report_version
  agency_id text not null
  year integer not null
  version integer not null
  content jsonb not null
  content_digest text not null
  event_no bigint not null
  event_digest text not null
  frozen_at timestamp with time zone not null
  approved_by text not null
  constraint report_version_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint report_version_pkey PRIMARY KEY (agency_id, year, version)
  CREATE TRIGGER report_version_is_append_only BEFORE DELETE OR UPDATE ON public.report_version FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER report_version_is_never_truncated BEFORE TRUNCATE ON public.report_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.report_version FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table report_version_source
  agency_id text not null
  year integer not null
  version integer not null
  source_id text not null
  source_version integer
  source_digest text not null
  source_event_no bigint
  is_direct boolean not null
  constraint report_version_source_agency_id_year_version_fkey FOREIGN KEY (agency_id, year, version) REFERENCES report_version(agency_id, year, version)
  constraint report_version_source_pkey PRIMARY KEY (agency_id, year, version, source_id)
  CREATE INDEX report_version_source_by_source ON public.report_version_source USING btree (source_id) WHERE (source_version IS NULL)
  CREATE TRIGGER report_version_source_is_append_only BEFORE DELETE OR UPDATE ON public.report_version_source FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER report_version_source_is_never_truncated BEFORE TRUNCATE ON public.report_version_source FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table report_waiver
  agency_id text not null
  waiver_id text not null
  year integer not null
  rule text not null
  severity text not null
  place jsonb not null
  message text not null
  reason text not null
  signed_by text not null
  signed_on date not null
  expires_on date not null
  confirmed_by text
  confirmed_on date
  revoked_by text
  revoked_on date
  last_seq integer not null
  constraint report_waiver_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint report_waiver_check CHECK ((expires_on >= signed_on))
  constraint report_waiver_check1 CHECK (((confirmed_by IS NULL) = (confirmed_on IS NULL)))
  constraint report_waiver_check2 CHECK (((revoked_by IS NULL) = (revoked_on IS NULL)))
  constraint report_waiver_check3 CHECK (((confirmed_by IS NULL) OR ((severity = 'error'::text) AND (confirmed_by <> signed_by))))
  constraint report_waiver_pkey PRIMARY KEY (agency_id, waiver_id)
  constraint report_waiver_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text])))
  CREATE INDEX report_waiver_by_report ON public.report_waiver USING btree (agency_id, year)

table request_access
  agency_id text not null
  request_id text not null
  link_digest text not null
  code_digest text not null
  created_at timestamp with time zone not null
  constraint request_access_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint request_access_link_digest_key UNIQUE (link_digest)
  constraint request_access_pkey PRIMARY KEY (agency_id, request_id)

table request_note
  agency_id text not null
  note_id text not null
  request_id text not null
  kind text not null
  happened_on date not null
  sealed bytea not null
  author_id text not null
  recorded_at timestamp with time zone not null
  constraint request_note_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint request_note_kind_check CHECK ((kind = ANY (ARRAY['thirdParty'::text, 'communication'::text, 'assistance'::text, 'intake'::text])))
  constraint request_note_pkey PRIMARY KEY (agency_id, note_id)
  CREATE INDEX request_note_by_request ON public.request_note USING btree (agency_id, request_id, recorded_at)
  CREATE TRIGGER request_note_is_append_only BEFORE DELETE OR UPDATE ON public.request_note FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER request_note_is_never_truncated BEFORE TRUNCATE ON public.request_note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table request_satisfaction
  agency_id text not null
  request_id text not null
  rating integer not null
  sealed bytea
  given_at timestamp with time zone not null
  constraint request_satisfaction_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint request_satisfaction_pkey PRIMARY KEY (agency_id, request_id)
  constraint request_satisfaction_rating_check CHECK (((rating >= 1) AND (rating <= 5)))
  CREATE TRIGGER request_satisfaction_is_append_only BEFORE DELETE OR UPDATE ON public.request_satisfaction FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER request_satisfaction_is_never_truncated BEFORE TRUNCATE ON public.request_satisfaction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table request_secret
  agency_id text not null
  request_id text not null
  sealed bytea not null
  constraint request_secret_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint request_secret_pkey PRIMARY KEY (agency_id, request_id)

table request_supplement
  agency_id text not null
  supplement_id text not null
  request_id text not null
  kind text not null
  sealed bytea not null
  received_at timestamp with time zone not null
  constraint request_supplement_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint request_supplement_kind_check CHECK ((kind = ANY (ARRAY['correction'::text, 'statement'::text, 'withdrawal'::text, 'serviceAgain'::text])))
  constraint request_supplement_pkey PRIMARY KEY (agency_id, supplement_id)
  CREATE INDEX request_supplement_by_request ON public.request_supplement USING btree (agency_id, request_id, received_at)
  CREATE TRIGGER request_supplement_is_append_only BEFORE DELETE OR UPDATE ON public.request_supplement FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER request_supplement_is_never_truncated BEFORE TRUNCATE ON public.request_supplement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table request_trace
  agency_id text not null
  request_id text not null
  applicant_keys text[] not null
  wording_signature integer[] not null
  constraint request_trace_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint request_trace_pkey PRIMARY KEY (agency_id, request_id)
  CREATE INDEX request_trace_by_applicant ON public.request_trace USING gin (applicant_keys)
  CREATE INDEX request_trace_by_wording ON public.request_trace USING gin (wording_signature)

table request_visit
  visit_digest text not null
  owner_digest text not null
  agency_id text not null
  request_id text not null
  expires_at timestamp with time zone not null
  constraint request_visit_agency_id_request_id_fkey FOREIGN KEY (agency_id, request_id) REFERENCES disclosure_request(agency_id, request_id)
  constraint request_visit_pkey PRIMARY KEY (visit_digest)
  CREATE INDEX request_visit_by_expiry ON public.request_visit USING btree (expires_at)

table role_grant
  agency_id text not null
  account_id text not null
  role text not null
  from_on date not null
  until_on date
  constraint role_grant_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, account_id)
  constraint role_grant_check CHECK (((until_on IS NULL) OR (until_on >= from_on)))
  constraint role_grant_pkey PRIMARY KEY (agency_id, account_id, role, from_on)

table schema_migration
  number integer not null
  name text not null
  checksum text not null
  landed_at timestamp with time zone not null default now()
  constraint schema_migration_pkey PRIMARY KEY (number)

table search_doc
  agency_id text not null
  item_id text not null
  published_on date not null
  made_on date not null
  subject_id text not null
  column_id text
  genre text not null
  normative_kind text not null
  valid_until date
  words tsvector not null
  pairs tsvector not null
  heads tsvector not null
  title_pairs tsvector not null
  compact text not null
  constraint search_doc_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES published_item(agency_id, item_id) ON DELETE CASCADE
  constraint search_doc_pkey PRIMARY KEY (agency_id, item_id)
  CREATE INDEX search_doc_by_day ON public.search_doc USING btree (published_on DESC, item_id)
  CREATE INDEX search_doc_by_head ON public.search_doc USING gin (heads)
  CREATE INDEX search_doc_by_pair ON public.search_doc USING gin (pairs)
  CREATE INDEX search_doc_by_title_pair ON public.search_doc USING gin (title_pairs)
  CREATE INDEX search_doc_by_word ON public.search_doc USING gin (words)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.search_doc FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table search_number
  number_key text not null
  agency_id text not null
  item_id text not null
  constraint search_number_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES search_doc(agency_id, item_id) ON DELETE CASCADE
  constraint search_number_pkey PRIMARY KEY (number_key, agency_id, item_id)
  CREATE INDEX search_number_by_item ON public.search_number USING btree (agency_id, item_id)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.search_number FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table session
  session_digest text not null
  agency_id text not null
  account_id text not null
  csrf_token text not null
  created_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint session_agency_id_account_id_fkey FOREIGN KEY (agency_id, account_id) REFERENCES account(agency_id, account_id)
  constraint session_pkey PRIMARY KEY (session_digest)
  CREATE INDEX session_by_account ON public.session USING btree (agency_id, account_id)

table setting
  agency_id text not null
  change_no bigint not null generated always as identity
  name text not null
  value jsonb
  from_on date not null
  changed_by text not null
  changed_at timestamp with time zone not null
  constraint setting_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint setting_pkey PRIMARY KEY (agency_id, change_no)
  CREATE TRIGGER setting_is_append_only BEFORE DELETE OR UPDATE ON public.setting FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER setting_is_never_truncated BEFORE TRUNCATE ON public.setting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.setting FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table site_import
  agency_id text not null
  import_id text not null
  file_name text not null
  sealed_rows bytea not null
  row_count integer not null
  done_count integer not null default 0
  author_id text not null
  checked_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  constraint site_import_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint site_import_pkey PRIMARY KEY (agency_id, import_id)

table site_import_file
  agency_id text not null
  import_id text not null
  name text not null
  sealed_digest text not null
  byte_count integer not null
  constraint site_import_file_agency_id_import_id_fkey FOREIGN KEY (agency_id, import_id) REFERENCES site_import(agency_id, import_id) ON DELETE CASCADE
  constraint site_import_file_pkey PRIMARY KEY (agency_id, import_id, name)

table specimen
  agency_id text not null
  specimen_id text not null
  slug text not null
  file_name text not null
  source_title text not null
  source_address text
  original_digest text not null
  original_text text
  reading jsonb not null
  imported_by text not null
  imported_at timestamp with time zone not null
  published_at timestamp with time zone
  last_seq integer not null
  constraint specimen_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint specimen_pkey PRIMARY KEY (agency_id, specimen_id)
  constraint specimen_slug_key UNIQUE (slug)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.specimen FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table specimen_repair
  agency_id text not null
  specimen_id text not null
  finding_no integer not null
  decision text not null
  decided_by text not null
  decided_at timestamp with time zone not null
  constraint specimen_repair_agency_id_specimen_id_fkey FOREIGN KEY (agency_id, specimen_id) REFERENCES specimen(agency_id, specimen_id)
  constraint specimen_repair_decision_check CHECK ((decision = ANY (ARRAY['accepted'::text, 'declined'::text])))
  constraint specimen_repair_pkey PRIMARY KEY (agency_id, specimen_id, finding_no)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.specimen_repair FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table subscription
  subscription_id text not null
  agency_id text
  subject_id text
  column_id text
  keyword text
  frequency text not null
  stage text not null
  sealed bytea
  address_digest text
  secret_digest text not null
  created_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  ended_at timestamp with time zone
  sent_through timestamp with time zone not null
  mail_due_at timestamp with time zone
  mail_attempts integer not null
  mail_fault text
  constraint subscription_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint subscription_check CHECK ((((stage = 'ended'::text) = (sealed IS NULL)) AND ((stage = 'ended'::text) = (address_digest IS NULL))))
  constraint subscription_frequency_check CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text])))
  constraint subscription_pkey PRIMARY KEY (subscription_id)
  constraint subscription_secret_digest_key UNIQUE (secret_digest)
  constraint subscription_stage_check CHECK ((stage = ANY (ARRAY['pending'::text, 'confirmed'::text, 'ended'::text])))
  CREATE INDEX subscription_by_address ON public.subscription USING btree (address_digest) WHERE (address_digest IS NOT NULL)
  CREATE INDEX subscription_by_agency ON public.subscription USING btree (agency_id) WHERE (agency_id IS NOT NULL)
  CREATE INDEX subscription_by_mail ON public.subscription USING btree (mail_due_at) WHERE (mail_due_at IS NOT NULL)

table used_proof
  proof_digest text not null
  expires_at timestamp with time zone not null
  constraint used_proof_pkey PRIMARY KEY (proof_digest)
  CREATE INDEX used_proof_by_expiry ON public.used_proof USING btree (expires_at)

table validity_change
  agency_id text not null
  item_id text not null
  change_no integer not null
  effect text not null
  from_on date not null
  changed_by text not null
  by_index_number text
  release_id text not null
  constraint validity_change_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint validity_change_agency_id_release_id_fkey FOREIGN KEY (agency_id, release_id) REFERENCES release(agency_id, release_id)
  constraint validity_change_effect_check CHECK ((effect = ANY (ARRAY['amended'::text, 'repealed'::text, 'lapsed'::text, 'reinstated'::text])))
  constraint validity_change_pkey PRIMARY KEY (agency_id, item_id, change_no)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.validity_change FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()
  CREATE TRIGGER validity_change_is_append_only BEFORE DELETE OR UPDATE ON public.validity_change FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER validity_change_is_never_truncated BEFORE TRUNCATE ON public.validity_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER validity_change_is_released BEFORE INSERT ON public.validity_change FOR EACH ROW EXECUTE FUNCTION require_validity_release()

table validity_proposal
  agency_id text not null
  proposal_id text not null
  item_id text not null
  effect text not null
  from_on date not null
  changed_by text not null
  by_index_number text
  reason text not null
  content_digest text not null
  stage text not null
  proposed_by text not null
  proposed_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  opinion text not null
  last_seq integer not null
  constraint validity_proposal_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint validity_proposal_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint validity_proposal_check CHECK ((((stage = 'waiting'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
  constraint validity_proposal_pkey PRIMARY KEY (agency_id, proposal_id)
  constraint validity_proposal_stage_check CHECK ((stage = ANY (ARRAY['waiting'::text, 'released'::text, 'sentBack'::text])))
  CREATE INDEX validity_proposal_by_stage ON public.validity_proposal USING btree (agency_id, stage, proposed_at)
  CREATE UNIQUE INDEX validity_proposal_waits_once ON public.validity_proposal USING btree (agency_id, item_id) WHERE (stage = 'waiting'::text)

table validity_review
  agency_id text not null
  item_id text not null
  reviewed_on date not null
  reviewed_by text not null
  note text not null
  constraint validity_review_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint validity_review_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint validity_review_pkey PRIMARY KEY (agency_id, item_id, reviewed_on)
  CREATE TRIGGER validity_review_is_append_only BEFORE DELETE OR UPDATE ON public.validity_review FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER validity_review_is_never_truncated BEFORE TRUNCATE ON public.validity_review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

table withdrawn_item
  agency_id text not null
  item_id text not null
  index_number text not null
  withdrawn_at timestamp with time zone not null
  reason text not null
  constraint withdrawn_item_agency_id_item_id_fkey FOREIGN KEY (agency_id, item_id) REFERENCES item(agency_id, item_id)
  constraint withdrawn_item_pkey PRIMARY KEY (agency_id, item_id)
  CREATE TRIGGER tells_the_public_site AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.withdrawn_item FOR EACH STATEMENT EXECUTE FUNCTION tell_the_public_site()

table word_choice
  agency_id text not null
  choice_no bigint not null generated always as identity
  word text not null
  kind text not null
  severity text not null
  replacement text not null
  exceptions text[] not null
  source text not null
  chosen_by text not null
  chosen_at timestamp with time zone not null
  constraint word_choice_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES agency(agency_id)
  constraint word_choice_kind_check CHECK ((kind = ANY (ARRAY['sensitive'::text, 'wrong'::text])))
  constraint word_choice_pkey PRIMARY KEY (agency_id, choice_no)
  constraint word_choice_severity_check CHECK ((severity = ANY (ARRAY['mustFix'::text, 'shouldFix'::text, 'notice'::text, 'off'::text])))
  constraint word_choice_word_check CHECK ((word <> ''::text))
  CREATE INDEX word_choice_by_word ON public.word_choice USING btree (agency_id, word, choice_no DESC)
  CREATE TRIGGER word_choice_is_append_only BEFORE DELETE OR UPDATE ON public.word_choice FOR EACH ROW EXECUTE FUNCTION refuse_change()
  CREATE TRIGGER word_choice_is_never_truncated BEFORE TRUNCATE ON public.word_choice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

CREATE OR REPLACE FUNCTION public.ask_worker(task text, at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job(task, '{}'::json, run_at => at, job_key => task);
  end if;
end
$function$

CREATE OR REPLACE FUNCTION public.forbid_shown_without_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from published_item as shown
      join release using (agency_id, release_id)
     where shown.agency_id = new.agency_id and shown.release_id = new.release_id and release.withdrawn_at is not null
  ) then
    raise exception 'Release % was withdrawn and its item is still shown: take the item back too.', new.release_id;
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.keep_demo_mark()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.is_demo <> old.is_demo or new.agency_id <> old.agency_id then
    raise exception 'The code and the demonstration mark of agency % never change.', old.agency_id
      using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$

CREATE OR REPLACE FUNCTION public.keep_released_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.agency_id, new.item_id, new.version, new.release_id, new.content_digest, new.published_at)
       is distinct from (old.agency_id, old.item_id, old.version, old.release_id, old.content_digest, old.published_at)
     or new.content is distinct from old.content and new.content is not null
     or new.change_note is distinct from old.change_note and new.change_note <> ''
     or old.is_hidden and not new.is_hidden then
    raise exception 'Version % of item % was released: its words may only be taken away.', old.version, old.item_id;
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.note_released_files()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into released_file (agency_id, item_id, version, digest)
  select distinct new.agency_id, new.item_id, new.version, file->>'digest'
    from jsonb_array_elements(new.content::jsonb->'files') as file;
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('gongkai.remove_demo', true) = 'on' then
    if exists (select from agency where agency.agency_id = old.agency_id and agency.is_demo) then
      return old;
    end if;
  end if;
  raise exception 'Rows of % are append-only: % is refused. Append a correcting row instead.', tg_table_name, tg_op
    using errcode = 'restrict_violation';
end
$function$

CREATE OR REPLACE FUNCTION public.require_mistake_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind = 'mistakeReply' and release.subject_id = new.mistake_id
       and release.content_digest = new.content_digest and release.withdrawn_at is null
  ) then
    raise exception 'Reply to % has no standing release of this content: pass it through the release gate.', new.mistake_id;
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.require_note_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind = 'rectificationNote' and release.subject_id = new.note_id
       and release.content_digest = new.content_digest and release.withdrawn_at is null
  ) then
    raise exception 'Note % has no standing release of this content: pass it through the release gate.', new.note_id;
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.require_profile_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.require_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  words constant jsonb := new.content::jsonb;
begin
  if words->'openness'->>'kind' is distinct from 'proactive' or words->>'agencyId' is distinct from new.agency_id or not exists (
    select from release
     where release.agency_id = new.agency_id and release.release_id = new.release_id
       and release.subject_kind = 'item' and release.subject_id = new.item_id
       and release.content_digest = new.content_digest and release.withdrawn_at is null
  ) then
    raise exception 'Item % has no standing release of this content: pass it through the release gate.', new.item_id;
  end if;
  new.published_on := (new.published_at at time zone 'Asia/Shanghai')::date;
  new.title := words->>'title';
  new.language := words->>'language';
  new.issuers := array(select jsonb_array_elements_text(words->'issuers'));
  new.document_number := words->>'documentNumber';
  new.made_on := (words->>'madeOn')::date;
  new.subject_id := words->>'subjectId';
  new.column_id := words->>'columnId';
  new.genre := words->>'genre';
  new.topic := words->>'topic';
  new.keywords := array(select jsonb_array_elements_text(words->'keywords'));
  new.summary := words->>'summary';
  new.normative_kind := words->>'normativeKind';
  new.valid_until := (words->>'validUntil')::date;
  new.explains := words->>'explains';
  new.variant_of := words->>'variantOf';
  new.file_count := jsonb_array_length(words->'files');
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.require_statement_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.stage = 'published' and not exists (
    select from release
     where release.agency_id = new.agency_id and release.subject_kind = 'nothingStatement'
       and release.subject_id = new.statement_id and release.content_digest = new.content_digest
       and release.withdrawn_at is null
  ) then
    raise exception 'Statement % has no standing release of this content: pass it through the release gate.',
      new.statement_id;
  end if;
  return new;
end $function$

CREATE OR REPLACE FUNCTION public.require_validity_release()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.tell_the_public_site()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('public_changed', '');
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.tell_the_public_site_of(table_name text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format(
    'create trigger tells_the_public_site after insert or update or delete or truncate on %I
       for each statement execute function tell_the_public_site()', table_name);
end $function$
