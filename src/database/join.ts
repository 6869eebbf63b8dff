import { AsyncLocalStorage } from 'node:async_hooks';
import type { CompiledQuery, DatabaseConnection, Driver, Kysely, Transaction } from 'kysely';
import { Problem } from '../problem.js';
import { runInsideTransaction } from '../transaction-guard.js';
import { named } from './outage.js';
import type { Tables } from './tables.js';

type Held = { readonly trx: Transaction<Tables>; readonly afterCommit: (() => void)[]; open: boolean };

const held = new AsyncLocalStorage<Held | undefined>();

/** The transaction that this piece of work runs in, while it is open. */
export function current(): Held | undefined {
  const mine = held.getStore();
  return mine?.open ? mine : undefined;
}

/**
 * Runs `work` in a transaction, or in the one that is already open around it: the embedded database has a single
 * session, and waiting for it from within would wait for ever.
 */
export async function runTransaction<T>(
  kysely: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const outer = current();
  if (outer) return work(outer.trx);
  const afterCommit: (() => void)[] = [];
  const result = await kysely.transaction().execute(async trx => {
    const mine: Held = { trx, afterCommit, open: true };
    try {
      return await held.run(mine, () => runInsideTransaction(() => work(trx)));
    } finally {
      mine.open = false;
    }
  });
  for (const follow of afterCommit) held.run(undefined, follow);
  return result;
}

/** Queries that do not mention the transaction around them go through it all the same; outages get their name. */
export function joinTransactions(driver: Driver): Driver {
  const borrowed = new WeakSet<DatabaseConnection>();
  return {
    init: () => driver.init(),
    async acquireConnection() {
      const outer = current();
      if (!outer) return watch(await naming('reaching the database', () => driver.acquireConnection()));
      const connection = forward(outer);
      borrowed.add(connection);
      return connection;
    },
    async beginTransaction(connection, settings) {
      if (borrowed.has(connection)) throw new Problem('internal', 'starting a transaction inside another one');
      await naming('starting a transaction', () => driver.beginTransaction(original(connection), settings));
    },
    commitTransaction: connection => naming('storing a change', () => driver.commitTransaction(original(connection))),
    rollbackTransaction: connection => driver.rollbackTransaction(original(connection)),
    async releaseConnection(connection) {
      if (!borrowed.has(connection)) await driver.releaseConnection(original(connection));
    },
    destroy: () => driver.destroy(),
  };
}

const originals = new WeakMap<DatabaseConnection, DatabaseConnection>();
const original = (connection: DatabaseConnection): DatabaseConnection => originals.get(connection) ?? connection;

function watch(connection: DatabaseConnection): DatabaseConnection {
  const watched: DatabaseConnection = {
    executeQuery<R>(query: CompiledQuery) {
      return naming('asking the database', () => connection.executeQuery<R>(query));
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
  originals.set(watched, connection);
  return watched;
}

function forward(outer: Held): DatabaseConnection {
  return {
    executeQuery<R>(query: CompiledQuery) {
      // Somebody did not wait for their own query: its session may be in other hands by now.
      if (!outer.open) throw new Problem('internal', 'asking the database through a finished transaction');
      return outer.trx.executeQuery<R>(query as CompiledQuery<R>);
    },
    streamQuery() {
      throw new Problem('internal', 'streaming inside a transaction');
    },
  };
}

async function naming<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw named(error, doing);
  }
}
