-- Every article that comes looks for near copies: a search in this index walks its list of rows not yet sorted in, from end to end.
-- Without that list a row costs a little more and each search far less.
alter index article_by_band set (fastupdate = off);
select gin_clean_pending_list('article_by_band');
