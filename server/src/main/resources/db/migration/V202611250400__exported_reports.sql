create table exported_report (
    id uuid primary key,
    version integer not null,
    system_id uuid not null references ai_system (id),
    record_digest varchar(64) not null,
    docx_digest varchar(64) not null,
    xlsx_digest varchar(64) not null,
    log_size bigint not null,
    exported_by uuid not null references person (id),
    exported_at timestamp(6) with time zone not null
);

create index exported_report_system on exported_report (system_id, exported_at);
