-- What an extraction says apart from who read it, as a digest: two runs are compared by it, and only what they read
-- differently is opened.
alter table extraction add column found text generated always as (md5((body::jsonb - 'extractor')::text)) stored;

drop index extraction_run;
create index extraction_found on extraction (run_id, article_id, version, found);
