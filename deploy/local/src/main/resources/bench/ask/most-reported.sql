select json_build_object('meetings', json_build_object('totalCount', (select count(*) from meeting), 'nodes', (
  select json_agg(json_build_object('label', m.label, 'corroboration', json_build_object('articles', m.articles), 'participants', (
      select json_agg(json_build_object('entity', json_build_object('name', e.name)) order by p.ordinal)
      from participation p join entity e on e.id = p.entity_id where p.meeting_id = m.id)) order by m.articles desc, m.id desc)
  from (select * from meeting order by articles desc, id desc limit 20) m)))
