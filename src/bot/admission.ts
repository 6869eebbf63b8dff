import type { Command, Request } from '../commands/command.js';
import type { Settings } from '../settings.js';
import type { Inbound } from './inbound.js';
import type { Company, Standing } from './members.js';

/** Why somebody is not served, at all or here and now. */
export type NotServed =
  | 'other-tenant'
  | 'no-object-id'
  | 'guest'
  /** People from outside can read along. */
  | 'outsiders'
  | 'standing-unknown'
  | 'company-unknown';

/** What the channel tells of people and places; a terminal tells nothing. */
export type Surroundings = {
  standing(inbound: Inbound): Promise<Standing | undefined>;
  company(inbound: Inbound): Promise<Company | undefined>;
};

/** Who may ask what. `help`: nothing else; `reading`: nothing that alters. */
export type Admission =
  | { readonly to: 'everything' }
  | { readonly to: 'reading' | 'help' | 'nothing'; readonly because: NotServed };

type Rules = Pick<Settings, 'tenantId' | 'guests' | 'outsiders'>;

/** Who is served, and where: people of our own tenant, and not before the eyes of others. */
export async function admit(rules: Rules, inbound: Inbound, look: Surroundings | undefined): Promise<Admission> {
  const { person } = inbound;
  if (person.tenantId !== rules.tenantId.toLowerCase()) return { to: 'nothing', because: 'other-tenant' };
  if (person.objectId === '') return { to: 'nothing', because: 'no-object-id' };
  if (!look) return { to: 'everything' };
  const [standing, company] = await Promise.all([
    look.standing(inbound),
    isAmongOthers(inbound) && rules.outsiders === 'refuse' ? look.company(inbound) : ('own' as const),
  ]);
  return judged(rules, standing, company);
}

/** Members of a standard or private channel belong to its team; shared channels and group chats take in anybody. */
const isAmongOthers = ({ conversation, isShared }: Inbound): boolean =>
  conversation.scope === 'group' || (conversation.scope === 'channel' && isShared === true);

function judged(rules: Rules, standing: Standing | undefined, company: Company | 'own' | undefined): Admission {
  if (standing === 'other-tenant') return { to: 'nothing', because: 'other-tenant' };
  if (standing === 'guest' && rules.guests === 'refuse') return { to: 'nothing', because: 'guest' };
  if (company !== 'own' && company && hasOutsiders(rules, company)) return { to: 'help', because: 'outsiders' };
  if (standing === undefined) return { to: 'reading', because: 'standing-unknown' };
  return company ? { to: 'everything' } : { to: 'reading', because: 'company-unknown' };
}

/** Guests who may use the bot are no outsiders to it. */
export const hasOutsiders = (rules: Pick<Rules, 'guests'>, company: Company): boolean =>
  company.otherTenants || (company.guests && rules.guests === 'refuse');

/** Why this command is not for this person in this place; undefined when it is. */
export function barredBy(
  admission: Admission,
  command: Command<unknown>,
  input: Request['input'],
): NotServed | undefined {
  switch (admission.to) {
    case 'everything':
      return undefined;
    case 'reading':
      return command.alters && !command.reads?.(input) ? admission.because : undefined;
    case 'help':
      return command.name === 'help' ? undefined : admission.because;
    case 'nothing':
      return admission.because;
  }
}
