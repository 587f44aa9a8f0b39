CREATE TABLE `search_words` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_words_thing` ON `search_words` (`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `events_about` (
	`thing` text NOT NULL,
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`thing`, `stream`, `seq`)
);
--> statement-breakpoint
ALTER TABLE `persons` ADD `signed_in_at` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `before_at` text;--> statement-breakpoint
CREATE INDEX `actions_due` ON `actions` (`force_id`,`progress`,`due_on`);--> statement-breakpoint
CREATE INDEX `updates_contributed` ON `updates` (`recommendation`) WHERE state = 'contributed';--> statement-breakpoint
CREATE INDEX `positions_commissioner` ON `positions` (`commissioner`);--> statement-breakpoint
CREATE INDEX `update_requests_met` ON `update_requests` (`met_on`);--> statement-breakpoint
CREATE INDEX `questions_recommendation` ON `questions` (`recommendation`);--> statement-breakpoint
CREATE INDEX `questions_answered` ON `questions` (`force_id`,`answered_on`);