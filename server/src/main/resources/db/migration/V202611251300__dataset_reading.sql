-- Files arrive in many forms; their rows are kept as the usual CSV file beside them.
alter table dataset_version add column rows_digest varchar(64);
alter table dataset_version add column reading_remarks text;
update dataset_version set rows_digest = digest, reading_remarks = '';
alter table dataset_version alter column rows_digest set not null;
alter table dataset_version alter column reading_remarks set not null;
