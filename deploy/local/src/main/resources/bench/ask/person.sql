select json_build_object('person', json_build_object('name', e.name,
  'country', (select json_build_object('name', c.name) from entity c where c.id = 'country:' || e.country_code),
  'counterparts', (select json_agg(json_build_object('meetings', x.n, 'entity', json_build_object('name', o.name)) order by x.n desc, x.entity_id)
    from (select b.entity_id, count(distinct b.meeting_id) as n
      from participation a join participation b on b.meeting_id = a.meeting_id and b.entity_id <> a.entity_id
      where a.entity_id = e.id group by b.entity_id order by n desc, b.entity_id limit 10) x join entity o on o.id = x.entity_id),
  'meetings', json_build_object(
    'totalCount', (select count(distinct meeting_id) from participation where entity_id = e.id),
    'nodes', (select json_agg(json_build_object('label', m.label) order by m.sort_day desc, m.id desc) from (
      select * from meeting where id in (select meeting_id from participation where entity_id = e.id)
      order by sort_day desc, id desc limit 10) m))))
from entity e where e.id = 'person:tenholsa-ulkaka-b97f45'
