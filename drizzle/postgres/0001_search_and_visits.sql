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
CREATE UNIQUE INDEX "search_words_thing" ON "search_words" USING btree ("kind","ref");