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
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`head` text,
	`force_id` text
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text NOT NULL,
	`force_id` text NOT NULL,
	`post` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `grants_person` ON `grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`demonstration` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_email` ON `persons` (`email`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`person_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`version` integer NOT NULL,
	`values` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `drafts_person` ON `drafts` (`person_id`,`subject`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inspections` (
	`ref` text PRIMARY KEY NOT NULL,
	`force_id` text NOT NULL,
	`programme` text NOT NULL,
	`methodology` text NOT NULL,
	`title` text NOT NULL,
	`published_on` text NOT NULL,
	`fieldwork_from` text,
	`fieldwork_to` text,
	`link` text,
	`completeness` text NOT NULL,
	`case_audit` text,
	`follow_up_kind` text NOT NULL,
	`further_areas` text NOT NULL,
	`sources` text NOT NULL,
	`section55_applies` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `inspections_force` ON `inspections` (`force_id`);--> statement-breakpoint
CREATE TABLE `deadlines` (
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`deadline` text NOT NULL,
	`due_on` text,
	PRIMARY KEY(`subject`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection` text NOT NULL,
	`milestone` text NOT NULL,
	`on` text NOT NULL,
	`by_day` text,
	`note` text,
	`link` text,
	`recorded_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `milestones_inspection` ON `milestones` (`inspection`);--> statement-breakpoint
CREATE TABLE `causes_of_concern` (
	`id` text PRIMARY KEY NOT NULL,
	`inspection` text NOT NULL,
	`words` text NOT NULL,
	`chapter` text
);
--> statement-breakpoint
CREATE TABLE `recommendations` (
	`ref` text PRIMARY KEY NOT NULL,
	`inspection` text NOT NULL,
	`force_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`words` text NOT NULL,
	`topic_key_en` text NOT NULL,
	`topic_key_cy` text NOT NULL,
	`source_title` text NOT NULL,
	`source_link` text,
	`fidelity` text NOT NULL,
	`chapter` text,
	`cause_of_concern` text,
	`addressed_to` text NOT NULL,
	`partners` text NOT NULL,
	`immediate` integer NOT NULL,
	`due_on` text,
	`inspectorate_number` text,
	`portal` text,
	`sro` text,
	`delivery_lead` text,
	`force_status` text NOT NULL,
	`force_said_on` text,
	`force_reason` text,
	`forecast_on` text,
	`complete_on` text,
	`last_update_id` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `recommendations_inspection` ON `recommendations` (`inspection`);--> statement-breakpoint
CREATE INDEX `recommendations_force` ON `recommendations` (`force_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `sub_points` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation` text NOT NULL,
	`letter` text NOT NULL,
	`words` text NOT NULL,
	`practice_from` text,
	`practice_what` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sub_points_letter` ON `sub_points` (`recommendation`,`letter`);--> statement-breakpoint
CREATE TABLE `revised_targets` (
	`recommendation` text NOT NULL,
	`number` integer NOT NULL,
	`target_on` text NOT NULL,
	`forecast_on` text,
	`reason` text NOT NULL,
	`set_on` text NOT NULL,
	`answer` text,
	`answered_on` text,
	`answer_reason` text,
	PRIMARY KEY(`recommendation`, `number`)
);
--> statement-breakpoint
CREATE TABLE `metrics` (
	`ref` text PRIMARY KEY NOT NULL,
	`force_id` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`measure` text NOT NULL,
	`unit` text NOT NULL,
	`better` text NOT NULL,
	`frequency` text NOT NULL,
	`source_system` text NOT NULL,
	`baseline` text,
	`target` real
);
--> statement-breakpoint
CREATE TABLE `metric_links` (
	`metric` text NOT NULL,
	`recommendation` text NOT NULL,
	`sub_point` text NOT NULL,
	PRIMARY KEY(`metric`, `recommendation`, `sub_point`)
);
--> statement-breakpoint
CREATE TABLE `measurements` (
	`id` text PRIMARY KEY NOT NULL,
	`metric` text NOT NULL,
	`period_start` text NOT NULL,
	`period_end` text NOT NULL,
	`figure` text,
	`no_figure` text,
	`note` text,
	`recorded_on` text NOT NULL,
	`revised_by` text
);
--> statement-breakpoint
CREATE INDEX `measurements_metric` ON `measurements` (`metric`,`period_start`);--> statement-breakpoint
CREATE TABLE `actions` (
	`ref` text PRIMARY KEY NOT NULL,
	`force_id` text NOT NULL,
	`title` text NOT NULL,
	`owner_post` text NOT NULL,
	`owner_id` text,
	`due_on` text NOT NULL,
	`first_due_on` text NOT NULL,
	`due_changes` integer NOT NULL,
	`progress` text NOT NULL,
	`note` text,
	`waits_on` text,
	`done_on` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `actions_owner` ON `actions` (`owner_id`);--> statement-breakpoint
CREATE TABLE `action_links` (
	`action` text NOT NULL,
	`recommendation` text NOT NULL,
	`sub_point` text NOT NULL,
	PRIMARY KEY(`action`, `recommendation`, `sub_point`)
);
--> statement-breakpoint
CREATE INDEX `action_links_recommendation` ON `action_links` (`recommendation`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`ref` text PRIMARY KEY NOT NULL,
	`force_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`shows` text NOT NULL,
	`effective_on` text NOT NULL,
	`marking` text NOT NULL,
	`file` text,
	`link` text,
	`added_on` text NOT NULL,
	`added_by` text NOT NULL,
	`released_on` text
);
--> statement-breakpoint
CREATE INDEX `evidence_force` ON `evidence` (`force_id`);--> statement-breakpoint
CREATE TABLE `evidence_links` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence` text NOT NULL,
	`recommendation` text NOT NULL,
	`sub_point` text,
	`action` text
);
--> statement-breakpoint
CREATE INDEX `evidence_links_evidence` ON `evidence_links` (`evidence`);--> statement-breakpoint
CREATE INDEX `evidence_links_recommendation` ON `evidence_links` (`recommendation`);--> statement-breakpoint
CREATE TABLE `updates` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation` text NOT NULL,
	`state` text NOT NULL,
	`kind` text NOT NULL,
	`summary` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`forecast_on` text,
	`proposal` text,
	`evidence` text NOT NULL,
	`written_by` text NOT NULL,
	`written_post` text,
	`written_on` text NOT NULL,
	`released_by` text,
	`released_post` text,
	`released_on` text
);
--> statement-breakpoint
CREATE INDEX `updates_recommendation` ON `updates` (`recommendation`,`state`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation` text NOT NULL,
	`update_id` text NOT NULL,
	`note` text,
	`made_on` text NOT NULL,
	`made_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `submissions_recommendation` ON `submissions` (`recommendation`);--> statement-breakpoint
CREATE TABLE `ratings` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation` text NOT NULL,
	`rating` text NOT NULL,
	`reasons` text NOT NULL,
	`update_id` text,
	`submission_id` text,
	`given_on` text NOT NULL,
	`given_by` text NOT NULL,
	`given_post` text
);
--> statement-breakpoint
CREATE INDEX `ratings_recommendation` ON `ratings` (`recommendation`);--> statement-breakpoint
CREATE TABLE `positions` (
	`recommendation` text PRIMARY KEY NOT NULL,
	`commissioner` text,
	`commissioner_on` text,
	`update_id` text,
	`decision` text,
	`decision_words` text,
	`decision_on` text,
	`decision_letter` text,
	`decision_letter_link` text
);
--> statement-breakpoint
CREATE TABLE `update_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation` text NOT NULL,
	`due_on` text NOT NULL,
	`note` text,
	`asked_on` text NOT NULL,
	`met_on` text
);
--> statement-breakpoint
CREATE INDEX `update_requests_recommendation` ON `update_requests` (`recommendation`);--> statement-breakpoint
CREATE TABLE `questions` (
	`ref` text PRIMARY KEY NOT NULL,
	`inspection` text NOT NULL,
	`force_id` text NOT NULL,
	`recommendation` text,
	`text` text NOT NULL,
	`asked_on` text NOT NULL,
	`asked_by` text NOT NULL,
	`due_on` text,
	`answer` text,
	`answered_on` text,
	`answered_post` text,
	`read_on` text,
	`read_note` text
);
--> statement-breakpoint
CREATE INDEX `questions_inspection` ON `questions` (`inspection`);--> statement-breakpoint
CREATE TABLE `reports` (
	`ref` text PRIMARY KEY NOT NULL,
	`inspection` text NOT NULL,
	`number` integer NOT NULL,
	`as_at` text NOT NULL,
	`prepared_by` text NOT NULL,
	`prepared_on` text NOT NULL,
	`metrics` text NOT NULL,
	`not_known` text NOT NULL,
	`questions` text NOT NULL,
	`decisions` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_number` ON `reports` (`inspection`,`number`);