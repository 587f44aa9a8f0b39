// Starts the built command; unbuilt, says so.
import { existsSync } from 'node:fs';

const built = new URL('../build/command/reinspect.js', import.meta.url);
if (!existsSync(built)) {
	console.error('Reinspect is not built yet: run «npm run build» first.');
	process.exit(2);
}
await import(built.href);
