import type { Hono } from 'hono';
import { everyone } from '../people.js';
import type { Simulated } from '../server.js';
import { contextOutcomes, ssoModes } from '../signin/behaviour.js';
import { appNamed, ssoToken } from '../signin/sso-token.js';
import { bodyOf } from './body.js';

/**
 *     POST sign-in {person, teams}          what this person's Teams does when asked for a sign-in: silent (it gets a
 *                                           token), refuse, wrong (somebody else's token), expired
 *     POST sign-in {context}                what comes of asking for an authentication context: satisfied, left-out,
 *                                           access_denied, interaction_required
 *     POST sign-in {clockAheadSeconds}      Microsoft's clock, as its answers show it
 *     POST sign-in {person, enabled}        the account is blocked, or no longer
 *     POST sso-token {person, uri, old?}    {token}: what Teams hands a bot by that name for this person
 *     POST vault   {vault, secret, value?}  sets a secret; without a value it is deleted
 *     POST vault   {vault, reader, may}     an app (its id) may read the vault's secrets, or no longer
 */
export function addSignInControls(routes: Hono, simulated: Simulated): void {
  const { world, clock } = simulated;

  routes.post('/sign-in', async c => {
    const body = await bodyOf(c);
    const person = everyone.find(one => one.key === body['person']);
    const mode = ssoModes.find(one => one === body['teams']);
    const outcome = contextOutcomes.find(one => one === body['context']);
    const { clockAheadSeconds, enabled } = body;
    if (person && mode) world.change(draft => void Object.assign(draft.signIn.teams, { [person.key]: mode }));
    else if (outcome) world.change(draft => void Object.assign(draft.signIn, { contextOutcome: outcome }));
    else if (typeof clockAheadSeconds === 'number') {
      world.change(draft => void Object.assign(draft.signIn, { clockAheadSeconds }));
    } else if (person && typeof enabled === 'boolean') {
      world.change(draft => {
        const user = draft.users.find(one => one.id === person.objectId);
        if (user) user.accountEnabled = enabled;
      });
    } else return c.json({ error: 'nothing of what is in controls/sign-in.ts' }, 400);
    return c.json(world.get().signIn);
  });

  routes.post('/sso-token', async c => {
    const { person: key, uri, old } = await bodyOf(c);
    const person = everyone.find(one => one.key === key);
    const app = appNamed(simulated, String(uri));
    if (!person || !app) return c.json({ error: 'There is no such person, or no app by that name.' }, 400);
    return c.json({ token: await ssoToken(simulated, app, person, old === true) });
  });

  routes.post('/vault', async c => {
    const { vault: name, secret, value, reader, may } = await bodyOf(c);
    if (!world.get().vaults[String(name)]) return c.json({ error: 'There is no such vault.' }, 400);
    world.change(draft => {
      const vault = draft.vaults[String(name)];
      if (!vault) return;
      if (typeof reader === 'string') {
        vault.readers = [...vault.readers.filter(one => one !== reader), ...(may === true ? [reader] : [])];
      }
      if (typeof secret !== 'string') return;
      const updated = clock.now().toISOString();
      if (typeof value === 'string') vault.secrets[secret] = { value, version: versionAfter(updated), updated };
      else delete vault.secrets[secret];
    });
    return c.json(world.get().vaults[String(name)]);
  });
}

/** Versions are 32 hexadecimal digits. */
const versionAfter = (at: string): string => Date.parse(at).toString(16).padStart(32, '0');
