// The built server on the sample as it was told. `POST /fresh` on the port above its own gives it
// the sample afresh: every file of tests begins so, in some every test, and owes nothing to what
// others wrote.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const port = Number(process.env.PORT);
const folder = mkdtempSync(join(tmpdir(), 'reinspect-e2e-'));
const on = (name) => ({
	...process.env,
	DATABASE_URL: `file:${folder}/${name}/reinspect.db`,
	EVIDENCE_DIR: `${folder}/${name}/evidence`,
	APP_ORIGIN: `http://localhost:${port}`,
	DEMO: '1',
	TODAY: '2019-11-15'
});
const seeded = spawnSync(process.execPath, ['scripts/reinspect.js', 'seed'], {
	stdio: 'inherit',
	env: on('told')
});
if (seeded.status !== 0) process.exit(1);

let times = 0;
let server;
async function fresh() {
	if (server) {
		server.kill('SIGKILL');
		await once(server, 'exit');
	}
	times += 1;
	cpSync(join(folder, 'told'), join(folder, `${times}`), { recursive: true });
	server = spawn(process.execPath, ['server.js'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: on(`${times}`)
	});
	// It says its address when it listens.
	await once(server.stdout, 'data');
	server.stdout.resume();
}

await fresh();
createServer((request, response) => {
	void fresh().then(() => response.writeHead(204).end());
}).listen(port + 1000, '127.0.0.1');
process.once('SIGTERM', () => {
	server.kill('SIGKILL');
	process.exit(0);
});
