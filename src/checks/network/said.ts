import type { Json } from '../../kinds.js';

/** The stage at which a probe ended, `tls` as "TLS": an abbreviation, the same in every language. */
export const stage = (name: Json | undefined): string => String(name ?? '').toUpperCase();
