-- What editors do beyond translating: rows split off, rows at another place than the article's, original wordings.

alter table segment add column source_index int;                          -- the block's place in the article
alter table segment add column moved boolean default false not null;      -- the desk put it at another place
alter table segment add column split_from bigint;                         -- the row an added one was split off
update segment set source_index = position where source is not null;

-- What was really said, by the English it is quoted in: it is never translated, wherever the same English comes again.
create table original_wording (
    language   varchar(35) not null,
    desk       varchar(100) not null,
    words_hash varchar(64) not null,     -- SHA-256 of the English words
    source     text not null,
    wording    text not null,
    said_in    varchar(1000) not null,   -- where the wording is from
    segment    bigint not null,          -- the row it was marked in
    at         timestamp with time zone not null,
    primary key (language, desk, words_hash)
);
create index original_wording_segment on original_wording (segment);
