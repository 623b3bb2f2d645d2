/**
 * The page around an embed: it is told where the reader is and may move them. What it sends is
 * read through a schema and anything else ignored.
 *
 * Out: `{ source: 'strings-attached', version: 1, type: 'step', step, index, count }`.
 * In: `{ target: 'strings-attached', type: 'go', step }` or `{ …, type: 'move', by: 1 | -1 }`.
 * See docs/embedding.md.
 */
import * as v from 'valibot';
import type { Reader } from '../reader.svelte.ts';

const Message = v.variant('type', [
	v.object({ target: v.literal('strings-attached'), type: v.literal('go'), step: v.string() }),
	v.object({
		target: v.literal('strings-attached'),
		type: v.literal('move'),
		by: v.picklist([1, -1])
	})
]);

/**
 * @param reader moved by the host's messages; its moves are reported
 * @returns how to let go
 */
export function driveByHost(reader: Reader): () => void {
	if (window.parent === window) return () => {};
	const tell = (): void =>
		// The host's origin isn't known here, and nothing in the message is private.
		window.parent.postMessage(
			{
				source: 'strings-attached',
				version: 1,
				type: 'step',
				step: reader.step,
				index: reader.index,
				count: reader.steps.length
			},
			'*'
		);
	const heard = (event: MessageEvent): void => {
		if (event.source !== window.parent) return;
		const message = v.safeParse(Message, event.data);
		if (!message.success) return;
		if (message.output.type === 'go') reader.goTo(message.output.step, 'host');
		else reader.move(message.output.by, 'host');
	};
	window.addEventListener('message', heard);
	const stop = reader.onMove(tell);
	tell();
	return () => {
		window.removeEventListener('message', heard);
		stop();
	};
}
