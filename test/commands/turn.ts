import { cardNamed } from '../../cards/index.js';
import { openChanges } from '../../src/changes/store.js';
import { withdrawChange } from '../../src/changes/withdraw.js';
import type { Answer, Dialog, Turn } from '../../src/commands/command.js';
import { heard } from '../../src/commands/heard.js';
import { commandNamed, commands } from '../../src/commands/index.js';
import { match } from '../../src/commands/match.js';
import { understandWith } from '../../src/commands/understanding/understand.js';
import type { Database } from '../../src/database/database.js';
import { randomIds } from '../../src/ids.js';
import type { CommandName } from '../../src/kinds.js';
import type { Language } from '../../src/language.js';
import { silentLog } from '../../src/log.js';
import type { Parts } from '../../src/parts.js';
import type { Policy } from '../../src/people/policy.js';
import { rightsWith } from '../../src/people/rights.js';
import type { Person, Role } from '../../src/person.js';
import type { Problem } from '../../src/problem.js';
import type { Settings } from '../../src/settings.js';
import { declared } from './said.js';

const tenantId = '11111111-1111-4111-8111-111111111111';
const groups: { readonly [role in Role]: string } = {
  requester: '5c0d5a1e-0000-4000-8000-00000000c001',
  approver: '5c0d5a1e-0000-4000-8000-00000000c002',
  auditor: '5c0d5a1e-0000-4000-8000-00000000c003',
  operator: '5c0d5a1e-0000-4000-8000-00000000c004',
};
export const anna: Person = { tenantId, objectId: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna de Vries' };
export const bram: Person = { tenantId, objectId: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Bram Jansen' };

type How = {
  readonly person?: Person;
  readonly roles?: readonly Role[];
  readonly by?: Turn['by'];
  readonly scope?: Turn['conversation']['scope'];
  readonly language?: Language;
  /** What Teams sent along with the press. */
  readonly assertion?: string;
  /** Why their groups cannot be read. */
  readonly unreadable?: Problem;
};

/** What the operator of this desk set otherwise. */
type Overrides = {
  readonly instances?: readonly object[];
  readonly requireTicket?: boolean;
  readonly settings?: object;
  readonly changes?: Policy['changes'];
  readonly parts?: object;
};

export type Desk = {
  readonly database: Database;
  /** Types a line. */
  say(line: string, how?: How): Promise<Answer>;
  /** Presses a button or sends a form. */
  press(name: CommandName, input: object, how?: How): Promise<Answer>;
  /** Opens the dialog behind a button. */
  open(name: CommandName, input: object, how?: How): Promise<Dialog>;
  /** Forgets what was recorded so far and withdraws what is open: a fresh start without a fresh database. */
  clear(): Promise<void>;
  /** Every entry of the audit since then, oldest first. */
  recorded(): Promise<readonly { readonly event: string; readonly facts: Record<string, unknown> }[]>;
};

/** Somebody in the groups that the policy gives these roles. */
const rightsIn = (roles: readonly Role[]) =>
  rightsWith(
    roles,
    roles.map(role => groups[role]),
  );

const understand = understandWith(commands);

/** The commands on a database, and nobody at the other end of Graph and Jamf. */
export function openDesk(database: Database, overrides: Overrides = {}): Desk {
  let seen = 0;
  const parts = partsWith(database, overrides);
  const turn = (how: How, language: Language): Turn => ({
    parts,
    person: how.person ?? anna,
    conversation: { id: '19:changes@thread.tacv2', scope: how.scope ?? 'channel', tenantId },
    language,
    by: how.by ?? 'text',
    assertion: how.assertion,
    rights: async () => {
      if (how.unreadable) throw how.unreadable;
      return rightsIn(how.roles ?? ['requester']);
    },
  });
  const run = async (name: CommandName, input: object, how: How, language: Language) => {
    const command = commandNamed(name);
    return command.run(command.input.parse(input), turn(how, language));
  };
  return {
    database,
    async say(line, how = {}) {
      const { request, language } = await heard(line, parts.settings.instances, { match, understand });
      return run(request.name, request.input, how, how.language ?? language ?? 'en');
    },
    press: (name, input, how = {}) => run(name, input, { by: 'button', ...how }, how.language ?? 'en'),
    async open(name, input, how = {}) {
      const command = commandNamed(name);
      if (!command.dialog) throw new Error(`${name} opens no dialog`);
      return command.dialog(command.input.parse(input), turn({ by: 'button', ...how }, how.language ?? 'en'));
    },
    async clear() {
      const open = await openChanges(database, { tenantId });
      for (const { id } of open)
        await withdrawChange(parts, { changeId: id, person: anna, rights: rightsWith(['operator']) });
      await database.kysely.deleteFrom('preference').execute();
      const head = await database.kysely.selectFrom('audit_head').select('sequence').executeTakeFirst();
      seen = head?.sequence ?? 0;
    },
    async recorded() {
      const rows = await database.kysely
        .selectFrom('audit')
        .select('entry')
        .where('sequence', '>', seen)
        .orderBy('sequence')
        .execute();
      return rows.map(row => row.entry as { event: string; facts: Record<string, unknown> });
    },
  };
}

function partsWith(database: Database, overrides: Overrides): Parts {
  const instances =
    overrides.instances ??
    declared.map(one => ({ ...one, hosting: 'jamf-cloud', private: false, signIn: { is: 'api-client' } }));
  const settings = {
    tenantId,
    cloud: 'global',
    language: 'en',
    partnerWrite: 'bot',
    writeAs: 'app',
    instances,
    consoles: {
      intune: 'https://intune.example',
      entra: 'https://entra.example',
      jamf: () => 'https://acme.jamfcloud.com',
    },
    ...overrides.settings,
  } as unknown as Settings;
  const policy: Policy = {
    roles: {
      requester: [{ id: groups.requester, name: 'Mac administrators' }],
      approver: [{ id: groups.approver, name: 'Identity and security' }],
      auditor: [{ id: groups.auditor, name: 'Auditors' }],
      operator: [{ id: groups.operator, name: 'Bot operators' }],
    },
    changes: overrides.changes ?? {
      connect: { quorum: 1, expiryHours: 4, requireTicket: overrides.requireTicket ?? false },
    },
    proposals: {
      unlock: { quorum: 1, expiryHours: 4 },
      'start-writes': { quorum: 1, expiryHours: 4 },
      deviation: { quorum: 2, expiryHours: 4 },
    },
  };
  return {
    settings,
    policy,
    clock: { now: () => new Date('2026-11-21T12:00:00Z') },
    ids: randomIds,
    log: silentLog,
    database,
    notify: { changed() {} },
    ...overrides.parts,
  } as unknown as Parts;
}

/** All the words of an answer's card, as they are drawn in a language. */
export function wordsOf({ card }: Answer, language: Language = 'en'): string {
  const found = cardNamed(card.card);
  if (!found) throw new Error(`no card is called ${card.card}`);
  return JSON.stringify(found.text[language](card.data as never));
}
