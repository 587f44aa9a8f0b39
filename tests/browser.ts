import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * The Chromium the tests drive: CHROMIUM_PATH if set, else the one `npx playwright install` put in
 * place, else the system's, else the one that comes with npm packages, which needs no root.
 */
async function find() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	if (existsSync(chromium.executablePath())) return undefined;
	const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
	const installed = process.env.NO_SYSTEM_CHROMIUM ? undefined : system.find(existsSync);
	if (installed) return installed;
	// Makes the package unpack the shared libraries it brings too, not the browser alone.
	process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
	// It unpacks into the temporary folder: what another user unpacked there could not be started.
	const before = tmpdir();
	process.env.TMPDIR = join(before, `reinspect-browser-${String(userInfo().uid)}`);
	mkdirSync(process.env.TMPDIR, { recursive: true });
	const packaged = await import('@sparticuz/chromium');
	const path = await packaged.default.executablePath();
	process.env.TMPDIR = before;
	return path;
}

export const launchOptions = {
	executablePath: await find(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};
