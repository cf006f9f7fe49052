-- Rights, keywords, media and related items of a version, in JSON; null where it has none.
alter table article_version add column details text;
