import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port that was free a moment ago, for a program that cannot choose one itself. */
export async function freePort(): Promise<number> {
  const { server, port } = await listen(() => undefined, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

/**
 * Only this machine can connect.
 *
 * @param port 0 for any free one
 * @throws PortInUse
 */
export async function listen(
  handle: RequestListener,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer(handle);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(`port ${port} is in use`) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
