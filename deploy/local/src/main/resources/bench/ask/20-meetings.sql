select json_build_object('meetings', json_build_object('nodes', json_agg(x.j order by x.sort_day desc, x.id desc)))
from (
  select m.sort_day, m.id, json_build_object('label', m.label, 'status', m.status,
    'when', case when m.earliest is null then null else json_build_object('earliest', m.earliest, 'latest', m.latest) end,
    'place', (select json_build_object('name', e.name) from entity e where e.id = m.place_id),
    'participants', (select json_agg(json_build_object('role', p.role, 'entity', json_build_object('name', e.name)) order by p.ordinal)
      from participation p join entity e on e.id = p.entity_id where p.meeting_id = m.id),
    'topics', (select coalesce(json_agg(json_build_object('name', e.name) order by t.ordinal), '[]')
      from meeting_topic t join entity e on e.id = t.topic_id where t.meeting_id = m.id),
    'sources', (select json_agg(json_build_object('id', s.source_id) order by s.source_id)
      from (select distinct source_id from report where meeting_id = m.id) s),
    'reports', (select json_agg(json_build_object('article', json_build_object('id', a.article_id), 'evidence', (
      select coalesce(json_agg(json_build_object('exact', v.exact, 'start', v.start, 'end', v."end") order by v.start), '[]')
      from (select distinct on (e.start) e.* from report r join claim c on c.report_id = r.id,
              json_to_recordset(c.evidence::json) as e (exact text, start int, "end" int)
            where r.meeting_id = m.id and r.article_id = a.article_id order by e.start, e."end" desc) v))
      order by a.published_on nulls last, a.article_id)
    from (select article_id, min(published_on) as published_on from report where meeting_id = m.id group by article_id) a)) as j
  from meeting m order by m.sort_day desc, m.id desc limit 20) x
