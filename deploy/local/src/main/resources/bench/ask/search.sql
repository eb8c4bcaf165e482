select json_build_object('search', json_agg(json_build_object('name', e.name) order by e.likeness desc, e.articles desc, e.id)) from (
  select *, word_similarity('tenholsa ulkeka', searchable) as likeness from entity
  where articles > 0 and 'tenholsa ulkeka' <% searchable
  order by word_similarity('tenholsa ulkeka', searchable) desc, articles desc, id limit 10) e
