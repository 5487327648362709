-- The work on what a classification obliges to, and what shows that it is done.
create table tracked_obligation (
    id uuid primary key,
    version integer not null,
    system_id uuid not null references ai_system (id),
    duty_id varchar(40) not null,
    accountable_id uuid not null references person (id),
    due_on date not null,
    status varchar(20) not null,
    waived_until date,
    reason text not null,
    constraint tracked_obligation_duty unique (system_id, duty_id)
);

create index tracked_obligation_accountable on tracked_obligation (accountable_id, due_on);

create table obligation_evidence (
    id uuid primary key,
    version integer not null,
    obligation_id uuid not null references tracked_obligation (id),
    kind varchar(20) not null,
    title varchar(200) not null,
    content text not null,
    record_id uuid,
    digest varchar(64) not null,
    given_by uuid not null references person (id),
    given_at timestamp(6) with time zone not null,
    verdict varchar(20) not null,
    reviewed_by uuid references person (id),
    reviewed_at timestamp(6) with time zone,
    remark text not null
);

create index obligation_evidence_obligation on obligation_evidence (obligation_id);
