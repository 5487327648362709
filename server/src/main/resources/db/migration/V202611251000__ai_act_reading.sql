-- Under which law a classification was made, and the decisions that chose that law.

alter table classification add column rule_set varchar(40) default 'aia-2026-omnibus' not null;

alter table classification add column layers_off varchar(80) default '' not null;

create table rule_set_decision (
    id uuid primary key,
    version integer not null,
    rule_set varchar(40) not null,
    layers_off varchar(80) not null,
    reason varchar(2000) not null,
    systems integer not null,
    decided_by uuid not null references person (id),
    decided_at timestamp(6) with time zone not null
);

create table classification_change (
    id uuid primary key,
    version integer not null,
    system_id uuid not null references ai_system (id),
    event varchar(40) not null,
    description varchar(2000) not null,
    reported_by uuid not null references person (id),
    reported_at timestamp(6) with time zone not null,
    settled_by uuid references classification (id)
);

create index classification_change_system on classification_change (system_id, reported_at);
