import type { Server } from 'node:http';

/** The port a server got that asked for any, so that flows beside each other never want the same. */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('the server does not listen');
  return address.port;
}
