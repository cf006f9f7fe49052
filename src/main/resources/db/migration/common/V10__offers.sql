-- Of an offer only headline and standfirst are translated, until an editor takes it.
alter table draft add column offer boolean default false not null;

-- Whether the machine's text of some rows was forgotten, so that the engine is asked past its earlier answers.
alter table draft add column afresh boolean default false not null;

-- Languages an article is not translated into, also in later versions, until somebody asks for one by name.
-- '*' stands for every language its sender did not name.
create table skipped_language (
    article  varchar(80) not null references article (id),
    language varchar(35) not null,
    primary key (article, language)
);
