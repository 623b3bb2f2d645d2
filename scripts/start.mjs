/** `npm start`: installs what is missing, builds the site, serves it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensureInstalled, root, run, SetupError } from './setup.mjs';
import { addressFromEnvironment, serveUntilStopped } from './serve.mjs';

await run(async () => {
	checkNode();
	// Before the build, so that a mistyped PORT is not reported half a minute late.
	addressFromEnvironment();
	ensureInstalled();

	console.log('Building the site …');
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const env = { ...process.env };
	// `npm start` is about the site, whatever an earlier build in this shell was for.
	delete env.SINGLE_FILE;
	const build = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		env,
		encoding: 'utf8',
		maxBuffer: 2 ** 26
	});
	if (build.status !== 0) {
		process.stderr.write(`${build.stdout}${build.stderr}`);
		throw new SetupError(
			'The site could not be built: the lines above say why; mend that and run `npm start` again.'
		);
	}
	await serveUntilStopped(join(root, 'build'));
});
