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

create virtual table if not exists search_index using fts5(
	words,
	content = 'search_words',
	content_rowid = 'id',
	tokenize = "unicode61 remove_diacritics 0 tokenchars ':-'"
);

drop trigger if exists search_words_added;
create trigger search_words_added after insert on search_words
begin
	insert into search_index (rowid, words) values (new.id, new.words);
end;

drop trigger if exists search_words_changed;
create trigger search_words_changed after update on search_words
begin
	insert into search_index (search_index, rowid, words) values ('delete', old.id, old.words);
	insert into search_index (rowid, words) values (new.id, new.words);
end;

drop trigger if exists search_words_gone;
create trigger search_words_gone after delete on search_words
begin
	insert into search_index (search_index, rowid, words) values ('delete', old.id, old.words);
end;
