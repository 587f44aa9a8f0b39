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
ALTER TABLE `sessions` ADD `before_at` text;