/**
 * Blocks the network on the Node side of the main process, which the restrictions of the session do not reach. Our code there uses no network. A
 * dependency that tries to fails here with an error.
 */
import { Socket } from 'node:net';

/** Thrown in place of any connection that code of the main process tries to open. */
class NetworkForbiddenError extends Error {
  constructor() {
    super('the main process may not use the network');
  }
}

/** Replaces `fetch`, `WebSocket` and the socket's `connect`. Local pipes (a path, no port) still work. */
export function setNetworkTripwire(): void {
  const forbid = (): never => {
    throw new NetworkForbiddenError();
  };
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    Object.defineProperty(globalThis, name, { value: forbid, writable: false, configurable: false });
  }
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    // Node passes its own normalised list here: [[options, callback]].
    const first = Array.isArray(args[0]) ? args[0][0] : args[0];
    const isPipe = typeof first === 'object' && first !== null && typeof Reflect.get(first, 'path') === 'string';
    if (!isPipe) throw new NetworkForbiddenError();
    return Reflect.apply(connect, this, args);
  };
}
