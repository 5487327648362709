-- Runs unchanged on H2 and PostgreSQL.
create table person (
    id uuid primary key,
    version integer not null,
    issuer varchar(200) not null,
    subject varchar(200) not null,
    display_name varchar(200) not null,
    active boolean not null,
    constraint person_identity unique (issuer, subject)
);

create table person_role (
    person_id uuid not null references person (id),
    role varchar(30) not null,
    primary key (person_id, role)
);

create table account (
    username varchar(200) primary key,
    person_id uuid not null unique references person (id),
    password_hash varchar(500) not null,
    failures integer not null,
    blocked_until timestamp(6) with time zone
);

create table api_token (
    id uuid primary key,
    name varchar(200) not null,
    token_hash varchar(64) not null unique,
    system_id uuid not null,
    created_by uuid not null references person (id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);

create table audit_head (
    id integer primary key,
    log_size bigint not null,
    frontier text not null,
    recorded_at timestamp(6) with time zone not null
);

insert into audit_head (id, log_size, frontier, recorded_at)
values (1, 0, '', timestamp with time zone '1970-01-01 00:00:00+00:00');

create table audit_entry (
    log_index bigint primary key,
    recorded_at timestamp(6) with time zone not null,
    actor varchar(400) not null,
    action varchar(100) not null,
    subject_type varchar(100) not null,
    subject_id varchar(200) not null,
    digest_after varchar(64) not null,
    canonical text not null,
    leaf_hash varchar(64) not null
);

create index audit_entry_subject on audit_entry (subject_id);

create table audit_checkpoint (
    log_size bigint primary key,
    note text not null,
    signed_at timestamp(6) with time zone not null
);
