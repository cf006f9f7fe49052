-- The pools of jobs: db-scheduler's table, once for each pool, and two columns of our own:
-- alone: the job runs by itself, to see whether it is the one that ends the program;
-- crashes: how often the program ended while it did.
-- Another engine adds its table by another migration.
-- H2 finds the most urgent due job only through an index that begins with picked, named in the query.

create table jobs_translate_deepl (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data varbinary(1000000),
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint default 0 not null,
    alone boolean default false not null,
    crashes smallint default 0 not null,
    primary key (task_name, task_instance)
);
create index jobs_translate_deepl_t on jobs_translate_deepl (execution_time);
create index jobs_translate_deepl_hb on jobs_translate_deepl (last_heartbeat);
create index jobs_translate_deepl_p on jobs_translate_deepl (picked, priority desc, execution_time);

create table jobs_translate_apertium (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data varbinary(1000000),
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint default 0 not null,
    alone boolean default false not null,
    crashes smallint default 0 not null,
    primary key (task_name, task_instance)
);
create index jobs_translate_apertium_t on jobs_translate_apertium (execution_time);
create index jobs_translate_apertium_hb on jobs_translate_apertium (last_heartbeat);
create index jobs_translate_apertium_p on jobs_translate_apertium (picked, priority desc, execution_time);

create table jobs_deliver (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data varbinary(1000000),
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint default 0 not null,
    alone boolean default false not null,
    crashes smallint default 0 not null,
    primary key (task_name, task_instance)
);
create index jobs_deliver_t on jobs_deliver (execution_time);
create index jobs_deliver_hb on jobs_deliver (last_heartbeat);
create index jobs_deliver_p on jobs_deliver (picked, priority desc, execution_time);
