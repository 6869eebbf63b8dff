import { insideTransaction, runInsideTransaction } from '../src/transaction-guard.js';

describe('the transaction guard', () => {
  it('knows what runs within, and only that', async () => {
    expect(insideTransaction()).toBe(false);
    const within = await runInsideTransaction(async () => {
      await Promise.resolve();
      return insideTransaction();
    });
    expect([within, insideTransaction()]).toEqual([true, false]);
  });

  it('lets go of what goes on after the end, also after a failure', async () => {
    let goOn = () => {};
    let later: Promise<boolean> = Promise.resolve(true);
    const failing = runInsideTransaction(async () => {
      later = new Promise<void>(resolve => {
        goOn = resolve;
      }).then(insideTransaction);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    goOn();
    expect(await later).toBe(false);
  });
});
