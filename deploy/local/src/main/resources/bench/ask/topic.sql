with wanted as (select m.* from meeting m where m.id in (
    select t.meeting_id from meeting_topic t join entity e on e.id = t.topic_id
    where e.id = 'topic:united-nations-reform' or e.containers @> array['topic:united-nations-reform']))
select json_build_object('meetings', json_build_object('totalCount', (select count(*) from wanted), 'nodes', (
  select coalesce(json_agg(x.j order by x.sort_day desc, x.id desc), '[]') from (
    select m.sort_day, m.id, json_build_object('label', m.label, 'topics', (
      select json_agg(json_build_object('name', e.name) order by t.ordinal)
      from meeting_topic t join entity e on e.id = t.topic_id where t.meeting_id = m.id)) as j
    from wanted m order by m.sort_day desc, m.id desc limit 20) x)))
