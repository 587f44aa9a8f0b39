-- Run after every migration and at every start, in one transaction with them.
-- ENABLE ALWAYS: session_replication_role does not silence them.

create or replace function journal_append_only() returns trigger language plpgsql as $$
begin
	raise exception 'journal-append-only' using errcode = 'restrict_violation';
end
$$;

create or replace function journal_head_one_by_one() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' and new.count in (0, 1) then
		return new;
	end if;
	if tg_op = 'UPDATE'
		and new.count = old.count + 1
		and new.stream = old.stream
		and new.recorded_on >= old.recorded_on
	then
		return new;
	end if;
	raise exception 'journal-head-one-by-one' using errcode = 'restrict_violation';
end
$$;

create or replace trigger journal_no_change before update or delete on journal
for each row execute function journal_append_only();
alter table journal enable always trigger journal_no_change;

create or replace trigger journal_no_truncate before truncate on journal
for each statement execute function journal_append_only();
alter table journal enable always trigger journal_no_truncate;

create or replace trigger journal_head_one_first after insert on journal_head
for each row execute function journal_head_one_by_one();
alter table journal_head enable always trigger journal_head_one_first;

create or replace trigger journal_head_one_by_one before update or delete on journal_head
for each row execute function journal_head_one_by_one();
alter table journal_head enable always trigger journal_head_one_by_one;

create or replace trigger journal_head_no_truncate before truncate on journal_head
for each statement execute function journal_append_only();
alter table journal_head enable always trigger journal_head_no_truncate;

create index if not exists search_words_found on search_words
using gin (array_to_tsvector(string_to_array(words, ' ')));
