import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<boolean>();

/** Marks everything that runs within `work` as being inside a database transaction. */
export const runInsideTransaction = <T>(work: () => Promise<T>): Promise<T> => inside.run(true, work);

/**
 * True between begin and commit. The network refuses to run then: a slow answer would hold locks (and, with the
 * embedded database, the one session that everybody shares), and a rollback cannot take a sent request back.
 */
export const insideTransaction = (): boolean => inside.getStore() === true;
