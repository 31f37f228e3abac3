import { ServiceWorkerStatus } from './service-worker.svelte.ts';
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes();
document.getElementById('static-notice')?.remove();
void new ServiceWorkerStatus().register();
