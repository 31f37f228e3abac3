import { resolve } from 'node:path';
import { serveSite } from './serve-site.js';

const port = Number(process.argv[2]);
await serveSite({ folder: resolve(import.meta.dirname, '../../dist'), port });
