-- What lists are sorted by is stored, so that a page of a large portfolio is read from an index.
alter table ai_system add column name_key varchar(400);
alter table ai_system add column tier_rank integer;
alter table ai_system add column approval_rank integer;
alter table ai_system add column updated_at timestamp(6) with time zone;

update ai_system
set name_key = lower(name),
    updated_at = created_at,
    tier_rank = case coalesce(tier, '-')
        when 'PROHIBITED' then 0
        when 'HIGH_RISK' then 1
        when 'GPAI_SYSTEMIC' then 2
        when 'GPAI' then 3
        when '-' then 4
        when 'EXEMPT_6_3' then 5
        when 'TRANSPARENCY' then 6
        when 'MINIMAL' then 7
        else 8
    end,
    approval_rank = case approval
        when 'REJECTED' then 0
        when 'STALE' then 1
        when 'REQUESTED' then 2
        when 'NOT_REQUESTED' then 3
        else 4
    end;

alter table ai_system alter column name_key set not null;
alter table ai_system alter column tier_rank set not null;
alter table ai_system alter column approval_rank set not null;
alter table ai_system alter column updated_at set not null;

create index ai_system_by_name on ai_system (name_key, id);
create index ai_system_by_tier on ai_system (tier_rank, name_key, id);
create index ai_system_by_approval on ai_system (approval_rank, name_key, id);
create index ai_system_by_change on ai_system (updated_at, id);
create index project_owner on project (owner_id);
create index decision_request_system on decision_request (system_id, requested_at);
create index decision_request_state on decision_request (state);
create index audit_entry_action on audit_entry (action);
