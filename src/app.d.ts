import type { Language } from '#lib/kernel/languages.ts';
import type { Instant } from '#lib/kernel/localDate.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import type { SignedIn } from '#lib/people/server/sessions.ts';

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
			/** Who is signed in, and what every use-case is given; null for a visitor. */
			signedIn: SignedIn | null;
			ctx: Ctx | null;
			demo: boolean;
		}
	}
}

export {};
