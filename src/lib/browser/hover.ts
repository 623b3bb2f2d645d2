/**
 * Hovering as something a reader does. When a page scrolls or a picture changes under a pointer that
 * rests, browsers say that the pointer has entered what lies there now; nobody has pointed at it.
 */

/** Whether the mouse itself has moved: what comes in under a resting one carries no movement. */
export const movedByHand = (event: PointerEvent): boolean =>
	event.type === 'pointermove' &&
	event.pointerType === 'mouse' &&
	Boolean(event.movementX || event.movementY);

/** What one picture or list has under the mouse. It lets go only of what it has taken up itself. */
export class Hover {
	#held: string | null = null;
	readonly #take: (id: string) => void;
	readonly #letGo: () => void;

	/**
	 * @param take called once when the mouse has moved onto something
	 * @param letGo called when what was taken is no longer under the mouse
	 */
	constructor(take: (id: string) => void, letGo: () => void) {
		this.#take = take;
		this.#letGo = letGo;
	}

	/** To be told of every move of the pointer over the thing with this id. */
	over(event: PointerEvent, id: string): void {
		if (this.#held === id || !movedByHand(event)) return;
		this.#held = id;
		this.#take(id);
	}

	/** To be told when the pointer leaves the thing with this id. */
	out(event: PointerEvent, id: string): void {
		if (event.pointerType !== 'mouse' || this.#held !== id) return;
		this.#held = null;
		this.#letGo();
	}
}
