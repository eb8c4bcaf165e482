-- Graphs of the past that are being made, so that only one replica makes one, and so that what a
-- killed one left behind is found. Whoever makes it says so again and again.
create table graph_in_the_making (
  name text primary key,
  maker text not null,
  articles int not null,
  done int not null default 0,
  beat timestamptz not null default now()
);
-- Which versions were known at a time, without opening their texts.
create index article_version_known on article_version (article_id, version desc, ingested_at);
