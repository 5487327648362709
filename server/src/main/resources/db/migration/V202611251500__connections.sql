-- Databases whose tables analyses may count. A password is never kept here: `secret` names a file of the server.
create table database_connection (
    id uuid primary key,
    version integer not null,
    name varchar(40) not null unique,
    dialect varchar(20) not null,
    url varchar(500) not null,
    username varchar(100) not null,
    secret varchar(40) not null,
    schema_name varchar(200) not null,
    timeout_seconds integer not null,
    registered_by uuid not null references person (id),
    registered_at timestamp(6) with time zone not null
);

-- An analysis of a table has no dataset version; its plan names the table.
alter table analysis_run alter column dataset_version_id drop not null;
