-- An archive of several documents becomes as many uploads; it is then neither read nor refused itself.
alter table upload drop constraint upload_state_check;
alter table upload add constraint upload_state_check
  check (state in ('waiting', 'reading', 'recognising', 'read', 'no-plan', 'unpacked', 'refused'));
