-- A list goes on with what it held when its first page was asked for, also when articles are revised meanwhile (law 9): what an article was
-- in lists before a revision is kept for a day; nobody pages longer. created_xid now says which transaction made the current state.
create table article_before (
  article_id   text     not null references article,
  url          text,
  source_id    text     not null,
  language     text     not null,
  published_on date,
  sort_key     bigint   not null,
  retracted_at timestamptz,
  dictionary   text     not null,
  document     tsvector not null,
  created_xid  xid8     not null,
  ended_xid    xid8     not null default pg_current_xact_id(),
  ended_at     timestamptz not null default now(),
  primary key (article_id, created_xid)
);
create index article_before_by_end on article_before (ended_at);

create view article_state as
  select id, url, source_id, language, published_on, sort_key, retracted_at, created_xid, cast(null as xid8) as ended_xid from article
  union all
  select article_id, url, source_id, language, published_on, sort_key, retracted_at, created_xid, ended_xid from article_before;

create view article_words as
  select article_id, dictionary, document, cast(null as xid8) as ended_xid from article_search
  union all
  select article_id, dictionary, document, ended_xid from article_before;

-- Whether a state belongs to the list that began with this snapshot. A row that can be seen and whose transaction is still to come was
-- restored from another cluster's dump: it is old.
create function listed(created xid8, ended xid8, list pg_snapshot) returns boolean language sql stable
  return (pg_visible_in_snapshot(created, list) or created >= pg_snapshot_xmax(pg_current_snapshot()))
    and (ended is null or not pg_visible_in_snapshot(ended, list));

-- The words of a text, as far as a tsvector holds them (1 MB): of a longer one the beginning, of one made to break this the title.
create function article_document(dictionary regconfig, title text, body text) returns tsvector language plpgsql stable as $$
begin
  return setweight(to_tsvector(dictionary, unaccent(title)), 'A') || to_tsvector(dictionary, unaccent(body));
exception when program_limit_exceeded then
  begin
    return setweight(to_tsvector(dictionary, unaccent(title)), 'A') || to_tsvector(dictionary, unaccent(left(body, 100000)));
  exception when program_limit_exceeded then
    return setweight(to_tsvector(dictionary, unaccent(title)), 'A');
  end;
end $$;
