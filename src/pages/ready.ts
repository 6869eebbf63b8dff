import type { PageAnswer } from './health.js';

/** Something the bot cannot work without, asked with the simplest question it answers. */
export type Need = { readonly name: string; ask(): Promise<unknown> };

const patienceMs = 2000;

/** May messages be sent here? Each need is named with ok or failed; why it failed stands in the log. */
export async function ready(
  needs: readonly Need[],
  onFailure: (name: string, error: unknown) => void,
): Promise<PageAnswer> {
  const states = await Promise.all(needs.map(async need => [need.name, await stateOf(need, onFailure)] as const));
  const isReady = states.every(([, state]) => state === 'ok');
  return {
    status: isReady ? 200 : 503,
    body: { status: isReady ? 'ready' : 'not-ready', needs: Object.fromEntries(states) },
  };
}

async function stateOf(need: Need, onFailure: (name: string, error: unknown) => void): Promise<'ok' | 'failed'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  });
  try {
    await Promise.race([need.ask(), late]);
    return 'ok';
  } catch (error) {
    onFailure(need.name, error);
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}
