-- Tells web servers, at the commit, that something changed which the public site shows: they keep no page beyond it.
-- Notifications of one transaction are sent once; a rolled-back one sends none.

create function tell_the_public_site() returns trigger language plpgsql as $$
begin
  perform pg_notify('public_changed', '');
  return null;
end $$;

create function tell_the_public_site_of(table_name text) returns void language plpgsql as $$
begin
  execute format(
    'create trigger tells_the_public_site after insert or update or delete or truncate on %I
       for each statement execute function tell_the_public_site()', table_name);
end $$;

select tell_the_public_site_of(name) from unnest(array[
  'agency', 'agency_link', 'setting', 'holiday_notice', 'disclosure_request', 'proactive_entry', 'dispute_case',
  'report', 'report_version', 'report_file', 'release', 'specimen', 'specimen_repair', 'public_answer',
  'released_version', 'published_item', 'withdrawn_item', 'validity_change', 'index_number',
  'item_column', 'released_profile', 'nothing_statement', 'search_doc', 'search_number', 'published_file_text',
  'old_address'
]) as name;
