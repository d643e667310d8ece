-- Chores run on one node at a time, whichever is free; db-scheduler keeps the first table, the watch on growth the second.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
comment on table scheduled_tasks is 'When each chore runs next, and which node is at it.';

-- Support is warned once when the number of customers reaches a threshold, also if it falls and comes back.
create table growth_warnings (
  threshold bigint primary key check (threshold > 0),
  customers bigint not null check (customers >= threshold),
  reached_at timestamptz not null,
  dismissed_at timestamptz
);
comment on table growth_warnings is 'Which numbers of customers were reached, and when.';

grant select, insert, update, delete on scheduled_tasks to convo_platform;
grant select, insert, update (dismissed_at) on growth_warnings to convo_platform;
