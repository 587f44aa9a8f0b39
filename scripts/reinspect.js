// Starts the built command; unbuilt, or on an old Node, it says so.
import { existsSync } from 'node:fs';

if (Number(process.versions.node.split('.')[0]) < 24) {
	console.error('Reinspect needs Node 24: start it with «npm run --silent reinspect -- …».');
	process.exit(2);
}
const built = new URL('../build/command/reinspect.js', import.meta.url);
if (!existsSync(built)) {
	console.error('Reinspect is not built yet: run «npm run build» first.');
	process.exit(2);
}
await import(built.href);
