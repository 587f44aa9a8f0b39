CREATE TABLE `journal` (
	`stream` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`recorded_on` text NOT NULL,
	`effective_on` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`subject` text NOT NULL,
	`submission` text,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`stream`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_submission` ON `journal` (`stream`,`submission`);--> statement-breakpoint
CREATE INDEX `journal_subject` ON `journal` (`subject`,`stream`,`seq`);--> statement-breakpoint
CREATE TABLE `journal_head` (
	`stream` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`hash` text NOT NULL,
	`recorded_on` text NOT NULL
);
