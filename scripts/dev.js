import { resolve } from 'node:path';
import { installModules } from './setup/install-modules.js';
import { readPort } from './setup/read-port.js';

const root = resolve(import.meta.dirname, '..');
const port = readPort();

installModules(root);
const { createServer } = await import('vite');
const server = await createServer({ root, server: { port, strictPort: true } });
await server.listen();
server.printUrls();
