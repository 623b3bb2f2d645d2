/** What a static host answers with where there is nothing. */
import early from '../../early.js?raw';
import { inPage } from '../../story/head/in-page.ts';
import { missingHtml } from '../../story/missing/missing.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(missingHtml(inPage(early), import.meta.env.PUBLIC_ORIGIN as string | undefined), {
		headers: { 'Content-Type': 'text/html' }
	});
