-- The record of an analysis as programs and auditors read it; earlier analyses have none.
alter table analysis_run add column record_json text;
alter table analysis_run add column record_digest varchar(64);
