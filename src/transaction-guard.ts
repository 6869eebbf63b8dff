import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Marks everything that runs within `work` as being inside a database transaction. What was started within and goes on
 * afterwards (a timer, a job that nobody waited for) is outside again once `work` is over.
 */
export async function runInsideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const transaction = { open: true };
  try {
    return await inside.run(transaction, work);
  } finally {
    transaction.open = false;
  }
}

/**
 * True between begin and commit. The network refuses to run then: a slow answer would hold locks (and, with the
 * embedded database, the one session that everybody shares), and a rollback cannot take a sent request back.
 */
export const insideTransaction = (): boolean => inside.getStore()?.open === true;
