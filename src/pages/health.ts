/** What a page answers; `bot/server` turns it into HTTP. */
export type PageAnswer = { readonly status: number; readonly body: object };

/** The process runs. Asks nobody else: a restart would not help the others. */
export const health = (): PageAnswer => ({ status: 200, body: { status: 'ok' } });
