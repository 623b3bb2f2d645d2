/** The programme that the first guess is about, and the step whose picture answers it. */
export const GUESSED = 'gripen-e';
export const ANSWERING = 'fully-strung';
/** The answer to the first guess: other governments that hold a string on the jet. */
export const ANSWER = `count/holders/${GUESSED}`;
