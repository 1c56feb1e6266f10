/**
 * The loopback server of `npm start` for a machine without Electron: the same files and the same policy, on 127.0.0.1 at the fixed port. It answers
 * only requests that name this very address. That keeps out other sites that rebind a name of theirs to 127.0.0.1.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest, listRendererFiles } from './renderer-files.ts';

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Thrown when another program holds the port. The port is part of the store's origin, so no other port will do. */
export class PortTakenError extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is taken`);
    this.port = port;
  }
}

/** Serves `root` at `port` (0: any free one, for tests) until `close` is called. */
export async function serveRenderer(root: string, port: number): Promise<Served> {
  const files = await listRendererFiles(root);
  let host = '';
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      if (request.headers.host !== host) {
        response.writeHead(403).end();
        return;
      }
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
      const answer = await answerRequest(files, request.method ?? 'GET', path);
      response.writeHead(answer.status, { ...answer.headers });
      response.end(answer.body ?? undefined);
    };
    respond().catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, port);
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${host}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Windows answers EACCES for a port that it keeps for others.
      const isTaken = error.code === 'EADDRINUSE' || (error.code === 'EACCES' && port !== 0);
      reject(isTaken ? new PortTakenError(port) : error);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
}
