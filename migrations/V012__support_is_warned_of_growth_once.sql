-- Support is warned once when the number of customers reaches a threshold, also if it falls and comes back.
create table growth_warnings (
  threshold bigint primary key check (threshold > 0),
  customers bigint not null check (customers >= threshold),
  reached_at timestamptz not null,
  dismissed_at timestamptz
);
comment on table growth_warnings is 'Which numbers of customers were reached, and when.';

grant select, insert on growth_warnings to convo_platform;
grant update (dismissed_at) on growth_warnings to convo_platform;
