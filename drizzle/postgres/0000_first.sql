CREATE TABLE "journal" (
	"stream" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"recorded_on" text COLLATE "C" NOT NULL,
	"effective_on" text COLLATE "C" NOT NULL,
	"actor_kind" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"submission" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "journal_stream_seq_pk" PRIMARY KEY("stream","seq")
);
--> statement-breakpoint
CREATE TABLE "journal_head" (
	"stream" text COLLATE "C" PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"recorded_on" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"head" text COLLATE "C",
	"force_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"force_id" text COLLATE "C" NOT NULL,
	"post" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"demonstration" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"seen_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"values" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspections" (
	"ref" text COLLATE "C" PRIMARY KEY NOT NULL,
	"force_id" text COLLATE "C" NOT NULL,
	"programme" text COLLATE "C" NOT NULL,
	"methodology" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"published_on" text COLLATE "C" NOT NULL,
	"fieldwork_from" text COLLATE "C",
	"fieldwork_to" text COLLATE "C",
	"link" text COLLATE "C",
	"completeness" text COLLATE "C" NOT NULL,
	"case_audit" text COLLATE "C",
	"follow_up_kind" text COLLATE "C" NOT NULL,
	"further_areas" text COLLATE "C" NOT NULL,
	"sources" text COLLATE "C" NOT NULL,
	"section55_applies" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deadlines" (
	"subject" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"deadline" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C",
	CONSTRAINT "deadlines_subject_kind_pk" PRIMARY KEY("subject","kind")
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"inspection" text COLLATE "C" NOT NULL,
	"milestone" text COLLATE "C" NOT NULL,
	"on" text COLLATE "C" NOT NULL,
	"by_day" text COLLATE "C",
	"note" text COLLATE "C",
	"link" text COLLATE "C",
	"recorded_on" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "causes_of_concern" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"inspection" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"chapter" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"ref" text COLLATE "C" PRIMARY KEY NOT NULL,
	"inspection" text COLLATE "C" NOT NULL,
	"force_id" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"topic" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"topic_key_en" text COLLATE "C" NOT NULL,
	"topic_key_cy" text COLLATE "C" NOT NULL,
	"source_title" text COLLATE "C" NOT NULL,
	"source_link" text COLLATE "C",
	"fidelity" text COLLATE "C" NOT NULL,
	"chapter" text COLLATE "C",
	"cause_of_concern" text COLLATE "C",
	"addressed_to" text COLLATE "C" NOT NULL,
	"partners" text COLLATE "C" NOT NULL,
	"immediate" boolean NOT NULL,
	"due_on" text COLLATE "C",
	"inspectorate_number" text COLLATE "C",
	"portal" text COLLATE "C",
	"sro" text COLLATE "C",
	"delivery_lead" text COLLATE "C",
	"force_status" text COLLATE "C" NOT NULL,
	"force_said_on" text COLLATE "C",
	"force_reason" text COLLATE "C",
	"forecast_on" text COLLATE "C",
	"complete_on" text COLLATE "C",
	"last_update_id" text COLLATE "C",
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sub_points" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"letter" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL,
	"practice_from" text COLLATE "C",
	"practice_what" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "revised_targets" (
	"recommendation" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"target_on" text COLLATE "C" NOT NULL,
	"forecast_on" text COLLATE "C",
	"reason" text COLLATE "C" NOT NULL,
	"set_on" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"answered_on" text COLLATE "C",
	"answer_reason" text COLLATE "C",
	CONSTRAINT "revised_targets_recommendation_number_pk" PRIMARY KEY("recommendation","number")
);
--> statement-breakpoint
CREATE TABLE "metrics" (
	"ref" text COLLATE "C" PRIMARY KEY NOT NULL,
	"force_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"definition" text COLLATE "C" NOT NULL,
	"measure" text COLLATE "C" NOT NULL,
	"unit" text COLLATE "C" NOT NULL,
	"better" text COLLATE "C" NOT NULL,
	"frequency" text COLLATE "C" NOT NULL,
	"source_system" text COLLATE "C" NOT NULL,
	"baseline" text COLLATE "C",
	"target" double precision
);
--> statement-breakpoint
CREATE TABLE "metric_links" (
	"metric" text COLLATE "C" NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"sub_point" text COLLATE "C" NOT NULL,
	CONSTRAINT "metric_links_metric_recommendation_sub_point_pk" PRIMARY KEY("metric","recommendation","sub_point")
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"metric" text COLLATE "C" NOT NULL,
	"period_start" text COLLATE "C" NOT NULL,
	"period_end" text COLLATE "C" NOT NULL,
	"figure" text COLLATE "C",
	"no_figure" text COLLATE "C",
	"note" text COLLATE "C",
	"recorded_on" text COLLATE "C" NOT NULL,
	"revised_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"ref" text COLLATE "C" PRIMARY KEY NOT NULL,
	"force_id" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"owner_post" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C",
	"due_on" text COLLATE "C" NOT NULL,
	"first_due_on" text COLLATE "C" NOT NULL,
	"due_changes" bigint NOT NULL,
	"progress" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"waits_on" text COLLATE "C",
	"done_on" text COLLATE "C",
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action_links" (
	"action" text COLLATE "C" NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"sub_point" text COLLATE "C" NOT NULL,
	CONSTRAINT "action_links_action_recommendation_sub_point_pk" PRIMARY KEY("action","recommendation","sub_point")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"ref" text COLLATE "C" PRIMARY KEY NOT NULL,
	"force_id" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"shows" text COLLATE "C" NOT NULL,
	"effective_on" text COLLATE "C" NOT NULL,
	"marking" text COLLATE "C" NOT NULL,
	"file" text COLLATE "C",
	"link" text COLLATE "C",
	"added_on" text COLLATE "C" NOT NULL,
	"added_by" text COLLATE "C" NOT NULL,
	"released_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "evidence_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"evidence" text COLLATE "C" NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"sub_point" text COLLATE "C",
	"action" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"summary" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"forecast_on" text COLLATE "C",
	"proposal" text COLLATE "C",
	"evidence" text COLLATE "C" NOT NULL,
	"written_by" text COLLATE "C" NOT NULL,
	"written_post" text COLLATE "C",
	"written_on" text COLLATE "C" NOT NULL,
	"released_by" text COLLATE "C",
	"released_post" text COLLATE "C",
	"released_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"update_id" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"made_on" text COLLATE "C" NOT NULL,
	"made_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"rating" text COLLATE "C" NOT NULL,
	"reasons" text COLLATE "C" NOT NULL,
	"update_id" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"given_on" text COLLATE "C" NOT NULL,
	"given_by" text COLLATE "C" NOT NULL,
	"given_post" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"recommendation" text COLLATE "C" PRIMARY KEY NOT NULL,
	"commissioner" text COLLATE "C",
	"commissioner_on" text COLLATE "C",
	"update_id" text COLLATE "C",
	"decision" text COLLATE "C",
	"decision_words" text COLLATE "C",
	"decision_on" text COLLATE "C",
	"decision_letter" text COLLATE "C",
	"decision_letter_link" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "update_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"recommendation" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"asked_on" text COLLATE "C" NOT NULL,
	"met_on" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"ref" text COLLATE "C" PRIMARY KEY NOT NULL,
	"inspection" text COLLATE "C" NOT NULL,
	"force_id" text COLLATE "C" NOT NULL,
	"recommendation" text COLLATE "C",
	"text" text COLLATE "C" NOT NULL,
	"asked_on" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C",
	"answer" text COLLATE "C",
	"answered_on" text COLLATE "C",
	"answered_post" text COLLATE "C",
	"read_on" text COLLATE "C",
	"read_note" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"ref" text COLLATE "C" PRIMARY KEY NOT NULL,
	"inspection" text COLLATE "C" NOT NULL,
	"number" bigint NOT NULL,
	"as_at" text COLLATE "C" NOT NULL,
	"prepared_by" text COLLATE "C" NOT NULL,
	"prepared_on" text COLLATE "C" NOT NULL,
	"metrics" text COLLATE "C" NOT NULL,
	"not_known" text COLLATE "C" NOT NULL,
	"questions" text COLLATE "C" NOT NULL,
	"decisions" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "journal_submission" ON "journal" USING btree ("stream","submission");--> statement-breakpoint
CREATE INDEX "journal_subject" ON "journal" USING btree ("subject","stream","seq");--> statement-breakpoint
CREATE INDEX "grants_person" ON "grants" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persons_email" ON "persons" USING btree ("email");--> statement-breakpoint
CREATE INDEX "drafts_person" ON "drafts" USING btree ("person_id","subject");--> statement-breakpoint
CREATE INDEX "inspections_force" ON "inspections" USING btree ("force_id");--> statement-breakpoint
CREATE INDEX "milestones_inspection" ON "milestones" USING btree ("inspection");--> statement-breakpoint
CREATE INDEX "recommendations_inspection" ON "recommendations" USING btree ("inspection");--> statement-breakpoint
CREATE INDEX "recommendations_force" ON "recommendations" USING btree ("force_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "sub_points_letter" ON "sub_points" USING btree ("recommendation","letter");--> statement-breakpoint
CREATE INDEX "measurements_metric" ON "measurements" USING btree ("metric","period_start");--> statement-breakpoint
CREATE INDEX "actions_owner" ON "actions" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "action_links_recommendation" ON "action_links" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "evidence_force" ON "evidence" USING btree ("force_id");--> statement-breakpoint
CREATE INDEX "evidence_links_evidence" ON "evidence_links" USING btree ("evidence");--> statement-breakpoint
CREATE INDEX "evidence_links_recommendation" ON "evidence_links" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "updates_recommendation" ON "updates" USING btree ("recommendation","state");--> statement-breakpoint
CREATE INDEX "submissions_recommendation" ON "submissions" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "ratings_recommendation" ON "ratings" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "update_requests_recommendation" ON "update_requests" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "questions_inspection" ON "questions" USING btree ("inspection");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_number" ON "reports" USING btree ("inspection","number");