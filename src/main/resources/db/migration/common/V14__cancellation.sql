-- Items their publisher canceled before any version of them came: messages overtake each other.
create table cancellation (
    uri      varchar(2000) not null primary key,
    canceled timestamp with time zone not null
);
