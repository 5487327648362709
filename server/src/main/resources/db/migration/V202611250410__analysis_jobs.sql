alter table analysis_run add column criteria_json text default '[]' not null;
alter table analysis_run add column progress integer default 0 not null;
alter table analysis_run add column attempts integer default 0 not null;
alter table analysis_run add column lease_owner varchar(40);
alter table analysis_run add column lease_until timestamp(6) with time zone;

create index analysis_run_state on analysis_run (state, requested_at);
