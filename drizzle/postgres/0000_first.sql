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
CREATE UNIQUE INDEX "journal_submission" ON "journal" USING btree ("stream","submission");--> statement-breakpoint
CREATE INDEX "journal_subject" ON "journal" USING btree ("subject","stream","seq");