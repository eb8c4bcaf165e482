-- Indexes that questions over a graph of a hundred thousand articles need.
create index meeting_move_at on meeting_move (at);
create index report_source on report (source_id, meeting_id);
create index participation_representing on participation (representing, meeting_id) where representing is not null;
create index meeting_contested on meeting (sort_day desc, id desc) where contested;
create index meeting_days on meeting (latest, earliest);
create index claim_topics on claim using gin (topics) where aspect = 'COMMITMENT';
create index entity_containers on entity using gin (containers);
create index form_link_score on form_link (score desc, left_id, right_id);
create index claim_parties on claim using gin (parties) where aspect = 'COMMITMENT';
create index claim_standing_commitment on claim (id) where aspect = 'COMMITMENT' and not rejected;

-- How often an article names an entity: counting its mentions one by one takes a second.
alter table article_entity add column mentions int not null default 0;
update article_entity a set mentions =
  (select count(*) from mention m where m.article_id = a.article_id and m.key = a.key);
create index article_entity_mentions on article_entity (entity_id) include (mentions);
