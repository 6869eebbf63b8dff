import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Cuttable = {
  readonly port: number;
  /** Ends every connection and refuses new ones, as a database that restarts does. */
  cut(): void;
  restore(): void;
  /** How many connections were refused since the last cut. */
  refused(): number;
  stop(): Promise<void>;
};

/** A wire to a server that a test can cut. */
export async function cuttable(target: { readonly host: string; readonly port: number }): Promise<Cuttable> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let refusals = 0;
  const server = createServer(near => {
    if (isCut) {
      refusals += 1;
      near.destroy();
      return;
    }
    const far = connect(target);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      refusals = 0;
      drop();
    },
    restore() {
      isCut = false;
    },
    refused: () => refusals,
    async stop() {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
