-- What was read, and what people said about it: the facts. The graph is computed from them (V2).

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Every version of every article that came over Kafka, with its text: evidence points into it, and
-- the service can extract again without asking anybody.
create table article_version (
  article_id text not null,
  version int not null,
  title text not null,
  text text not null,
  url text,
  source_id text not null,
  source_name text not null,
  source_domain text,
  published_on date,
  published_at text,
  ingested_at timestamptz not null,
  language text not null,
  primary key (article_id, version)
);

-- The current version of an article and how far its reading has come.
create table article (
  id text primary key,
  version int not null,
  source_id text not null,
  published_on date,
  state text not null,
  failure text,
  run_id text,
  retracted boolean not null default false
);
create index article_state on article (state) where not retracted;
create index article_source on article (source_id);

-- When articles were retracted; a later version brings an article back.
create table retraction (
  article_id text not null,
  at timestamptz not null,
  primary key (article_id, at)
);

create table run (
  id text primary key,
  extractor text not null,
  version text not null,
  rules_digest text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  live boolean not null,
  articles int not null default 0,
  failed int not null default 0
);

-- What one run found in one version of one article: immutable, whole.
create table extraction (
  article_id text not null,
  version int not null,
  run_id text not null references run (id),
  body text,
  failure text,
  extracted_at timestamptz not null,
  primary key (article_id, version, run_id)
);
create index extraction_run on extraction (run_id, article_id);

-- Articles that a run in the background still has to read.
create table run_todo (
  run_id text not null references run (id),
  article_id text not null,
  primary key (run_id, article_id)
);

-- How far each partition has been consumed: written with the effects of its records.
create table consumer_position (
  topic text not null,
  partition_number int not null,
  next_offset bigint not null,
  primary key (topic, partition_number)
);

-- Who said what is the same; only ever added to. Undone by another row.
create table judgement (
  id text primary key,
  kind text not null,
  left_id text not null,
  right_id text not null,
  made_by text not null,
  reason text not null,
  at timestamptz not null
);
create table judgement_undo (
  judgement_id text primary key references judgement (id),
  made_by text not null,
  reason text not null,
  at timestamptz not null
);

-- Editors' corrections of claims; only ever added to, the latest one of a claim counts.
create table correction (
  id bigint generated always as identity primary key,
  claim_id text not null,
  article_id text not null,
  report_id text not null,
  aspect text not null,
  value text,
  rejected boolean not null,
  made_by text not null,
  reason text not null,
  at timestamptz not null
);
create index correction_article on correction (article_id);

-- Changes of meetings on their way to Kafka: written with the change itself.
create table meeting_change (
  id bigint generated always as identity primary key,
  meeting_id text not null,
  body text not null
);
