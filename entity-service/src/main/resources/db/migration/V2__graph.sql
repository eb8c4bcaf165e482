-- The graph: computed from claims and judgements, never edited by hand. An as-of answer is a copy of
-- exactly these tables in a schema of its own, filled from the articles known by then.

create table article_entity (
  article_id text not null,
  key text not null,
  kind text not null,
  entity_id text not null,
  form_id text,
  name text not null,
  aliases text[] not null,
  country_code text,
  place_kind text,
  vocabulary_id text,
  roles text not null,
  role_keys text[] not null,
  first_start int not null,
  primary key (article_id, key)
);
create index article_entity_entity on article_entity (entity_id, article_id);
create index article_entity_form on article_entity (form_id) where form_id is not null;

create table mention (
  article_id text not null,
  ordinal int not null,
  key text not null,
  version int not null,
  start_at int not null,
  end_at int not null,
  exact text not null,
  prefix text not null,
  suffix text not null,
  primary key (article_id, ordinal)
);
create index mention_entity on mention (article_id, key);

create table person_form (
  id text primary key,
  tokens text[] not null,
  country text,
  single boolean not null,
  entity_id text not null
);
create index person_form_tokens on person_form using gin (tokens);
create index person_form_entity on person_form (entity_id);

create table form_role (
  form_id text not null,
  role text not null,
  uses int not null,
  primary key (form_id, role)
);

create table form_link (
  left_id text not null,
  right_id text not null,
  score int not null,
  primary key (left_id, right_id)
);
create index form_link_right on form_link (right_id);

create table entity (
  id text primary key,
  kind text not null,
  name text not null,
  aliases text[] not null,
  searchable text not null,
  country_code text,
  place_kind text,
  latitude double precision,
  longitude double precision,
  within_id text,
  containers text[] not null default '{}',
  articles int not null default 0
);
create index entity_kind_name on entity (kind, name, id);
create index entity_within on entity (within_id) where within_id is not null;
create index entity_searchable on entity using gin (searchable gin_trgm_ops);

-- How often each name and each surface form is used for an entity.
create table entity_alias (
  entity_id text not null,
  alias text not null,
  is_name boolean not null,
  uses int not null,
  primary key (entity_id, alias, is_name)
);

create table report (
  id text primary key,
  article_id text not null,
  ordinal int not null,
  anchor_start int not null,
  anchor_end int not null,
  source_id text not null,
  published_on date,
  day_from date,
  day_to date,
  meeting_id text,
  body text not null
);
create index report_article on report (article_id);
create index report_meeting on report (meeting_id, article_id);

create table report_actor (
  report_id text not null,
  form_id text not null,
  primary key (report_id, form_id)
);
create index report_actor_form on report_actor (form_id);

create table report_key (
  report_id text not null,
  pair text not null,
  own boolean not null,
  primary key (report_id, pair)
);
create index report_key_pair on report_key (pair, own);

create table report_link (
  left_id text not null,
  right_id text not null,
  score int not null,
  primary key (left_id, right_id)
);
create index report_link_right on report_link (right_id);

create table meeting (
  id text primary key,
  label text not null,
  status text not null,
  mode text not null,
  earliest date,
  latest date,
  day_precision text,
  as_stated text,
  minutes int,
  place_id text,
  occasion text,
  sort_day date not null,
  articles int not null,
  publishers int not null,
  origins int not null,
  contested boolean not null,
  history text not null,
  explanation text not null,
  digest text not null
);
create index meeting_newest on meeting (sort_day desc, id desc);
create index meeting_most_reported on meeting (articles desc, id desc);
create index meeting_place on meeting (place_id);
create index meeting_planned on meeting (latest) where status = 'PLANNED';

create table participation (
  meeting_id text not null,
  ordinal int not null,
  entity_id text not null,
  role text,
  representing text,
  evidence text not null,
  primary key (meeting_id, ordinal)
);
create index participation_entity on participation (entity_id, meeting_id);

create table meeting_topic (
  meeting_id text not null,
  ordinal int not null,
  topic_id text not null,
  primary key (meeting_id, ordinal)
);
create index meeting_topic_topic on meeting_topic (topic_id, meeting_id);

create table claim (
  id text primary key,
  article_id text not null,
  version int not null,
  report_id text not null,
  ordinal int not null,
  aspect text not null,
  value text not null,
  entity_ref text,
  polarity text not null,
  authority text not null,
  rejected boolean not null,
  parties text[] not null,
  topics text[] not null,
  evidence text not null,
  attribution text not null,
  run_id text not null
);
create index claim_report on claim (report_id, ordinal);
create index claim_article on claim (article_id);
create index claim_commitment on claim (id) where aspect = 'COMMITMENT';

create table statement (
  id text primary key,
  article_id text not null,
  ordinal int not null,
  speaker_key text not null,
  quote text not null,
  verbatim boolean not null,
  report_id text,
  evidence text not null
);
create index statement_article on statement (article_id, ordinal);
create index statement_report on statement (report_id);
create index statement_quote on statement using gin (quote gin_trgm_ops);

-- Every id that ever named a meeting, with the place in the text where its founding report stood.
create table known_meeting (
  id text primary key,
  article_id text not null,
  anchor_start int not null
);
-- Every id that ever named a person, with what the form was: it may disappear, the person stays.
create table known_person (
  id text primary key,
  tokens text[] not null,
  country text
);
