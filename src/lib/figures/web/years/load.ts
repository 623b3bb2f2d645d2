/** All that going through a web's years needs, as one thing to load when a reader asks for it. */
export { default as YearMarks } from './YearMarks.svelte';
export { default as YearsPanel } from './YearsPanel.svelte';
