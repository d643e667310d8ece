-- Services have a category and a description for customers, and each stylist a colour.
alter table services
  add column category text not null default '' check (length(category) <= 60),
  add column description text not null default '' check (length(description) <= 500);
comment on column services.category is 'Services of one category are shown together, where the first of them stands.';
comment on column services.description is 'What customers read about it.';

alter table stylists add column accent text not null default 'slate'
  check (accent in ('rose', 'coral', 'amber', 'olive', 'teal', 'ocean', 'indigo', 'plum', 'slate', 'ink'));
comment on column stylists.accent is 'The colour by which she is told from the others.';

-- Who is there already gets one after the other of them.
alter table stylists no force row level security;
update stylists
set accent = (array['rose', 'teal', 'indigo', 'amber', 'plum', 'ocean', 'olive', 'coral', 'slate', 'ink'])[1 + place % 10]
from (
  select shop_id of_shop, id of_stylist, row_number() over (partition by shop_id order by position, name) - 1 as place
  from stylists) places
where shop_id = of_shop
and id = of_stylist;
alter table stylists force row level security;
