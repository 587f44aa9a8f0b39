/** The demonstration: the sample in an empty database, then the server on it. */
import { spawnSync } from 'node:child_process';

process.env.DEMO = '1';
process.env.TODAY ??= '2019-11-15';
const seeded = spawnSync(process.execPath, ['scripts/reinspect.js', 'seed', '--if-empty'], {
	stdio: 'inherit'
});
if (seeded.status !== 0) process.exit(seeded.status ?? 1);
const server: string = '../server.js';
await import(server);
