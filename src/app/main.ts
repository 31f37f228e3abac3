import '../ui/app.css';
import { mount } from 'svelte';
import Start from './Start.svelte';
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes();
const place = document.getElementById('app');
if (place === null) throw new TypeError('index.html has no #app');
place.replaceChildren();
mount(Start, { target: place });
