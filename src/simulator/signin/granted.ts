import type { Refusal } from './refusal.js';

export type TokenForm = { readonly [name: string]: string };
export type Granted = { token_type: 'Bearer'; expires_in: number; ext_expires_in: number; access_token: string } & {
  scope?: string;
  id_token?: string;
  client_info?: string;
};
export type TokenResult = { ok: true; body: Granted } | { ok: false; refusal: Refusal };

export const lifeSeconds = 3599;

export const refused = (refusal: Refusal): TokenResult => ({ ok: false, refusal });

export const granted = (accessToken: string, more: Partial<Granted> = {}): TokenResult => {
  const life = { expires_in: lifeSeconds, ext_expires_in: lifeSeconds };
  return { ok: true, body: { token_type: 'Bearer', ...life, access_token: accessToken, ...more } };
};

/** `https://graph.microsoft.com/.default` -> `https://graph.microsoft.com`. */
export function audienceOf(scope: string | undefined): string | undefined {
  const wanted = (scope ?? '').split(' ').find(part => /^(https:\/\/|api:\/\/|[0-9a-f-]{36}\/)/.test(part));
  return wanted?.slice(0, wanted.lastIndexOf('/')).replace(/\/$/, '');
}
