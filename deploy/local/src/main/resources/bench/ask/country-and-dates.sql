with wanted as (select m.* from meeting m where m.latest >= '2025-01-01' and m.earliest <= '2025-06-30' and m.place_id in (
    select id from entity where kind = 'PLACE' and (id = 'country:JO' or containers @> array['country:JO'])))
select json_build_object('meetings', json_build_object('totalCount', (select count(*) from wanted), 'nodes', (
  select coalesce(json_agg(x.j order by x.sort_day desc, x.id desc), '[]') from (
    select m.sort_day, m.id, json_build_object('label', m.label, 'place', json_build_object('name', e.name)) as j
    from wanted m join entity e on e.id = m.place_id order by m.sort_day desc, m.id desc limit 20) x)))
