-- Pages that are pictures are read in a line of their own, and it is told which page is in work.
alter table upload drop constraint upload_state_check;
alter table upload add constraint upload_state_check
  check (state in ('waiting', 'reading', 'seeing', 'recognising', 'read', 'no-plan', 'unpacked', 'refused'));
alter table upload add column page integer;
alter table upload add column page_count integer;
