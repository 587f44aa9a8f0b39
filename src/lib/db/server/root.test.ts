import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from './root.ts';

test('a path is below the project’s root', () => {
	expect(existsSync(fromRoot('drizzle', 'guards.sqlite.sql'))).toBe(true);
	expect(fromRoot('data/evidence')).toBe(`${fromRoot()}/data/evidence`);
});

test('an absolute path stays what it is: evidence is kept where EVIDENCE_DIR says', () => {
	expect(fromRoot('/var/lib/reinspect/evidence')).toBe('/var/lib/reinspect/evidence');
});
