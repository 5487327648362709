-- The questionnaire while it is worked on: who answered which question when, and what they add.
create table given_answer (
    id uuid primary key,
    version integer not null,
    system_id uuid not null references ai_system (id),
    fact_id varchar(80) not null,
    answer_state varchar(20) not null,
    values_json text not null,
    answer_comment text not null,
    answered_by uuid not null references person (id),
    answered_at timestamp(6) with time zone not null,
    constraint given_answer_fact unique (system_id, fact_id)
);
