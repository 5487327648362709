create table monitoring_batch (
    deployment_id uuid not null references deployment (id),
    idempotency_key varchar(200) not null,
    body_digest varchar(64) not null,
    received_at timestamp(6) with time zone not null,
    answer_json text not null,
    primary key (deployment_id, idempotency_key)
);

create table monitoring_prediction (
    deployment_id uuid not null references deployment (id),
    prediction_id varchar(200) not null,
    predicted_at timestamp(6) with time zone not null,
    selected boolean not null,
    segments_json text not null,
    primary key (deployment_id, prediction_id)
);

create table monitoring_outcome (
    deployment_id uuid not null references deployment (id),
    prediction_id varchar(200) not null,
    observed_at timestamp(6) with time zone not null,
    positive boolean not null,
    primary key (deployment_id, prediction_id)
);

create table monitoring_slice (
    id uuid primary key,
    deployment_id uuid not null references deployment (id),
    window_start timestamp(6) with time zone not null,
    slice_json text not null
);

create index monitoring_slice_window on monitoring_slice (deployment_id, window_start);

create table monitoring_alert (
    id uuid primary key,
    version integer not null,
    deployment_id uuid not null references deployment (id),
    measure varchar(420) not null,
    raised_window timestamp(6) with time zone not null,
    raised_at timestamp(6) with time zone not null,
    evidence_json text not null,
    cleared_window timestamp(6) with time zone,
    constraint monitoring_alert_once unique (deployment_id, measure, raised_window)
);
