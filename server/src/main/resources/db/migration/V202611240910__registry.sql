create table project (
    id uuid primary key,
    version integer not null,
    name varchar(200) not null,
    description text not null,
    owner_id uuid not null references person (id),
    created_at timestamp(6) with time zone not null
);

create table ai_system (
    id uuid primary key,
    version integer not null,
    project_id uuid not null references project (id),
    name varchar(200) not null,
    purpose text not null,
    affected_persons text not null,
    known_limits text not null,
    organisation_role varchar(40) not null,
    owner_id uuid not null references person (id),
    developer_id uuid not null references person (id),
    validator_id uuid not null references person (id),
    tier varchar(30),
    approval varchar(30) not null,
    created_at timestamp(6) with time zone not null,
    constraint ai_system_name unique (project_id, name)
);

create index ai_system_owner on ai_system (owner_id);
create index ai_system_developer on ai_system (developer_id);
create index ai_system_validator on ai_system (validator_id);

create table dataset (
    id uuid primary key,
    version integer not null,
    project_id uuid not null references project (id),
    name varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint dataset_name unique (project_id, name)
);

create table dataset_version (
    id uuid primary key,
    version integer not null,
    dataset_id uuid not null references dataset (id),
    version_number integer not null,
    digest varchar(64) not null,
    file_name varchar(300) not null,
    size_bytes bigint not null,
    row_total bigint not null,
    column_total integer not null,
    profile_json text not null,
    source text not null,
    collection_method text not null,
    licence varchar(500) not null,
    personal_data varchar(30) not null,
    uploaded_by uuid not null references person (id),
    uploaded_at timestamp(6) with time zone not null,
    constraint dataset_version_number unique (dataset_id, version_number)
);

create table model (
    id uuid primary key,
    version integer not null,
    system_id uuid not null references ai_system (id),
    name varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    constraint model_name unique (system_id, name)
);

create table model_version (
    id uuid primary key,
    version integer not null,
    model_id uuid not null references model (id),
    label varchar(100) not null,
    artifact_digest varchar(64) not null,
    limitations text not null,
    training_dataset_version_id uuid references dataset_version (id),
    evaluation_dataset_version_id uuid not null references dataset_version (id),
    registered_by uuid not null references person (id),
    registered_at timestamp(6) with time zone not null,
    constraint model_version_label unique (model_id, label)
);

create table deployment (
    id uuid primary key,
    version integer not null,
    model_version_id uuid not null references model_version (id),
    environment varchar(200) not null,
    monitoring_json text not null,
    started_at timestamp(6) with time zone not null,
    constraint deployment_environment unique (model_version_id, environment)
);

create table criteria_set (
    id uuid primary key,
    version integer not null,
    model_version_id uuid not null unique references model_version (id),
    criteria_json text not null,
    criteria_count integer not null,
    sealed_by uuid references person (id),
    sealed_at timestamp(6) with time zone,
    seal_digest varchar(64)
);

create table analysis_run (
    id uuid primary key,
    version integer not null,
    model_version_id uuid not null references model_version (id),
    dataset_version_id uuid not null references dataset_version (id),
    plan_json text not null,
    requested_by uuid not null references person (id),
    requested_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    report_json text,
    report_digest varchar(64),
    problem text,
    finished_at timestamp(6) with time zone
);

create index analysis_run_model_version on analysis_run (model_version_id);

create table classification (
    id uuid primary key,
    version integer not null,
    system_id uuid not null references ai_system (id),
    facts_json text not null,
    result_json text not null,
    tier varchar(30),
    classified_by uuid not null references person (id),
    classified_at timestamp(6) with time zone not null
);

create index classification_system on classification (system_id, classified_at);

create table decision_request (
    id uuid primary key,
    version integer not null,
    system_id uuid not null references ai_system (id),
    model_version_id uuid not null references model_version (id),
    dossier_json text not null,
    dossier_digest varchar(64) not null,
    requested_by uuid not null references person (id),
    requested_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_at timestamp(6) with time zone
);

create table decision_vote (
    request_id uuid not null references decision_request (id),
    position integer not null,
    voter_id uuid not null references person (id),
    bench varchar(20) not null,
    choice varchar(20) not null,
    reason text not null,
    dossier_digest varchar(64) not null,
    voted_at timestamp(6) with time zone not null,
    primary key (request_id, position),
    constraint decision_one_vote_each unique (request_id, voter_id)
);
