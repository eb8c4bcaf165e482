with wanted as (select e.* from entity e where e.kind = 'PERSON' and e.articles > 0 and e.country_code = 'JP'
    and (select count(distinct p.meeting_id) from participation p where p.entity_id = e.id) >= 5)
select json_build_object('people', json_build_object('totalCount', (select count(*) from wanted), 'nodes', (
  select coalesce(json_agg(json_build_object('name', e.name, 'country', json_build_object('name', c.name)) order by e.sorted_as, e.id), '[]')
  from (select * from wanted order by sorted_as, id limit 20) e join entity c on c.id = 'country:' || e.country_code)))
