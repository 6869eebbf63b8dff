import type { Selectable } from 'kysely';
import { minutes } from '../clock.js';
import type { DownloadTable } from '../database/tables.js';
import type { Json } from '../kinds.js';
import type { Language } from '../language.js';
import type { Person } from '../person.js';
import type { LinkKind } from './kinds.js';

/** From the offer to the sign-in: so long, and not longer. */
export const linkMs = minutes(15);

/** A link that leads one person to one file, or to one page that makes something, once. The token that opens it stands nowhere but in the link itself. */
export type Link<Kind extends LinkKind = LinkKind> = {
  readonly id: string;
  readonly kind: Kind;
  /** What it is about: read by whoever makes that kind of thing. */
  readonly about: Json;
  readonly person: Person;
  readonly language: Language;
  /** Somebody else's account was signed in before: Microsoft shall ask which one to take. */
  readonly choosesAccount: boolean;
  readonly expiresAt: Date;
  readonly used: boolean;
};

/** Undefined for a kind that is opened elsewhere, or that this version of the program does not know. */
export function linkOf<Kind extends LinkKind>(
  row: Selectable<DownloadTable>,
  kinds: readonly Kind[],
): Link<Kind> | undefined {
  const kind = kinds.find(known => known === row.kind);
  return (
    kind && {
      id: row.id,
      kind,
      about: row.about as Json,
      person: { tenantId: row.tenant_id, objectId: row.object_id, name: row.name },
      language: row.language === 'nl' ? 'nl' : 'en',
      choosesAccount: row.chooses_account,
      expiresAt: row.expires_at,
      used: row.used_at !== null,
    }
  );
}

export const isOpen = (link: Link, now: Date): boolean => !link.used && now < link.expiresAt;
