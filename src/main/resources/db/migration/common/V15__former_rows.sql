-- What people made of English that a later version changed or took out, for the version that brings it back.
create table former_row (
    draft       bigint not null references draft (id),
    kind        varchar(20) not null,
    source_hash varchar(64) not null,    -- SHA-256 of the English, XML text
    target      text,                    -- null where no person wrote or confirmed one
    state       varchar(20) not null,
    omitted     boolean not null,
    reason      varchar(1000),           -- why it was omitted
    primary key (draft, kind, source_hash)
);
