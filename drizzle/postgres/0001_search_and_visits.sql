CREATE TABLE "search_words" (
	"id" bigint PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"words" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_about" (
	"thing" text COLLATE "C" NOT NULL,
	"stream" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "events_about_thing_stream_seq_pk" PRIMARY KEY("thing","stream","seq")
);
--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "signed_in_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "before_at" text COLLATE "C";--> statement-breakpoint
CREATE UNIQUE INDEX "search_words_thing" ON "search_words" USING btree ("kind","ref");--> statement-breakpoint
CREATE INDEX "actions_due" ON "actions" USING btree ("force_id","progress","due_on");--> statement-breakpoint
CREATE INDEX "updates_contributed" ON "updates" USING btree ("recommendation") WHERE state = 'contributed';--> statement-breakpoint
CREATE INDEX "positions_commissioner" ON "positions" USING btree ("commissioner");--> statement-breakpoint
CREATE INDEX "update_requests_met" ON "update_requests" USING btree ("met_on");--> statement-breakpoint
CREATE INDEX "questions_recommendation" ON "questions" USING btree ("recommendation");--> statement-breakpoint
CREATE INDEX "questions_answered" ON "questions" USING btree ("force_id","answered_on");