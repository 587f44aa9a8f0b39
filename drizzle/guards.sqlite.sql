-- Run after every migration and at every start, in one transaction with them.
-- INSERT OR REPLACE deletes first; the connections set recursive_triggers, so these triggers see it.

drop trigger if exists journal_no_update;
create trigger journal_no_update before update on journal
begin
	select raise(abort, 'journal-append-only');
end;

drop trigger if exists journal_no_delete;
create trigger journal_no_delete before delete on journal
begin
	select raise(abort, 'journal-append-only');
end;

drop trigger if exists journal_head_one_first;
create trigger journal_head_one_first after insert on journal_head
when new.count not in (0, 1)
begin
	select raise(abort, 'journal-head-one-by-one');
end;

drop trigger if exists journal_head_one_by_one;
create trigger journal_head_one_by_one before update on journal_head
when new.count <> old.count + 1
	or new.stream <> old.stream
	or new.recorded_on < old.recorded_on
begin
	select raise(abort, 'journal-head-one-by-one');
end;

drop trigger if exists journal_head_no_delete;
create trigger journal_head_no_delete before delete on journal_head
begin
	select raise(abort, 'journal-head-one-by-one');
end;
