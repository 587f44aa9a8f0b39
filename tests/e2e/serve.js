// The built server on a folder of its own, with the sample told afresh.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'reinspect-e2e-'));
Object.assign(process.env, {
	DATABASE_URL: `file:${folder}/reinspect.db`,
	EVIDENCE_DIR: `${folder}/evidence`,
	APP_ORIGIN: `http://localhost:${process.env.PORT}`,
	DEMO: '1',
	TODAY: '2019-11-15'
});
const seeded = spawnSync(process.execPath, ['scripts/reinspect.js', 'seed'], { stdio: 'inherit' });
if (seeded.status !== 0) process.exit(1);
await import('../../server.js');
