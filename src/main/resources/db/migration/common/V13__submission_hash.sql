-- The submission an article was last taken from, so that the very same one need not be read again.
alter table article add column submission varchar(64);                        -- SHA-256
alter table article add column submission_dated boolean default false not null;  -- it said when the article was modified
create index article_submission on article (submission);
