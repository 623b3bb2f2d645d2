/** The answer to the first guess: other governments that hold a string on the jet. */
export const ANSWER = 'count/holders/gripen-e';
