import type { Db } from '#lib/db/server/connect.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import type { Language } from '#lib/kernel/languages.ts';
import type { Instant } from '#lib/kernel/localDate.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import type { SignedIn } from '#lib/people/server/sessions.ts';
import type { Throttle } from '#lib/people/server/throttle.ts';
import type { ReportDrawer } from '#lib/reports/server/worker.ts';

declare global {
	namespace App {
		interface Error {
			/** The id under which the fault is in the log. */
			id?: string;
			code?: string;
		}
		interface Locals {
			language: Language;
			now: Instant;
			/** Who is signed in; null for a visitor. */
			signedIn: SignedIn | null;
			/** What every use-case is given; null for a visitor. */
			ctx: Ctx | null;
			demo: boolean;
			/** Whether the control pages of the bench are there. */
			bench: boolean;
			site: {
				db: Db;
				store: EvidenceStore;
				drawer: ReportDrawer;
				throttle: Throttle;
				/** Folders whose disks must have room. */
				disks: string[];
				cookie: string;
			};
		}
	}
}

export {};
