create table article (
    id         varchar(80) not null primary key,
    uri        varchar(2000) unique,
    inbox_name varchar(500) unique,
    version    int not null,
    state      varchar(20) not null,
    desk       varchar(100) not null,
    slug       varchar(500),
    source     varchar(500),
    published  varchar(200),
    urgency    smallint not null,
    embargo    timestamp with time zone,
    modified   timestamp with time zone not null,
    headline   text not null,
    sha256     varchar(64) not null,
    arrived    timestamp with time zone not null
);

create table article_version (
    article  varchar(80) not null references article (id),
    version  int not null,
    sha256   varchar(64) not null,
    modified timestamp with time zone not null,
    arrived  timestamp with time zone not null,
    blocks   text not null,
    primary key (article, version)
);

-- each arrival once: a replay changes nothing
create table arrival (
    arrival_key varchar(600) not null primary key,
    article     varchar(80) not null references article (id),
    version     int not null,
    at          timestamp with time zone not null
);
