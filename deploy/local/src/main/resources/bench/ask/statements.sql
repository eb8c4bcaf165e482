with wanted as (select s.article_id, s.ordinal, s.quote, e.name from statement s
    join article_entity a on a.article_id = s.article_id and a.key = s.speaker_key join entity e on e.id = a.entity_id
    where s.quote ilike '%Riulanmir%')
select json_build_object('statements', json_build_object('totalCount', (select count(*) from wanted), 'nodes', (
  select coalesce(json_agg(json_build_object('quote', s.quote, 'speaker', json_build_object('name', s.name)) order by s.article_id, s.ordinal), '[]')
  from (select * from wanted order by article_id, ordinal limit 20) s)))
