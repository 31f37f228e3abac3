import { connect } from 'node:net';

/** The one port of the product: browsers keep a workspace by address, and the port is part of it. */
const PORT = 4173;

/** The port to use, from PORT when it is set; ends the process with a message when it is no port. */
export function readPort() {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`PORT is "${text}", which is no port number. Leave it out to use ${PORT}.`);
  process.exit(1);
}

/**
 * Whether something answers on the port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function portInUse(port) {
  const answers = (/** @type {string} */ host) =>
    new Promise((resolve) => {
      const socket = connect({ host, port });
      const end = (/** @type {boolean} */ taken) => {
        socket.destroy();
        resolve(taken);
      };
      socket.setTimeout(1000, () => end(true));
      socket.once('connect', () => end(true));
      socket.once('error', () => end(false));
    });
  return Promise.all(['127.0.0.1', '::1'].map(answers)).then((taken) => taken.includes(true));
}
