-- Pairs of reports that may tell one meeting, but for which not enough speaks: editors are asked.
create table report_doubt (
  left_id text not null,
  right_id text not null,
  score int not null,
  primary key (left_id, right_id)
);
create index report_doubt_right on report_doubt (right_id);
create index report_doubt_score on report_doubt (score desc, left_id, right_id);

-- Where a meeting stood in the order of its list before it moved or went: whoever began to page
-- before that finds it in its old place, once.
create table meeting_move (
  seq bigint generated always as identity primary key,
  meeting_id text not null,
  sort_day date not null,
  articles int not null,
  at timestamptz not null default now()
);
create index meeting_move_meeting on meeting_move (meeting_id, seq);

-- By what lists of entities are ordered. It never changes while the entity lives, so that paging
-- skips and repeats nobody when an article brings a fuller name: the id says the name in folded
-- letters, save for places of the gazetteer, whose name is the gazetteer's.
alter table entity add column sorted_as text generated always as (
  case when id like 'geo:%' or id like 'country:%' or id like 'site:%' or id like 'region:%'
    then lower(name) else substr(id, strpos(id, ':') + 1) end) stored;
drop index entity_kind_name;
create index entity_kind_sorted on entity (kind, sorted_as, id);
