/** The gallery's page: for whoever works on the figures, in development only. */
import '../lib/ui/tokens.css';
import '../lib/stage/stage.css';
import '../lib/figures/figures.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';

// Typefaces that are optional on the page are there from the first paint here: names are looked at.
await Promise.allSettled([...document.fonts].map((face) => face.load()));
mount(Gallery, { target: document.body });
