/** Lint rules; the layer rule is the project’s own, in scripts/eslint-layers.js. */
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import layers from './scripts/eslint-layers.js';

export default defineConfig(
	globalIgnores([
		'build/',
		'build-single/',
		'build-kit/',
		'.svelte-kit/',
		'test-results/',
		'coverage/'
	]),
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.js', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		plugins: { project: layers },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }
			],
			// Addresses are relative to the page, so that the build works in any folder and offline.
			'svelte/no-navigation-without-resolve': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'project/layers': 'error',
			'project/circles': 'error'
		}
	},
	{
		// Scripts and tests talk to people.
		files: ['scripts/**', 'tests/**', '*.config.*'],
		rules: { 'no-console': 'off' }
	},
	{
		// Kit's own `$types` and ambient declarations need inline imports.
		files: ['**/*.d.ts'],
		rules: { '@typescript-eslint/consistent-type-imports': 'off' }
	}
);
