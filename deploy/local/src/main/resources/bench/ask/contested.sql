with wanted as (select * from meeting where contested and publishers >= 3)
select json_build_object('meetings', json_build_object('totalCount', (select count(*) from wanted), 'nodes', (
  select coalesce(json_agg(json_build_object('label', m.label, 'corroboration', json_build_object('articles', m.articles,
      'publishers', m.publishers, 'independentOrigins', m.origins)) order by m.sort_day, m.id), '[]')
  from (select * from wanted order by sort_day, id limit 20) m)))
