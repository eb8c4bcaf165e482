-- Articles, their versions and sources, and the outbox. All tables belong to the role that migrates.

-- Trusted since PostgreSQL 13: the owner of the database may create it.
create extension if not exists unaccent;

create table source (
  id      text primary key,
  name    text not null,
  domain  text,
  country text,
  kind    text not null
);
create index source_by_name on source (lower(name), id);

create table article (
  id              text primary key,
  url             text unique,
  source_id       text    not null references source,
  version_number  integer not null,
  byline          text,
  -- As stated, with its own offset; published_on is the day in that offset.
  published_at    text,
  published_on    date,
  ingested_at     timestamptz not null,
  -- Microseconds since 1970 of the publication, or of the arrival where that is unknown: lists only.
  sort_key        bigint  not null,
  language        text    not null,
  word_count      integer not null,
  rights          text,
  ai_disclosure   text,
  duplicate_of    text references article,
  retracted_at    timestamptz,
  retract_reason  text,
  signature       integer[] not null,
  bands           bigint[]  not null,
  -- Which transaction created the row: a list and its count speak of one snapshot while articles arrive.
  created_xid     xid8 not null default pg_current_xact_id()
);
create index article_by_time on article (sort_key, id);
create index article_by_source on article (source_id, sort_key, id);
create index article_by_day on article (published_on);
create index article_by_original on article (duplicate_of) where duplicate_of is not null;
create index article_by_band on article using gin (bands);

create table article_version (
  article_id   text    not null references article,
  number       integer not null,
  content_hash text    not null,
  title        text    not null,
  text         text    not null,
  removed      text    not null, -- JSON: [{"reason": ..., "text": ...}]
  received_at  timestamptz not null,
  primary key (article_id, number)
);
create index version_by_arrival on article_version (received_at);

-- The current version's words, by the dictionary of its language, without accents.
create table article_search (
  article_id text primary key references article,
  dictionary text not null,
  document   tsvector not null
);
create index article_by_word on article_search using gin (document);

-- What Kafka has not acknowledged yet. An identity (no cached sequence): rows of one article are
-- numbered in the order of their transactions, because each holds the article's lock.
create table outbox (
  id         bigint generated always as identity primary key,
  article_id text not null,
  version    integer -- null: retracted
);

-- What was refused, per source and day; what was taken in is counted from the versions.
create table rejection (
  source_id text not null references source,
  day       date not null,
  rejected  integer not null default 0,
  primary key (source_id, day)
);

create table feed (
  id            text primary key,
  url           text not null unique,
  source_id     text not null references source,
  last_success  timestamptz,
  last_failure  timestamptz,
  failure       text,
  failures      integer not null default 0,
  articles_seen integer not null default 0,
  etag          text,
  last_modified text,
  next_poll     timestamptz not null
);
create index feed_by_next_poll on feed (next_poll);
create table feed_entry (
  feed_id text not null references feed on delete cascade,
  entry   text not null,
  primary key (feed_id, entry)
);

insert into source values ('unknown', 'unknown', null, null, 'UNKNOWN');
