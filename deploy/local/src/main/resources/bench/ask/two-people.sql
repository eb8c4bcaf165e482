with named as (select e.id, e.searchable from entity e where e.kind in ('PERSON', 'ORGANIZATION', 'PLACE')
    and (e.searchable like '%ulkaka%' and e.searchable like '%tenholsa%' or e.searchable like '%pefize%' and e.searchable like '%mirnemsa%')),
  wanted as (select m.* from meeting m
    where m.id in (select meeting_id from participation where entity_id in (select id from named where searchable like '%ulkaka%'))
      and m.id in (select meeting_id from participation where entity_id in (select id from named where searchable like '%pefize%')))
select json_build_object('meetings', json_build_object('totalCount', (select count(*) from wanted), 'nodes', (
  select coalesce(json_agg(x.j order by x.sort_day desc, x.id desc), '[]') from (
    select m.sort_day, m.id, json_build_object('label', m.label, 'sources', (
      select json_agg(json_build_object('id', s.source_id) order by s.source_id)
      from (select distinct source_id from report where meeting_id = m.id) s)) as j
    from wanted m order by m.sort_day desc, m.id desc limit 20) x)))
