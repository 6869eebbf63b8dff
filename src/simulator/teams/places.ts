import { botAppId, type DemoPerson, demoPeople, everyone } from '../people.js';

/** Where people talk. Ids have the form Teams gives them: `19:...@thread.tacv2` for a channel, `a:1...` for a 1:1 chat. */
export type Scope = 'channel' | 'group' | 'personal';
export type PersonKey = DemoPerson['key'];

export type Place = {
  readonly id: string;
  readonly scope: Scope;
  readonly name: string;
  /** A channel that people of other teams, also of other organisations, are let into. */
  readonly shared?: true;
  people: readonly PersonKey[];
  /** Is the bot installed here? Nobody can be written to where it is not. */
  installed: boolean;
  /** Has Teams told the bot that it was added here? */
  announced: boolean;
};

export const botAccount = { id: `28:${botAppId}`, name: 'Connector Bot' } as const;

/** The first channel of a team carries the id of the team itself. */
export const teamId = '19:8f3a6c1d2b7e4f50a9c8d7e6f5a4b3c2@thread.tacv2';
export const teamName = 'Workplace IT';
export const teamGroupId = '5c0d5a1e-0000-4000-8000-00000000c0aa';
export const groupChatId = '19:2d4e6f8091a3b5c7d9e1f20345678abc@thread.v2';

export const personalChatId = (person: DemoPerson): string => `a:1${person.objectId.replaceAll('-', '')}`;

export function personOf(key: string): DemoPerson | undefined {
  return everyone.find(person => person.key === key);
}

/** A person by any of the ids the connector takes: Teams' own, the Entra object id, the user principal name. */
export function personByAnyId(id: string): DemoPerson | undefined {
  const wanted = id.toLowerCase();
  return everyone.find(({ teamsId, objectId, userPrincipalName }) =>
    [teamsId, objectId, userPrincipalName].some(known => known.toLowerCase() === wanted),
  );
}

const everybody = demoPeople.map(person => person.key);

/** The app is set up for the people who work with it; the colleague from sales has to open it first. */
export function firstPlaces(): Place[] {
  const shared: Place[] = [
    { id: teamId, scope: 'channel', name: 'Mac management', people: everybody, installed: true, announced: false },
    { id: groupChatId, scope: 'group', name: 'Mac rollout', people: everybody, installed: true, announced: false },
  ];
  const personal = demoPeople.map(
    (person): Place => ({
      id: personalChatId(person),
      scope: 'personal',
      name: botAccount.name,
      people: [person.key],
      installed: person.key !== 'outsider',
      announced: false,
    }),
  );
  return [...shared, ...personal];
}

export const sharedChannelId = '19:3c5d7e9fa1b24c6d8e0f1a2b3c4d5e6f@thread.tacv2';

/** A channel that the demo does not have at first: people of another organisation can be let into it. */
export const sharedChannel = (): Place => ({
  id: sharedChannelId,
  scope: 'channel',
  name: 'Macs with Fabrikam',
  shared: true,
  people: ['requester', 'approver', 'approver2', 'operator'],
  installed: true,
  announced: false,
});

/** A thread in a channel is addressed as `<channel>;messageid=<first message>`. */
export function splitConversationId(id: string): { readonly place: string; readonly root?: string } {
  const [place = '', root] = id.split(';messageid=');
  return root ? { place, root } : { place };
}

export const threadId = (place: string, root: string): string => `${place};messageid=${root}`;

function roleOf({ key, userType }: DemoPerson, scope: Scope): 'owner' | 'user' | 'guest' {
  if (userType === 'Guest') return 'guest';
  return scope === 'channel' && key === 'requester' ? 'owner' : 'user';
}

export const memberOf = (person: DemoPerson, scope: Scope) => {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: person.teamsId,
    name: person.name,
    aadObjectId: person.objectId,
    objectId: person.objectId,
    givenName,
    surname: rest.join(' '),
    email: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    tenantId: person.tenantId,
    userRole: roleOf(person, scope),
  };
};
