/** `User.Read (delegated, Microsoft Graph)` with the kind of permission as the Dutch Entra admin center calls it. */
export const inDutch = (names: string): string =>
  names.replace(/\((application|delegated)(?=[,)])/gu, (_whole, kind: string) => `(${kinds[kind] ?? kind}`);

const kinds: { readonly [kind: string]: string } = { application: 'toepassing', delegated: 'gedelegeerd' };
